import { carriedInto } from '../delivery/carried-over.ts';
import { incidentsIn, isCounted, releasesIn, restoreMinutesIn } from '../delivery/figures.ts';
import { causalLinks } from '../delivery/causal-links.ts';
import { deploymentsIn } from '../delivery/deliveries.ts';
import { isDecidedHarm } from '../delivery/release-outcomes.ts';
import type { Link } from '../links/kind.ts';
import { reviewDueOn } from '../reviews/due.ts';
import type { Category } from '../risks/category.ts';
import { openCategoryOn } from '../risks/position.ts';
import { rowsAs, type KindName, type Rows, type Stored } from '../rows.ts';
import type { StoredRow } from '../../engine/rows/row.ts';
import type { Json } from '../../engine/values/json.ts';
import { spansIn } from './quarter-delivery.ts';
import { isLossOf } from './quarter-losses.ts';
import type { Quarter } from './quarter.ts';
import type { RestatedFigure } from './restated-figures.ts';

/** The quarter that is restated. `known`: all rows as they are known now, and as they were known then. */
export type Restated = { readonly quarter: Quarter; readonly known: readonly [now: Rows, then: Rows]; readonly timeZone: string };

/**
 * As what a row counts in each figure of the quarter, and as what it is shown in the report of the quarter beside that: two
 * versions of a row that are equal in all of it say the same of the quarter. Nothing of a row that does not bear on it.
 */
export type Bearing = Readonly<Partial<Record<RestatedFigure | 'shown', Json>>>;

/** A record of any kind. */
export type AnyRef = { readonly table: string; readonly id: string };

/** How a kind of record bears on a quarter that is over. */
type Source<K extends KindName> = {
  readonly bears: (row: Stored<K>, restated: Restated) => Bearing;
  /** The fields that `bears` reads: those that are named where one changed late. */
  readonly fields: readonly (keyof Stored<K> & string)[];
  /** The risk that the row is a part of. */
  readonly riskId?: (row: Stored<K>) => string;
  /** The records by which a row is told that has no code of its own; where nothing is said, its risk. */
  readonly between?: (row: Stored<K>) => readonly AnyRef[];
  /** Why it is so, in its own words. */
  readonly reason?: (row: Stored<K>) => string;
};

/** The same of a kind that is not known when a row is read. */
type AnySource = {
  readonly kind: KindName;
  readonly fields: readonly string[];
  readonly bears: (row: StoredRow, restated: Restated) => Bearing;
  readonly riskId: (row: StoredRow) => string | null;
  readonly between: (row: StoredRow) => readonly AnyRef[] | null;
  readonly reason: (row: StoredRow) => string | null;
};

function source<K extends KindName>(kind: K, { bears, fields, riskId, between, reason }: Source<K>): AnySource {
  const typed = (row: StoredRow): Stored<K> => rowsAs(kind, [row])[0] as Stored<K>;
  return {
    kind,
    fields,
    bears: (row, restated) => bears(typed(row), restated),
    riskId: (row) => riskId?.(typed(row)) ?? null,
    between: (row) => between?.(typed(row)) ?? null,
    reason: (row) => reason?.(typed(row)) ?? null,
  };
}

/** What a report shows of a risk by day, though it has no day: who changes it late changes what the report of an earlier quarter says. */
const undated = ['ownerId', 'unitId', 'status', 'response', 'subtypeId', 'eventTypeId'] as const;

// A row hangs on others that may have changed late as well: it bears on the quarter if it does so by what is known now or then.

/** The category under which a risk counted at the end of the quarter by what some rows tell of its past, or `null` where it did not. */
function categoryAtEnd(risk: Stored<'risks'> | null, rows: Rows, { quarter, timeZone }: Restated): Category | null {
  if (risk === null) return null;
  const [closures, reclassifications] = [rows.by('closures', 'riskId', risk.id), rows.by('reclassifications', 'riskId', risk.id)];
  return openCategoryOn({ risk, closures, reclassifications }, quarter.lastDay, timeZone);
}

const categoriesAtEnd = (id: string, restated: Restated) =>
  restated.known.map((rows) => categoryAtEnd(rows.get('risks', id), rows, restated));

function isOpenRisk(id: string, restated: Restated): boolean {
  return categoriesAtEnd(id, restated).some((category) => category !== null);
}

