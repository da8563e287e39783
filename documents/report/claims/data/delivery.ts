import { announcedIn, incidentsIn, releasesIn, restoreIn } from '../../../../domain/delivery/figures.ts';
import { isCounted } from '../../../../domain/delivery/figures.ts';
import { outcomesOf, releaseIncidents } from '../../../../domain/delivery/release-outcomes.ts';
import { isOutOfOrder } from '../../../../domain/incidents/row-rules.ts';
import { feltTime } from '../../../../domain/incidents/felt-time.ts';
import type { Lasted } from '../../../../domain/incidents/stretches.ts';
import { spansIn } from '../../../../domain/quarters/quarter-delivery.ts';
import type { Quarter } from '../../../../domain/quarters/quarter.ts';
import type { Rows } from '../../../../domain/rows.ts';
import type { ReportContext } from '../../context.ts';
import type { QuarterReport } from '../../model.ts';
import type { Cell, DataRow } from '../question.ts';

/** The quarter of the report, or the one compared with. */
type Period = 'now' | 'before';

/** Every incident and planned work that began in the quarter, or in the one compared with as that is known. */
export function incidentRows({ register, earlier, quarter, compare }: ReportContext): readonly DataRow[] {
  return [
    ...incidentsOf(register, quarter, 'now', register),
    ...(compare === null ? [] : incidentsOf(earlier, compare, 'before', register)),
  ];
}

function incidentsOf(rows: Rows, quarter: Quarter, period: Period, named: Rows): DataRow[] {
  const spansOf = spansIn(rows);
  return (['incident', 'maintenance'] as const).flatMap((kind) =>
    incidentsIn(rows.all('incidents'), quarter, kind).map((incident): DataRow => {
      const { code, title, severity, serviceId } = incident;
      return {
        id: period === 'now' ? code : `${code} before`,
        cells: {
          code,
          title,
          period,
          kind,
          severity,
          service: serviceCode(named, serviceId),
          outOfOrder: isOutOfOrder(incident),
          ...lengthCells('restore', restoreIn(incident, quarter)),
          ...lengthCells('felt', feltTime(incident, spansOf(incident.id), quarter.end)),
          ...lengthCells('announced', announcedIn(incident, quarter)),
        },
      };
    }),
  );
}

/** How long something lasted, whether that is known, and whether it was over; of what was not, no minutes. */
export function lengthCells(name: string, length: Lasted | null): Record<string, Cell> {
  const isOver = length !== null && !length.isOpen;
  return {
    [`${name}Known`]: length !== null,
    [`${name}Over`]: isOver,
    [`${name}Open`]: length?.isOpen === true,
    [`${name}Minutes`]: isOver ? length.minutes : null,
    [`${name}OpenMinutes`]: length?.isOpen === true ? length.minutes : null,
  };
}

export function serviceCode(rows: Rows, serviceId: string): string {
  return rows.get('services', serviceId)?.code ?? serviceId;
}

export function carriedRows({ delivery }: Pick<QuarterReport, 'delivery'>): readonly DataRow[] {
  return delivery.carriedOver.map(({ code, minutesInside, minutes, isOpen }) => ({ id: code, cells: { minutesInside, minutes, isOpen } }));
}

/** Every release of the two quarters; of those of the report's own what was decided of them. */
export function releaseRows({ register, earlier, quarter, compare }: ReportContext): readonly DataRow[] {
  const released = releasesIn(register.all('releases'), quarter);
  const outcomes = outcomesOf(
    released.map(({ id }) => id),
    releaseIncidents(register.all('links'), (id) => isCounted(register.get('incidents', id))),
  );
  const row = (period: Period, { id, code, version, serviceId }: (typeof released)[number]): DataRow => ({
    id: period === 'now' ? code : `${code} before`,
    cells: {
      code,
      version,
      period,
      service: serviceCode(register, serviceId),
      outcome: period === 'now' ? (outcomes.get(id) ?? null) : null,
    },
  });
  return [
    ...released.map((release) => row('now', release)),
    ...(compare === null ? [] : releasesIn(earlier.all('releases'), compare).map((release) => row('before', release))),
  ];
}
