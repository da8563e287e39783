import type { Entry } from '../../engine/ledger/entry.ts';
import { dayIn, type Day, type Instant } from '../../engine/values/time.ts';
import { lostRating, type Movement } from '../risks/movement.ts';
import { closingBefore, reopeningBefore } from '../risks/lifetime.ts';
import type { Rows } from '../rows.ts';
import { timeZoneOf } from '../settings/time-zone.ts';
import type { ComparedRisk } from './compared-risks.ts';
import { ratingRun, sameCell, sameRating, type RatingRun } from './rating-run.ts';
import type { Restatements } from './restatements.ts';
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

/**
 * The risks that moved: those up first, then down, those that stood worse in between, new, closed. `entries` up to `knownAt` tell who
 * opened and closed them; where no closing does, because it was undone, the late entry that stands behind it in `restated`. Of one
 * without any rating left it is the last entry about its assessments.
 */
export function changedRisks(
  risks: readonly ComparedRisk[],
  rows: Rows,
  entries: readonly Entry[],
  { knownAt, validOn, restated }: { readonly knownAt: Instant; readonly validOn: Day; readonly restated: Restatements | null },
): ChangedRisk[] {
  const timeZone = timeZoneOf(rows);
  const recordedBy = (seq: number | undefined, { identifiedOn }: ComparedRisk['risk']) => {
    const header = entries.find((entry) => entry.header.seq === seq)?.header;
    const told = header === undefined ? { on: identifiedOn, seq: null } : { on: dayIn(header.at, timeZone), seq: header.seq };
    return { ...told, why: null, reaffirmedOn: [] };
  };
  const restatedBy = (risk: ComparedRisk['risk']) => {
    const open = restated?.figures.find(({ figure, category }) => figure === 'open' && category === null);
    const late = [...(open?.added ?? []), ...(open?.removed ?? [])].find(({ records }) => records.some(({ id }) => id === risk.id));
    return recordedBy(late?.seqs.at(-1), risk);
  };
  const { created, closed, archived, unrated } = milestones(entries, knownAt);
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
      if (reopening === null) return [{ movement, compared, ...restatedBy(risk) }];
      const { reopenedOn, reopeningReason, revision } = reopening;
      return [{ movement, compared, on: reopenedOn, why: reopeningReason.trim() || null, reaffirmedOn: [], seq: revision }];
    }
    if (movement === 'closed') {
      // A risk that was archived while it was open is no longer open from that day on.
      const closing = closingBefore(risk, closures, validOn, timeZone);
      if (closing === null) return [{ movement, compared, ...restatedBy(risk) }];
      const seq = closing.by === 'archiving' ? archived.get(risk.id) : closed.get(`${risk.id}:${closing.on}`);
      return [{ movement, compared, on: closing.on, why: closing.reason.trim() || null, reaffirmedOn: [], seq: seq ?? null }];
    }
    if (run !== null) return [{ movement, compared, ...madeBy(run) }];
    const left = rows.by('assessments', 'riskId', risk.id).map(({ revision }) => revision);
    return [{ movement, compared, ...recordedBy(Math.max(unrated.get(risk.id) ?? 0, ...left), risk) }];
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

/** The entries that created each risk, those that last gave it each day of closing, that last archived it, and that last took an assessment away. */
function milestones(entries: readonly Entry[], knownAt: Instant) {
  const created = new Map<string, number>();
  const closed = new Map<string, number>();
  const archived = new Map<string, number>();
  const unrated = new Map<string, number>();
  for (const { header, changes } of entries) {
    if (header.at > knownAt) break;
    for (const { table, id, before, after } of changes) {
      if (table === 'assessments' && after === null && typeof before?.['riskId'] === 'string') unrated.set(before['riskId'], header.seq);
      if (table !== 'risks' || after === null) continue;
      if (before === null) created.set(id, header.seq);
      if (typeof after['closedOn'] === 'string') closed.set(`${id}:${after['closedOn']}`, header.seq);
      if (typeof after['archivedAt'] === 'string') archived.set(id, header.seq);
    }
  }
  return { created, closed, archived, unrated };
}
