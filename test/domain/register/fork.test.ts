import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../domain/register/in-memory.ts';
import { createdMemory } from '../../support/memory.ts';

describe('a separate copy of a register', () => {
  it('has an id of its own, says where it left the other, and is not undone', async () => {
    const { register, run, done } = await createdMemory();
    const [original] = rowsOf(register, 'settings');
    const hash = register.replay.head?.hash ?? '';
    const forked = await done('register.fork', { seq: 1, hash });
    const [copy] = rowsOf(register, 'settings');
    expect(copy?.forkedFrom).toEqual({ registerId: original?.registerId, seq: 1, hash });
    expect(copy?.registerId).not.toBe(original?.registerId);
    expect(await run('register.undo', { seq: forked.seq })).toEqual({
      ok: false,
      problems: [{ code: 'undo.never', args: { seq: forked.seq, action: 'register.fork' } }],
    });
  });
});
