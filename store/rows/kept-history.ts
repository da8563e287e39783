import { deliveryHistory, type DeliveryHistory } from '../../domain/delivery/candidates.ts';
import { epochOf, type Instant } from '../../engine/values/time.ts';
import type { MovedRows } from '../commands/stored-register.ts';
import { replicaRows } from './replica-reader.ts';
import type { Replica } from './replica.ts';

/** What a history is made of. */
const madeOf: readonly string[] = ['services', 'deployments', 'releases', 'changes'];
/** Milliseconds after which what lay ahead may have come. */
const longest = 60_000;

/** What was delivered, made once for all who ask for as long as nothing of it moves: of 50,000 changes it takes tenths of a second. */
export function keptHistory(replica: Replica, now: () => Instant) {
  let kept: DeliveryHistory | null = null;
  return {
    now(): DeliveryHistory {
      const at = now();
      if (kept === null || epochOf(at) - epochOf(kept.knownAt) > longest) kept = deliveryHistory(replicaRows(replica), at);
      return kept;
    },
    moved(rows: MovedRows['rows']): void {
      if (rows === 'all' || rows.some(({ table }) => madeOf.includes(table))) kept = null;
    },
  };
}
