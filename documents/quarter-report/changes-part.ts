import type { Entry } from '../../engine/ledger/entry.ts';
import type { Day, Instant } from '../../engine/values/time.ts';
import type { KnownRegister } from './known-register.ts';
import type { RiskChange, RiskLine } from './model.ts';
import type { RiskStanding } from './risk-lines.ts';

const order: readonly RiskChange['movement'][] = ['up', 'down', 'new', 'closed', 'shifted', 'rated', 'unrated', 'remeasured'];

/** Every risk that stands otherwise than at the end of the quarter compared with: those up first, then down, new, closed. */
export function changesPart(
  standings: readonly RiskStanding[],
  entries: readonly Entry[],
  knownAt: Instant,
  register: KnownRegister,
): RiskChange[] {
  const { created, closed } = milestones(entries, knownAt);
  const changes = standings.flatMap(({ line }): RiskChange[] => {
    const { movement, residual } = line;
    if (movement === null || movement === 'same' || (movement === 'unrated' && !lostRating(line))) return [];
    if (movement === 'new') return [made(line, movement, line.identifiedOn, created.get(line.id), register)];
    if (movement === 'closed') return [made(line, movement, line.closedOn ?? line.identifiedOn, closed.get(line.id), register)];
    if (residual === null) return [];
    return [{ movement, risk: line, on: residual.validOn, why: residual.rationale.trim() || null, recorded: residual.recorded }];
  });
  return order.flatMap((movement) => changes.filter((change) => change.movement === movement));
}

/** Whether a risk had a rating at the end of the quarter compared with and has none now; most that have none never had one. */
export function lostRating({ movement, previous }: Pick<RiskLine, 'movement' | 'previous'>): boolean {
  return movement === 'unrated' && previous !== null && previous.rating !== null;
}

/** The reason of an opening is its first residual rationale, of a closing the note of its entry; else nobody gave one. */
function made(risk: RiskLine, movement: 'new' | 'closed', on: Day, seq: number | undefined, register: KnownRegister): RiskChange {
  const recorded = seq === undefined ? null : register.recorded(seq);
  const rationale = movement === 'new' ? risk.residual?.rationale.trim() : undefined;
  return { movement, risk, on, why: rationale || null, recorded };
}

/** The entries that created each risk, and those that last gave it the day of its closing. */
function milestones(entries: readonly Entry[], knownAt: Instant) {
  const created = new Map<string, number>();
  const closed = new Map<string, number>();
  for (const { header, changes } of entries) {
    if (header.at > knownAt) break;
    for (const { table, id, before, after } of changes) {
      if (table !== 'risks' || after === null) continue;
      if (before === null) created.set(id, header.seq);
      if (typeof after['closedOn'] === 'string') closed.set(id, header.seq);
    }
  }
  return { created, closed };
}
