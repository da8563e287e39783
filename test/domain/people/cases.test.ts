import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../domain/register/in-memory.ts';
import { namesOf } from '../../../engine/lists/memory-source.ts';
import { verifyRegisterFile } from '../../../documents/register-file/read-register-file.ts';
import { createdMemory } from '../../support/memory.ts';
import { fileOf } from '../../support/register-files.ts';

async function withLee() {
  const memory = await createdMemory();
  const { id } = await memory.done('people.create', { fields: { name: '이두리', role: '심사역' } });
  const lee = () => rowsOf(memory.register, 'people').find((person) => person.id === id);
  return { ...memory, id, lee, name: () => namesOf(memory.register)[id] };
}

describe('a person', () => {
  it('has a name beside the ledger and a role in it, each of which can be changed alone', async () => {
    const { register, done, id, lee, name } = await withLee();
    expect([name(), lee()?.role]).toEqual(['이두리', '심사역']);
    await done('people.edit', { id, fields: { role: '팀장' } });
    expect([name(), lee()?.role]).toEqual(['이두리', '팀장']);
    await done('people.edit', { id, fields: { name: '이세리' } });
    expect([name(), lee()?.role]).toEqual(['이세리', '팀장']);
    await done('people.edit', { id, fields: { role: null } });
    expect([name(), lee()?.role]).toEqual(['이세리', null]);
    expect(JSON.stringify(register.entries)).not.toMatch(/이두리|이세리/);
  });

  it('whose name was undone has the one before it, and an undo of that has the later one', async () => {
    const { done, id, name } = await withLee();
    const renamed = await done('people.edit', { id, fields: { name: '이세리' } });
    const undone = await done('register.undo', { seq: renamed.seq });
    expect(name()).toBe('이두리');
    await done('register.undo', { seq: undone.seq });
    expect(name()).toBe('이세리');
  });

  it('who was erased has no name, not even one of before, and the ledger says when', async () => {
    const { register, context, done, id, lee, name } = await withLee();
    await done('people.edit', { id, fields: { name: '이세리' } });
    await done('people.erase', { id });
    expect(lee()).toMatchObject({ name: null, erasedAt: context.now, role: '심사역', code: 'P-2' });
    expect(name()).toBeUndefined();
    expect([...register.privates.values()].filter(({ personId }) => personId === id)).toEqual([]);
    // The operator keeps his.
    expect(register.privates.size).toBe(1);
  });

  it('who was erased gets no name back by an undo of what was done before', async () => {
    const { run, done, id, name } = await withLee();
    const renamed = await done('people.edit', { id, fields: { name: '이세리' } });
    await done('people.erase', { id });
    expect(await run('register.undo', { seq: renamed.seq })).toMatchObject({ ok: false, problems: [{ code: 'undo.blocked' }] });
    expect(name()).toBeUndefined();
  });
});

describe('a person whose recording was undone', () => {
  async function undone() {
    const memory = await withLee();
    const { seq } = memory.register.replay.head ?? { seq: 0 };
    const undo = await memory.done('register.undo', { seq });
    return { ...memory, recorded: seq, undo: undo.seq };
  }
  const privatesOf = (register: Awaited<ReturnType<typeof undone>>['register'], id: string) =>
    [...register.privates.values()].filter(({ personId }) => personId === id);

  it('can be erased: the name is forgotten, and the person stands as an erased one', async () => {
    const { register, context, done, id, lee } = await undone();
    expect(lee()).toBeUndefined();
    expect(privatesOf(register, id)).toHaveLength(1);
    await done('people.erase', { id });
    expect(privatesOf(register, id)).toEqual([]);
    expect(lee()).toMatchObject({ code: 'P-2', name: null, erasedAt: context.now });
    expect(await verifyRegisterFile(fileOf(register), null)).toMatchObject({ ok: true, value: { verdict: { ok: true } } });
  });

  it('and was erased then does not come back by an undo of the undo, nor of the recording', async () => {
    const { register, run, done, id, recorded, undo } = await undone();
    await done('people.erase', { id });
    for (const seq of [undo, recorded])
      expect(await run('register.undo', { seq })).toMatchObject({ ok: false, problems: [{ code: 'undo.blocked' }] });
    expect(await run('people.erase', { id })).toMatchObject({ ok: false, problems: [{ code: 'person.erased' }] });
    expect(privatesOf(register, id)).toEqual([]);
  });

  it('is not one whom the ledger never knew', async () => {
    const { run } = await undone();
    expect(await run('people.erase', { id: 'nobody' })).toMatchObject({ ok: false, problems: [{ code: 'record.missing' }] });
  });
});
