import { medianOf } from '../delivery/durations.ts';
import { incidentsIn, isCounted, releasesIn, restoreMinutesIn } from '../delivery/figures.ts';
import { causalLinks } from '../delivery/causal-links.ts';
import { deploymentsIn } from '../delivery/deliveries.ts';
import { isDecidedHarm } from '../delivery/release-outcomes.ts';
import type { Link } from '../links/kind.ts';
import { categories, type Category } from '../risks/category.ts';
import { isHigh } from '../risks/position.ts';
import type { Rows } from '../rows.ts';
import { comparedRisks, openRisks, type ComparedRisk } from './compared-risks.ts';
import type { Quarter } from './quarter.ts';

/** Open risks, those rated high, incidents, their median time to restore, releases, deployments, and what these were decided to have harmed. */
export type RestatedFigure = 'open' | 'high' | 'incidents' | 'medianRestoreMinutes' | 'releases' | 'deployments' | 'failures';

/** A record by its kind and id. */
export type RecordRef = { readonly table: 'risks' | 'incidents' | 'releases' | 'deployments' | 'links'; readonly id: string };

/** One thing that a figure counts. */
export type Counted = {
  /** The records that it is: one, or of a failure the release or deployment and the incident. */
  readonly records: readonly RecordRef[];
  /** The links that say so. */
  readonly links: readonly Link[];
  /** Of a median the value, in minutes. */
  readonly minutes: number | null;
};

/** A figure of a quarter as the set that it is made of, by keys that are equal only where the same is counted. */
export type FigureSet = {
  readonly figure: RestatedFigure;
  /** `null`: of all categories, and of what has none. */
  readonly category: Category | null;
  readonly value: number | null;
  readonly counted: ReadonlyMap<string, Counted>;
};

/** The figures of a quarter that are restated, in the order in which they are told. */
export function figureSets(rows: Rows, quarter: Quarter): FigureSet[] {
  const open = openRisks(comparedRisks(rows, quarter, null));
  const high = open.filter(({ now }) => now.residual !== null && isHigh(now.residual, (id) => rows.get('matrices', id)));
  const incidents = incidentsIn(rows.all('incidents'), quarter);
  const restored = incidents.flatMap((incident) => {
    const minutes = restoreMinutesIn(incident, quarter);
    return minutes === null ? [] : [[`${incident.id} ${minutes}`, counted([{ table: 'incidents', id: incident.id }], minutes)] as const];
  });
  const countOf = (figure: RestatedFigure, of: ReadonlyMap<string, Counted>, category: Category | null = null) => ({
    figure,
    category,
    value: of.size,
    counted: of,
  });
  const byCategory = (figure: 'open' | 'high', risks: readonly ComparedRisk[]) =>
    [null, ...categories].map((category) => {
      const own = risks.filter(({ now }) => category === null || now.category === category).map(({ risk }) => risk);
      return countOf(figure, each('risks', own), category);
    });
  return [
    ...byCategory('open', open),
    ...byCategory('high', high),
    countOf('incidents', each('incidents', incidents)),
    {
      figure: 'medianRestoreMinutes',
      category: null,
      value: medianOf(restored.map(([, { minutes }]) => minutes ?? 0)),
      counted: new Map(restored),
    },
    countOf('releases', each('releases', releasesIn(rows.all('releases'), quarter))),
    countOf('failures', failuresIn(rows, quarter)),
    countOf('deployments', each('deployments', deploymentsIn(rows.all('deployments'), quarter))),
  ];
}

/** Releases and deployments of the quarter with the incidents that they were decided to have caused or contributed to, as far as those count. */
function failuresIn(rows: Rows, quarter: Quarter): ReadonlyMap<string, Counted> {
  const delivered = {
    releases: new Set(releasesIn(rows.all('releases'), quarter).map(({ id }) => id)),
    deployments: new Set(deploymentsIn(rows.all('deployments'), quarter).map(({ id }) => id)),
  };
  const failures = new Map<string, Counted>();
  for (const { table, id, incidentId, says, link } of causalLinks(rows.all('links'), (incident) =>
    isCounted(rows.get('incidents', incident)),
  )) {
    if (!delivered[table].has(id) || !isDecidedHarm(says)) continue;
    const key = `${id} ${incidentId}`;
    const records: RecordRef[] = [
      { table, id },
      { table: 'incidents', id: incidentId },
    ];
    failures.set(key, { records, links: [...(failures.get(key)?.links ?? []), link], minutes: null });
  }
  return failures;
}

function each(table: RecordRef['table'], rows: readonly { readonly id: string }[]): ReadonlyMap<string, Counted> {
  return new Map(rows.map(({ id }) => [id, counted([{ table, id }])]));
}

function counted(records: readonly RecordRef[], minutes: number | null = null): Counted {
  return { records, links: [], minutes };
}
