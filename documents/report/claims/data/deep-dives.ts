import { decidedRelations } from '../../../../domain/links/relations.ts';
import { dayIn } from '../../../../engine/values/time.ts';
import type { QuarterReport } from '../../model.ts';
import type { DataRow } from '../question.ts';

/** Every residual rating of the risks that have a page. */
export function riskRatingRows({ deepDives }: Pick<QuarterReport, 'deepDives'>): readonly DataRow[] {
  return deepDives.flatMap(({ risk, ratings }) =>
    ratings.map(({ on, rating }) => ({ id: `${risk.code} ${on}`, cells: { risk: risk.code, on, rating } })),
  );
}

/** Every incident of the risks that have a page, with the first day of the week of thirteen in which it began. */
export function riskIncidentRows({ deepDives, quarter }: Pick<QuarterReport, 'deepDives' | 'quarter'>): readonly DataRow[] {
  return deepDives.flatMap(({ risk, incidents, weeks }) =>
    incidents.map(({ code, startedAt, relation, felt }) => {
      const day = dayIn(startedAt, quarter.timeZone);
      return {
        id: `${risk.code} ${code}`,
        cells: {
          risk: risk.code,
          incident: code,
          week: weeks.find(({ firstDay, lastDay }) => day >= firstDay && day <= lastDay)?.firstDay ?? null,
          decided: decidedRelations.some((decided) => decided === relation),
          felt: felt?.minutes ?? null,
        },
      };
    }),
  );
}
