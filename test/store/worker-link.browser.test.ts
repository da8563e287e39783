import { describe, expect, it } from 'vitest';
import { workerLink } from '../../store/client/worker-link.ts';
import type { BusyService } from './support/busy-worker.ts';

/** Milliseconds: longer than a worker takes to start on a busy machine, and shorter than it works here. */
const patience = { beat: 250, silence: 2_000, deadline: 60_000 };
const work = 3_500;

function linked() {
  const started: Worker[] = [];
  const link = workerLink<BusyService>({
    start() {
      const worker = new Worker(new URL('./support/busy-worker.ts', import.meta.url), { type: 'module' });
      started.push(worker);
      return worker;
    },
    patience,
    listener: {},
    prepare: () => Promise.resolve(null),
  });
  return { link, started };
}

describe('a worker that answers nothing for long', () => {
  it('is waited for if it has said that it is busy', async () => {
    const { link, started } = linked();
    expect(await link.call('work', work, true)).toEqual({ value: 'done' });
    expect(started).toHaveLength(1);
    link.stop();
  });

  it('is dead if it has said nothing; what is long is not begun again, what is short is', async () => {
    const { link, started } = linked();
    const long = link.callLong('work', work, false);
    const short = link.call('ping');
    expect(await long).toMatchObject({ problem: { code: 'store.noAnswer' } });
    expect(await short).toEqual({ value: true });
    expect(started).toHaveLength(2);
    link.stop();
  });
});