/** How a risk counts at the end of the quarter otherwise than it did: parts of its past that were recorded late say so. */
function restatedAtEnd(id: string, restated: Restated): 'opening' | 'category' | null {
  const [now, then] = categoriesAtEnd(id, restated);
  if (now === then) return null;
  return now === null || then === null ? 'opening' : 'category';
}

/** Whether the review for which a risk waited at the end of the quarter was due on another day than was known then. */
function isDueRestated(id: string, { quarter, known }: Restated): boolean {
  const [now, then] = known.map((rows) => {
    const risk = rows.get('risks', id);
    return risk === null ? null : reviewDueOn(risk, rows.by('reviews', 'riskId', id), quarter.lastDay);
  });
  return now !== then;
}

/** Whether a link says of a release or a deployment of the quarter what it did to an incident that counts. */
function isOfDelivery(link: Link, { quarter, known }: Restated): boolean {
  const [harm] = causalLinks([link], (id) => known.some((rows) => isCounted(rows.get('incidents', id))));
  if (harm === undefined || harm.says === 'ledTo') return false;
  if (harm.table === 'releases')
    return (
      releasesIn(
        known.flatMap((rows) => rows.get('releases', harm.id) ?? []),
        quarter,
      ).length > 0
    );
  return (
    deploymentsIn(
      known.flatMap((rows) => rows.get('deployments', harm.id) ?? []),
      quarter,
    ).length > 0
  );
}

