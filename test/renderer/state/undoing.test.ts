import { afterEach, describe, expect, it } from 'vitest';
import { forgetUndoing, giveUp, rememberDone, rememberRedone, rememberUndone, useUndoing } from '../../../renderer/state/undoing.ts';

afterEach(forgetUndoing);

const done = (seq: number) => ({ seq, action: 'risks.edit', subject: `R-${seq}` });

describe('the stack of undo', () => {
  it('goes on to the entry before one that cannot be turned round', () => {
    rememberDone(done(5));
    rememberDone(done(6));
    giveUp('done', done(6));
    expect(useUndoing.getState().done).toEqual([done(5)]);
  });

  it('forgets what could be redone as soon as something new is done', () => {
    rememberDone(done(5));
    rememberDone(done(6));
    rememberUndone(done(6), 7);
    rememberDone(done(8));
    expect(useUndoing.getState()).toEqual({ done: [done(5), done(8)], undone: [] });
  });

  it('turns back what was done last, and does again what was turned back last', () => {
    rememberDone(done(5));
    rememberDone(done(6));
    rememberUndone(done(6), 7);
    rememberUndone(done(5), 8);
    expect(useUndoing.getState()).toEqual({
      done: [],
      undone: [
        { ...done(6), seq: 7 },
        { ...done(5), seq: 8 },
      ],
    });
    rememberRedone({ ...done(5), seq: 8 }, 9);
    expect(useUndoing.getState()).toEqual({ done: [{ ...done(5), seq: 9 }], undone: [{ ...done(6), seq: 7 }] });
  });

  it('remembers the last two hundred things done', () => {
    for (let seq = 1; seq <= 201; seq += 1) rememberDone(done(seq));
    const { done: remembered } = useUndoing.getState();
    expect([remembered.length, remembered[0]?.seq, remembered.at(-1)?.seq]).toEqual([200, 2, 201]);
  });

  it('keeps what can be redone when an undo is refused', () => {
    rememberDone(done(5));
    rememberDone(done(6));
    rememberUndone(done(6), 7);
    giveUp('done', done(5));
    expect(useUndoing.getState()).toEqual({ done: [], undone: [{ ...done(6), seq: 7 }] });
  });
});
