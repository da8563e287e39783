import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Replay } from '../../../engine/ledger/replay.ts';
import { createdMemory } from '../../support/memory.ts';
import { stepsUpTo, take } from '../../support/random-commands.ts';
import { cases } from '../../support/long.ts';

/** Rows without what an undo may not turn back: the numbers given, and which entry touched a row last. */
function rowsLeft({ rows }: Replay): unknown {
  return Object.fromEntries(
    [...rows]
      .filter(([table, kept]) => table !== 'counters' && kept.size > 0)
      .map(([table, kept]) => [table, Object.fromEntries([...kept].map(([id, row]) => [id, { ...row, revision: 0 }]))]),
  );
}

describe('undo', () => {
  it('of all that was done, newest first, leaves the register as it was but for the numbers given', async () => {
    await fc.assert(
      fc.asyncProperty(stepsUpTo(25), async (steps) => {
        const { register, run } = await createdMemory();
        const before = rowsLeft(register.replay);
        for (const step of steps) await take(register, run, step);
        const last = register.replay.head?.seq ?? 1;
        for (let seq = last; seq > 1; seq -= 1) {
          const undone = await run('register.undo', { seq });
          expect([seq, undone.ok ? [] : undone.problems]).toEqual([seq, []]);
        }
        expect(rowsLeft(register.replay)).toEqual(before);
      }),
      { numRuns: cases(60) },
    );
  });

  it('of everything that was undone, oldest first again, brings it all back', async () => {
    await fc.assert(
      fc.asyncProperty(stepsUpTo(12), async (steps) => {
        const { register, run } = await createdMemory();
        for (const step of steps) await take(register, run, step);
        const after = rowsLeft(register.replay);
        const last = register.replay.head?.seq ?? 1;
        const undos: number[] = [];
        for (let seq = last; seq > 1; seq -= 1) {
          const undone = await run('register.undo', { seq });
          if (undone.ok && undone.value.changed) undos.push(undone.value.head.seq);
        }
        for (const seq of undos.reverse()) expect((await run('register.undo', { seq })).ok).toBe(true);
        expect(rowsLeft(register.replay)).toEqual(after);
      }),
      { numRuns: cases(40) },
    );
  });
});
