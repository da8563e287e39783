import { wrap } from 'comlink';
import type { Result } from '../../engine/values/result.ts';
import type { HeatMapView } from '../../domain/risks/heat-map.ts';
import type { Day, Instant } from '../../engine/values/time.ts';
import type { RegisterClient } from '../../contract/store.ts';
import type { AsOfService, HeatMapThen, RegisterThen } from './as-of-worker.ts';
import { settled } from './settled.ts';

/**
 * Asks how a register was, in a worker that begins at once and stays: the next question is answered from what the one before
 * it left. Each question takes the place of the one before; `signal` stops it, and the answer is then `null`.
 */
export function asOfWork(store: Pick<RegisterClient, 'proven'>, registerId: string) {
  const worker = new Worker(new URL('./as-of-worker.ts', import.meta.url), { type: 'module', name: 'plimsoll-as-of' });
  const service = wrap<AsOfService>(worker);
  void service.begin(registerId).catch(() => null);
  let proven: ReturnType<typeof store.proven> | null = null;
  return {
    async show(at: Instant, signal: AbortSignal): Promise<Result<RegisterThen> | null> {
      const proven = await store.proven();
      if (signal.aborted) return null;
      if (!proven.ok) return proven;
      signal.addEventListener('abort', () => void service.stop());
      return settled(worker, signal, service.asOf(registerId, at));
    },
    /** The heat map of a day as known at an instant. `null` where another question took its place. */
    async heatMap(known: Instant, valid: Day, view: HeatMapView): Promise<Result<HeatMapThen | null> | null> {
      const sound = await (proven ??= store.proven());
      if (!sound.ok) return sound;
      // It listens for the end of the worker as long as it waits.
      const waiting = new AbortController();
      const answer = await settled(worker, waiting.signal, service.heatMap(registerId, known, valid, view));
      waiting.abort();
      return answer;
    },
    end: () => worker.terminate(),
  };
}
export type AsOfWork = ReturnType<typeof asOfWork>;