/** Every kind of record of which a late change can bear on a quarter: the only list of them. */
const sources: readonly AnySource[] = [
  source('risks', {
    fields: ['identifiedOn', 'closedOn', 'category', 'archivedAt', 'withdrawnReason', 'nextReviewOn', ...undated],
    reason: ({ withdrawnReason, closingReason }) => withdrawnReason || closingReason,
    bears(risk, restated) {
      // Each version of the risk beside all that is known of its past: what is dated later than the quarter does not bear on it.
      const [now] = restated.known;
      const category = categoryAtEnd(risk, now, restated);
      if (category === null) return {};
      const due = reviewDueOn(risk, now.by('reviews', 'riskId', risk.id), restated.quarter.lastDay);
      const shown = Object.fromEntries<Json>(undated.map((field) => [field, risk[field]]));
      // That it was closed after the quarter says nothing of where the work on it stood at its end.
      const { status: _, ...whileClosed } = shown;
      return { open: category, high: category, shown: { due, ...(risk.status === 'closed' ? whileClosed : shown) } };
    },
  }),
  source('closures', {
    fields: ['closedOn', 'reopenedOn'],
    riskId: ({ riskId }) => riskId,
    reason: ({ closingReason, reopeningReason }) => [closingReason, reopeningReason].filter((reason) => reason !== '').join(' / '),
    bears: ({ riskId, closedOn, reopenedOn }, restated) =>
      restatedAtEnd(riskId, restated) === 'opening' ? { open: [closedOn, reopenedOn], high: [closedOn, reopenedOn] } : {},
  }),
  source('reclassifications', {
    fields: ['fromCategory', 'movedOn'],
    riskId: ({ riskId }) => riskId,
    reason: ({ reason }) => reason,
    bears: ({ riskId, fromCategory, movedOn }, restated) =>
      restatedAtEnd(riskId, restated) === 'category' ? { open: [fromCategory, movedOn], high: [fromCategory, movedOn] } : {},
  }),
  source('reviews', {
    fields: ['dueOn', 'heldOn'],
    riskId: ({ riskId }) => riskId,
    reason: ({ note }) => note,
    // One held after the quarter says for which day the risk waited at its end.
    bears: ({ riskId, dueOn, heldOn }, restated) =>
      isOpenRisk(riskId, restated) && (heldOn <= restated.quarter.lastDay || isDueRestated(riskId, restated))
        ? { shown: [dueOn, heldOn] }
        : {},
  }),
  source('assessments', {
    fields: ['likelihood', 'impact', 'validOn', 'kind', 'matrixId'],
    riskId: ({ riskId }) => riskId,
    reason: ({ rationale }) => rationale,
    bears: ({ kind, likelihood, impact, matrixId, validOn }, { quarter }) =>
      kind === 'residual' && validOn <= quarter.lastDay ? { high: [likelihood, impact, matrixId, validOn] } : {},
  }),
  source('riskControls', {
    fields: ['controlId'],
    riskId: ({ riskId }) => riskId,
    bears: ({ riskId, controlId }, restated) => (isOpenRisk(riskId, restated) ? { shown: controlId } : {}),
  }),
  source('controls', {
    fields: ['key', 'archivedAt'],
    bears: ({ id, key, archivedAt }, restated) => {
      const ties = restated.known.flatMap((rows) => rows.by('riskControls', 'controlId', id));
      return archivedAt === null && ties.some(({ riskId }) => isOpenRisk(riskId, restated)) ? { shown: key } : {};
    },
  }),
  source('incidents', {
    fields: [
      'startedAt',
      'startAnchor',
      'announcedAt',
      'restoredAt',
      'downtimeStart',
      'downtimeEnd',
      'severity',
      'kind',
      'archivedAt',
      'serviceId',
    ],
    bears: (incident, restated) => {
      const { quarter, known } = restated;
      const { id, kind, severity, serviceId, startAnchor, announcedAt, downtimeStart, downtimeEnd } = incident;
      const [carried] = carriedInto([incident], quarter, spansIn(known[0]));
      const isIn = incidentsIn([incident], quarter, kind).length > 0;
      const isCountedIn = isIn && isCounted(incident);
      const links = isCounted(incident) ? known.flatMap((rows) => rows.by('links', 'toId', id)) : [];
      const isHarm = links.some((link) => isDecidedHarm(link.relation) && isOfDelivery(link, restated));
      return {
        ...(isCountedIn ? { incidents: true, medianRestoreMinutes: restoreMinutesIn(incident, quarter) } : {}),
        ...(isIn ? { shown: [kind, severity, serviceId, startAnchor, announcedAt, downtimeStart, downtimeEnd] } : {}),
        ...(carried === undefined ? {} : { shown: [carried.minutesInside, carried.isOpen] }),
        ...(isHarm ? { failures: true } : {}),
      };
    },
  }),
  source('serviceSpans', {
    fields: ['startedAt', 'endedAt'],
    between: ({ incidentId }) => [{ table: 'incidents', id: incidentId }],
    bears: ({ incidentId, startedAt, endedAt }, { quarter, known }) => {
      const incidents = known.flatMap((rows) => rows.get('incidents', incidentId) ?? []).filter(isCounted);
      const isShown = incidentsIn(incidents, quarter).length > 0 || carriedInto(incidents, quarter, spansIn(known[0])).length > 0;
      return isShown ? { shown: [startedAt, endedAt] } : {};
    },
  }),
  source('releases', {
    fields: ['releasedAt', 'archivedAt', 'serviceId'],
    bears: (release, { quarter }) =>
      releasesIn([release], quarter).length > 0 ? { releases: true, failures: true, shown: release.serviceId } : {},
  }),
  source('deployments', {
    fields: ['startedAt', 'finishedAt', 'environment', 'archivedAt', 'serviceId', 'planned', 'outcome', 'intervention', 'recoveredAt'],
    bears: (deployment, { quarter }) => {
      const { serviceId, planned, outcome, intervention, recoveredAt } = deployment;
      if (deploymentsIn([deployment], quarter).length === 0) return {};
      return { deployments: true, failures: true, shown: [serviceId, planned, outcome, intervention, recoveredAt] };
    },
  }),
  source('links', {
    fields: ['relation'],
    between: ({ fromTable, fromId, toTable, toId }) => [
      { table: fromTable, id: fromId },
      { table: toTable, id: toId },
    ],
    reason: ({ evidence }) => evidence,
    bears: (link, restated) =>
      isOfDelivery(link, restated) ? (isDecidedHarm(link.relation) ? { failures: link.relation } : { shown: link.relation }) : {},
  }),
  source('losses', {
    fields: ['occurredOn', 'bookedOn', 'gross', 'currency', 'archivedAt'],
    // What came back is not compared with an earlier quarter: only the losses themselves bear on it.
    bears: (loss, { quarter }) =>
      loss.archivedAt === null && isLossOf(quarter, loss) ? { shown: [loss.occurredOn, loss.bookedOn, loss.gross, loss.currency] } : {},
  }),
];

/** How rows of a kind bear on quarters, whatever the kind; `undefined` for a kind that never does. */
export function sourceOf(table: string): AnySource | undefined {
  return sources.find(({ kind }) => kind === table);
}
