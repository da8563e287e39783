import { runInMemory } from '../../../domain/register/in-memory.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeRegisterFile } from '../../../documents/register-file/write-register-file.ts';
import { readRegisterFile, verifyRegisterFile } from '../../../documents/register-file/read-register-file.ts';
import { replayUntil, type Replay } from '../../../engine/ledger/replay.ts';
import { asOfToday, memoryRegister } from '../../../engine/commands/memory-register.ts';
import { schemas } from '../../../domain/migrations/all.ts';
import { difference, expectedOf, frozenFolder, frozenRegisters, frozenSchemas } from '../../support/frozen.ts';
import { command, testContext } from '../../support/memory.ts';

async function opened(bytes: Uint8Array) {
  const file = await readRegisterFile(bytes);
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  return file.value;
}

/** A frozen register in memory, with the person who made it at work again in January 2026. */
async function atWork(bytes: Uint8Array) {
  const file = await opened(bytes);
  const register = memoryRegister(file.replay, file.privates, () => file.entries());
  const context = testContext(Date.UTC(2026, 0, 5));
  context.actor = register.entries[0]?.header.actor ?? null;
  let ids = 0;
  context.newId = () => `new-${(ids += 1)}`;
  return {
    file,
    register,
    run: (action: string, input: Parameters<typeof command>[1]) => runInMemory(register, command(action, input), context),
  };
}

/** As the product writes it: full segments are copied, the last one goes on. */
function written({ file, register }: Awaited<ReturnType<typeof atWork>>, sealed = file.segments.slice(0, -1)) {
  const tail = [...file.lines(sealed.length), ...register.appended.flatMap(({ lines }) => lines)];
  return writeRegisterFile({ sealed, tail, replay: register.replay, privates: register.privates.values(), evidence: file.evidence });
}

const rowOf = ({ replay }: { readonly replay: Replay }, table: string, id: string) => replay.rows.get(table)?.get(id);

describe('the frozen schemas', () => {
  it('are every schema that there was, up to that of today', () => {
    expect(frozenSchemas).toEqual(Array.from({ length: schemas.latest }, (_, index) => index + 1));
  });

  it.each(frozenSchemas.flatMap((schema) => frozenRegisters(schema)))(
    'let $name be verified, and written again byte for byte as long as nothing was added',
    async ({ name, path }) => {
      const bytes = new Uint8Array(readFileSync(path));
      expect(await verifyRegisterFile(bytes, null)).toMatchObject({ ok: true, value: { verdict: { ok: true, problems: [] } } });
      const work = await atWork(bytes);
      expect(difference(`${name}.plimsoll`, bytes, written(work))).toBeNull();
      expect(difference(`${name}.plimsoll`, bytes, written(work, []))).toBeNull();
    },
  );
});

describe.each(frozenSchemas)('a register file frozen under schema %i', (schema) => {
  const bytes = new Uint8Array(readFileSync(join(frozenFolder(schema), 'register.plimsoll')));
  const { head, asOf, row, command: edit, undo } = expectedOf(schema);
  const { seq } = head;
  /** The step to the schema of today, where there is one to take. */
  const step = schema === schemas.latest ? [] : [[seq + 1, 'register.migrate', schemas.latest]];

  it('verifies against its own bytes and its checkpoint of that schema', async () => {
    expect(await verifyRegisterFile(bytes, head)).toMatchObject({
      ok: true,
      value: { verdict: { ok: true, head, entries: seq, problems: [] } },
    });
  });

  it('shows its rows as they were, and under the schema of today', async () => {
    const { replay } = await opened(bytes);
    expect(replay.schema).toBe(schema);
    expect(rowOf({ replay }, row.table, row.id)).toEqual(row.then);
    asOfToday(replay);
    expect(replay.schema).toBe(schemas.latest);
    expect(rowOf({ replay }, row.table, row.id)).toMatchObject(row.today);
  });

  it.each(asOf)('can be looked at as of $at, entry $seq', async ({ at, seq: last, table, id, fields }) => {
    const before = replayUntil((await opened(bytes)).entries(), at, schemas);
    expect([before.head?.seq, before.schema]).toEqual([last, schema]);
    expect(before.rows.get(table)?.get(id)).toMatchObject(fields);
  });

  it('takes a new command after a step to the schema of today, and both stand in its ledger after its own lines', async () => {
    const work = await atWork(bytes);
    expect(await work.run(edit.action, edit.input as Parameters<typeof command>[1])).toMatchObject({ ok: true, value: { changed: true } });
    expect(work.register.appended.map(({ header }) => [header.seq, header.action, header.schema])).toEqual([
      ...step,
      [seq + step.length + 1, edit.action, schemas.latest],
    ]);
    const again = await opened(written(work));
    expect(rowOf(again, edit.table, edit.input.id)).toMatchObject(edit.input.fields);
    expect(rowOf(again, row.table, row.id)).toMatchObject({ ...row.today, ...(row.id === edit.input.id ? edit.input.fields : {}) });
    expect([...again.lines()].slice(0, [...work.file.lines()].length)).toEqual([...work.file.lines()]);
    expect(replayUntil(again.entries(), (await opened(bytes)).head.at, schemas).schema).toBe(schema);
  });

  it('lets an entry of that schema be undone under the schema of today, and that undone again', async () => {
    const work = await atWork(bytes);
    const undone = seq + step.length + 1;
    expect(await work.run('register.undo', undo)).toMatchObject({ ok: true, value: { head: { seq: undone } } });
    expect(rowOf(work.register, row.table, row.id)).toBeUndefined();
    expect(await work.run('register.undo', { seq: undone })).toMatchObject({ ok: true });
    expect(rowOf(work.register, row.table, row.id)).toMatchObject(row.today);
    expect(await verifyRegisterFile(written(work), null)).toMatchObject({ ok: true, value: { verdict: { ok: true } } });
  });
});
