import type { Entry } from '../../engine/ledger/entry.ts';
import type { Day, Instant } from '../../engine/values/time.ts';
import { lostRating, type Movement } from '../risks/movement.ts';
import { closingBefore, reopeningBefore } from '../risks/lifetime.ts';
import type { Rows } from '../rows.ts';
import { timeZoneOf } from '../settings/time-zone.ts';
import type { ComparedRisk } from './compared-risks.ts';
import { ratingRun, sameCell, sameRating, type RatingRun } from './rating-run.ts';
import { peakOf } from './worst-within.ts';

/** A risk that stands otherwise than on the earlier day, or stood worse in between. */
export type ChangedRisk = {
  readonly movement: Movement;
  readonly compared: ComparedRisk;
  /** The day from which it stands otherwise; of one that is back where it was, the day on which it stood worst. */
  readonly on: Day;
  /** The rationale of the assessment that moved it; `null` where nobody gave one. */
  readonly why: string | null;
  /** The days of later assessments that left it where that one had brought it. */
  readonly reaffirmedOn: readonly Day[];
  /** The seq of the entry that recorded it; `null` where none is known. */
  readonly seq: number | null;
};

const order: readonly Movement[] = ['up', 'down', 'same', 'new', 'reopened', 'closed', 'shifted', 'rated', 'unrated', 'remeasured'];

/** The risks that moved: those up first, then down, those that stood worse in between, new, closed. `entries` up to `knownAt` tell who opened and closed them. */
export function changedRisks(
  risks: readonly ComparedRisk[],
  rows: Rows,
  entries: readonly Entry[],
  { knownAt, validOn }: { readonly knownAt: Instant; readonly validOn: Day },
): ChangedRisk[] {
  const timeZone = timeZoneOf(rows);
  const { created, closed, archived } = milestones(entries, knownAt);
  const changes = risks.flatMap((compared): ChangedRisk[] => {
    const { risk, before, movement, history } = compared;
    if (movement === null) return [];
    if (movement === 'same') {
      const peak = peakOf(compared);
      return peak === null ? [] : [{ movement, compared, ...madeBy({ made: peak, reaffirmed: [] }) }];
    }
    if (movement === 'unrated' && !lostRating(movement, before?.residual ?? null)) return [];
    const run = ratingRun(history, movement === 'shifted' ? sameCell : sameRating);
    // The reason of a new risk is that of the rating which it has.
    if (movement === 'new') {
      const why = run === null ? null : madeBy(run).why;
      return [{ movement, compared, on: risk.identifiedOn, why, reaffirmedOn: [], seq: created.get(risk.id) ?? null }];
    }
    const closures = rows.by('closures', 'riskId', risk.id);
    if (movement === 'reopened') {
      const reopening = reopeningBefore(closures, validOn);
      const [on, seq] = [reopening?.reopenedOn ?? risk.identifiedOn, reopening?.revision ?? null];
      return [{ movement, compared, on, why: reopening?.reopeningReason.trim() || null, reaffirmedOn: [], seq }];
    }
    if (movement === 'closed') {
      // A risk that was archived while it was open is no longer open from that day on.
      const closing = closingBefore(risk, closures, validOn, timeZone);
      const seq = closing?.by === 'archiving' ? archived.get(risk.id) : closed.get(`${risk.id}:${closing?.on ?? ''}`);
      const [on, why] = [closing?.on ?? risk.identifiedOn, closing?.reason.trim() || null];
      return [{ movement, compared, on, why, reaffirmedOn: [], seq: seq ?? null }];
    }
    return run === null ? [] : [{ movement, compared, ...madeBy(run) }];
  });
  return order.flatMap((movement) => changes.filter((change) => change.movement === movement));
}

/** What the assessment says that brought a risk where it stands. */
function madeBy({ made, reaffirmed }: RatingRun): Omit<ChangedRisk, 'movement' | 'compared'> {
  const { validOn, rationale, revision } = made.assessment;
  return {
    on: validOn,
    why: rationale.trim() || null,
    reaffirmedOn: reaffirmed.map(({ assessment }) => assessment.validOn),
    seq: revision,
  };
}

/** The entries that created each risk, those that last gave it each day of closing, and those that last archived it. */
function milestones(entries: readonly Entry[], knownAt: Instant) {
  const created = new Map<string, number>();
  const closed = new Map<string, number>();
  const archived = new Map<string, number>();
  for (const { header, changes } of entries) {
    if (header.at > knownAt) break;
    for (const { table, id, before, after } of changes) {
      if (table !== 'risks' || after === null) continue;
      if (before === null) created.set(id, header.seq);
      if (typeof after['closedOn'] === 'string') closed.set(`${id}:${after['closedOn']}`, header.seq);
      if (typeof after['archivedAt'] === 'string') archived.set(id, header.seq);
    }
  }
  return { created, closed, archived };
}
