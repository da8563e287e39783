import { rowsOf, runInMemory } from '../../../domain/register/in-memory.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeRegisterFile } from '../../../documents/register-file/write-register-file.ts';
import { readRegisterFile, verifyRegisterFile } from '../../../documents/register-file/read-register-file.ts';
import { replayUntil } from '../../../engine/ledger/replay.ts';
import { asOfToday, type MemoryRegister } from '../../../engine/commands/memory-register.ts';
import { schemas } from '../../../domain/migrations/all.ts';
import { command, testContext } from '../../support/memory.ts';

const bytes = new Uint8Array(readFileSync('test/fixtures/schema-1.plimsoll'));

function opened() {
  const file = readRegisterFile(bytes);
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  return file.value;
}

/** The frozen register in memory, with the person who made it at work again in January 2026. */
function atWork() {
  const file = opened();
  const register: MemoryRegister = { replay: file.replay, privates: file.privates, entries: [...file.entries()], appended: [] };
  const context = testContext(Date.UTC(2026, 0, 5));
  context.actor = register.entries[0]?.header.actor ?? null;
  let ids = 0;
  return { file, register, context: { ...context, newId: () => `new-${(ids += 1)}` } };
}

function written({ file, register }: ReturnType<typeof atWork>) {
  const tail = [...file.lines(), ...register.appended.flatMap(({ lines }) => lines)];
  return writeRegisterFile({ sealed: [], tail, replay: register.replay, privates: register.privates.values() });
}

describe('a register file frozen under schema 1', () => {
  it('verifies against its own bytes and its checkpoint of that schema', () => {
    const head = { seq: 20, hash: '116b6645f584fdc785eaae433fb0580d2d086e013f22e49795d8ad855e107e00' };
    expect(verifyRegisterFile(bytes, head)).toMatchObject({ ok: true, value: { verdict: { ok: true, head, entries: 20, problems: [] } } });
  });

  it('is written again byte for byte as long as nothing was added', () => {
    expect(written(atWork())).toEqual(bytes);
  });

  it('shows its rows as they were, and under the schema of today', () => {
    const { replay } = opened();
    expect(replay.schema).toBe(1);
    expect(rowsOf({ replay }, 'risks').every((risk) => !('serviceIds' in risk))).toBe(true);
    asOfToday(replay);
    expect(replay.schema).toBe(schemas.latest);
    expect(rowsOf({ replay }, 'risks').map(({ code, serviceIds }) => [code, serviceIds])).toEqual([
      ['R-1', []],
      ['R-2', []],
    ]);
  });

  it('can be looked at as of an instant before a mistake was undone', () => {
    const before = replayUntil(opened().entries(), '2025-08-02T00:00:17.000Z', schemas);
    expect(before.head?.seq).toBe(17);
    expect(before.rows.get('risks')?.get('id-000008')).toMatchObject({ status: 'closed' });
  });

  it('takes a new command after a step to the schema of today, and both stand in its ledger', async () => {
    const work = atWork();
    const service = rowsOf(work.register, 'services')[0]?.id ?? '';
    const edit = command('risks.edit', { id: 'id-000007', fields: { serviceIds: [service] } });
    expect(await runInMemory(work.register, edit, work.context)).toMatchObject({ ok: true, value: { changed: true } });
    expect(work.register.appended.map(({ header }) => [header.seq, header.action, header.schema])).toEqual([
      [21, 'register.migrate', 3],
      [22, 'risks.edit', 3],
    ]);
    const again = readRegisterFile(written(work));
    expect(again.ok && again.value.replay.rows.get('risks')?.get('id-000007')?.['serviceIds']).toEqual([service]);
    expect(again.ok && rowsOf(again.value, 'risks')[1]?.serviceIds).toEqual([]);
    const then = again.ok ? replayUntil(again.value.entries(), '2025-08-02T00:00:20.000Z', schemas) : null;
    expect(then?.schema).toBe(1);
  });

  it('lets an entry of that schema be undone under the schema of today, and that undone again', async () => {
    const work = atWork();
    const undone = await runInMemory(work.register, command('register.undo', { seq: 7 }), work.context);
    expect(undone).toMatchObject({ ok: true, value: { head: { seq: 22 } } });
    expect(rowsOf(work.register, 'risks').map(({ code }) => code)).toEqual(['R-1']);
    expect(await runInMemory(work.register, command('register.undo', { seq: 22 }), work.context)).toMatchObject({ ok: true });
    expect(rowsOf(work.register, 'risks').map(({ code, serviceIds }) => [code, serviceIds])).toEqual([
      ['R-1', []],
      ['R-2', []],
    ]);
    expect(verifyRegisterFile(written(work), null)).toMatchObject({ ok: true, value: { verdict: { ok: true } } });
  });
});
