import type { Day } from '../../engine/values/time.ts';
import { actionsOpenOn } from '../actions/open-on.ts';
import { isCounted, type Span } from '../delivery/figures.ts';
import { undecidedIncidents } from '../delivery/undecided-incidents.ts';
import { factsChangedSince } from '../links/facts-changed.ts';
import type { Rows, Stored } from '../rows.ts';
import { openStatuses } from '../risks/heat-map.ts';
import type { ControlProof } from './control-proof.ts';
import { counted, type Counted } from './counted.ts';
import { openActions } from './overdue.ts';

/**
 * What waits for somebody: of what has an owner what is theirs; decisions and imported things, which have none, wait for everybody.
 * What is due on the day itself is among it.
 */
export const needs = ['notes', 'reviews', 'actions', 'tests', 'decisions', 'decidedAnew', 'unsure'] as const;
export type Need = (typeof needs)[number];
export type NeedsMe = Readonly<Record<Need, Counted>>;

/** From ever until the end of a day is told: an incident waits however long ago it was. */
const ever = { start: '0001-01-01T00:00:00.000Z', end: '9999-12-31T23:59:59.999Z' } satisfies Span;

/** `due` are the open risks whose review is due by the end of the day, whoever owns them; `owner` is the person who operates. */
export function needsOf(
  rows: Rows,
  owner: string,
  due: readonly Stored<'risks'>[],
  proof: ControlProof,
  { today, timeZone }: { readonly today: Day; readonly timeZone: string },
): NeedsMe {
  const isMine = ({ ownerId }: { readonly ownerId: string | null }) => ownerId === owner;
  const isOwned = { column: 'ownerId', refers: [owner] };
  const actions = actionsOpenOn(rows.all('actions'), today, timeZone).filter(({ dueOn }) => dueOn <= today);
  const waiting = rows.by('notes', 'waitsFor', owner).filter(({ archivedAt }) => archivedAt === null);
  return {
    // Notes have no codes: they are always found by whom they wait for.
    notes: { table: 'notes', count: waiting.length, list: { filters: [{ column: 'waitsFor', refers: [owner] }], archived: false } },
    reviews: counted('risks', due.filter(isMine), {
      filters: [{ column: 'status', is: openStatuses }, { column: 'nextReviewOn', from: null, to: today }, isOwned],
      finds: rows
        .by('risks', 'ownerId', owner)
        .filter(
          ({ status, archivedAt, nextReviewOn }) =>
            openStatuses.includes(status) && archivedAt === null && nextReviewOn !== null && nextReviewOn <= today,
        ),
    }),
    actions: counted('actions', actions.filter(isMine), {
      filters: [{ column: 'status', is: openActions }, { column: 'dueOn', from: null, to: today }, isOwned],
      finds: rows
        .by('actions', 'ownerId', owner)
        .filter(({ status, archivedAt, dueOn }) => openActions.includes(status) && archivedAt === null && dueOn <= today),
    }),
    tests: counted('controls', proof.due.filter(isMine)),
    decisions: counted('incidents', undecidedIncidents(rows, ever)),
    decidedAnew: counted('incidents', decidedOnOtherFacts(rows)),
    unsure: counted('deployments', withoutOutcome(rows)),
  };
}

/** Incidents of which something was decided before their facts were changed. */
function decidedOnOtherFacts(rows: Rows): Stored<'incidents'>[] {
  const changed = new Set<string>();
  for (const link of rows.all('links')) {
    for (const [table, id] of [
      [link.fromTable, link.fromId],
      [link.toTable, link.toId],
    ] as const) {
      const incident = table === 'incidents' ? rows.get('incidents', id) : null;
      if (incident !== null && factsChangedSince(link, [incident])) changed.add(id);
    }
  }
  return rows.all('incidents').filter((incident) => changed.has(incident.id) && isCounted(incident));
}

/** Deployments to production that an import brought and of which nobody has said how they ended. */
function withoutOutcome(rows: Rows): Stored<'deployments'>[] {
  return rows
    .all('deployments')
    .filter(
      ({ sourced, environment, outcome, archivedAt }) =>
        sourced !== null && environment === 'production' && outcome === null && archivedAt === null,
    );
}
