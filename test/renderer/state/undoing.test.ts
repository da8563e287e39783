import { afterEach, describe, expect, it } from 'vitest';
import { forgetUndoing, giveUp, rememberDone, rememberUndone, useUndoing } from '../../../renderer/state/undoing.ts';

afterEach(forgetUndoing);

const done = (seq: number) => ({ seq, action: 'risks.edit', subject: `R-${seq}` });

describe('the stack of undo', () => {
  it('goes on to the entry before one that cannot be turned round', () => {
    rememberDone(done(5));
    rememberDone(done(6));
    giveUp('done', done(6));
    expect(useUndoing.getState().done).toEqual([done(5)]);
  });

  it('keeps what can be redone when an undo is refused', () => {
    rememberDone(done(5));
    rememberDone(done(6));
    rememberUndone(done(6), 7);
    giveUp('done', done(5));
    expect(useUndoing.getState()).toEqual({ done: [], undone: [{ ...done(6), seq: 7 }] });
  });
});
