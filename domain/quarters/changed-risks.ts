import type { Entry } from '../../engine/ledger/entry.ts';
import type { Day, Instant } from '../../engine/values/time.ts';
import { lostRating, type Movement } from '../risks/movement.ts';
import { closingBefore, reopeningBefore } from '../risks/lifetime.ts';
import type { Rows } from '../rows.ts';
import { timeZoneOf } from '../settings/time-zone.ts';
import type { ComparedRisk } from './compared-risks.ts';

export type ChangeMovement = Exclude<Movement, 'same'>;

/** A risk that stands otherwise than on the earlier day. */
export type ChangedRisk = {
  readonly movement: ChangeMovement;
  readonly compared: ComparedRisk;
  /** The day from which it stands otherwise. */
  readonly on: Day;
  /** The rationale of the assessment that moved it; `null` where nobody gave one. */
  readonly why: string | null;
  /** The seq of the entry that recorded it; `null` where none is known. */
  readonly seq: number | null;
};

const order: readonly ChangeMovement[] = ['up', 'down', 'new', 'reopened', 'closed', 'shifted', 'rated', 'unrated', 'remeasured'];

/** The risks that moved: those up first, then down, new, closed. `entries` up to `knownAt` tell who opened and closed them. */
export function changedRisks(
  risks: readonly ComparedRisk[],
  rows: Rows,
  entries: readonly Entry[],
  { knownAt, validOn }: { readonly knownAt: Instant; readonly validOn: Day },
): ChangedRisk[] {
  const timeZone = timeZoneOf(rows);
  const { created, closed, archived } = milestones(entries, knownAt);
  const changes = risks.flatMap((compared): ChangedRisk[] => {
    const { risk, now, before, movement } = compared;
    if (movement === null || movement === 'same') return [];
    if (movement === 'unrated' && !lostRating(movement, before?.residual ?? null)) return [];
    const rationale = now.residual?.assessment.rationale.trim() || null;
    // The reason of a new risk is its first residual rationale.
    if (movement === 'new') return [{ movement, compared, on: risk.identifiedOn, why: rationale, seq: created.get(risk.id) ?? null }];
    const closures = rows.by('closures', 'riskId', risk.id);
    if (movement === 'reopened') {
      const reopening = reopeningBefore(closures, validOn);
      const [on, seq] = [reopening?.reopenedOn ?? risk.identifiedOn, reopening?.revision ?? null];
      return [{ movement, compared, on, why: reopening?.reopeningReason.trim() || null, seq }];
    }
    if (movement === 'closed') {
      // A risk that was archived while it was open is no longer open from that day on.
      const closing = closingBefore(risk, closures, validOn, timeZone);
      const seq = closing?.by === 'archiving' ? archived.get(risk.id) : closed.get(`${risk.id}:${closing?.on ?? ''}`);
      return [{ movement, compared, on: closing?.on ?? risk.identifiedOn, why: closing?.reason.trim() || null, seq: seq ?? null }];
    }
    if (now.residual === null) return [];
    const { assessment } = now.residual;
    return [{ movement, compared, on: assessment.validOn, why: rationale, seq: assessment.revision }];
  });
  return order.flatMap((movement) => changes.filter((change) => change.movement === movement));
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
