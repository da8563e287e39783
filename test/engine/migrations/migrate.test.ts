import { describe, expect, it } from 'vitest';
import { readRegisterFile, verifyRegisterFile } from '../../../documents/register-file/read-register-file.ts';
import { asOfToday, migrateInMemory } from '../../../engine/commands/memory-register.ts';
import { replayUntil, type Replay } from '../../../engine/ledger/replay.ts';
import { takeStep } from '../../../engine/migrations/migrate.ts';
import { schemasOf, whole } from '../../../engine/migrations/migration.ts';
import { laterSchemas, registerOfSchema1, rowsOfLatest, rowsOfSchema1 } from '../../support/raw-register.ts';
import { fileOf } from '../../support/register-files.ts';

/** The rows of each table that has some, in order of id. */
function rowsOf({ rows }: Pick<Replay, 'rows'>): Record<string, unknown[]> {
  const tables = [...rows].filter(([, kept]) => kept.size > 0);
  return Object.fromEntries(tables.map(([table, kept]) => [table, [...kept].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)]));
}

function migrated() {
  const made = registerOfSchema1();
  migrateInMemory(made.register, { ...made.context, now: '2025-08-01T00:00:00.000Z' });
  return made.register;
}

describe('the steps of the row schemas', () => {
  it('rename a field, add rows, move a field to a part and split a table', () => {
    const { register } = registerOfSchema1();
    expect(rowsOf(register.replay)).toEqual(rowsOfSchema1);
    const { replay } = migrated();
    expect(rowsOf(replay)).toEqual(rowsOfLatest);
    expect(replay.schema).toBe(5);
  });

  it('are taken by every replay of the ledger at the same place, and not by one that ends before', () => {
    const { entries } = migrated();
    expect(entries.map(({ header }) => [header.action, header.schema])).toEqual([
      ...Array.from({ length: 5 }, () => ['test.write', 1]),
      ['register.migrate', 5],
    ]);
    expect(rowsOf(replayUntil(entries, null, laterSchemas))).toEqual(rowsOfLatest);
    const before = replayUntil(entries, '2025-07-31T00:00:00.000Z', laterSchemas);
    expect(rowsOf(before)).toEqual(rowsOfSchema1);
    expect(rowsOf(asOfToday(before))).toEqual(rowsOfLatest);
  });

  it('make the rows of a register file: it is written before and after, verified, and read again as the same', async () => {
    const before = fileOf(registerOfSchema1().register);
    const early = await readRegisterFile(before, { known: laterSchemas });
    expect(early.ok && rowsOf(early.value.replay)).toEqual(rowsOfSchema1);
    const after = fileOf(migrated());
    const late = await readRegisterFile(after, { known: laterSchemas });
    expect(late.ok && rowsOf(late.value.replay)).toEqual(rowsOfLatest);
    expect(late.ok && late.value.manifest.counts.rows).toEqual({
      settings: 1,
      units: 1,
      services: 2,
      owners: 2,
      risks: 2,
      events: 1,
      riskLinks: 1,
      releaseLinks: 1,
    });
    expect(await verifyRegisterFile(after, null, { known: laterSchemas })).toMatchObject({
      ok: true,
      value: { verdict: { ok: true, entries: 6 } },
    });
  });

  it('are not known to an earlier build: it refuses the file and does not guess', async () => {
    const earlier = schemasOf(laterSchemas.steps.slice(0, 2));
    expect(await readRegisterFile(fileOf(migrated()), { known: earlier })).toMatchObject({
      ok: false,
      problems: [{ code: 'file.laterSchema', args: { version: 5, known: 3 } }],
    });
  });
});

describe('a step', () => {
  const tables = () => new Map([['risks', new Map([['risk-1', { id: 'risk-1', revision: 3 }]])]]);

  it('that has nothing to change in a row leaves that very row', () => {
    const rows = tables();
    const row = rows.get('risks')?.get('risk-1');
    takeStep(rows, { from: 1, rows: { risks: (risk) => risk } }, 9);
    takeStep(rows, { from: 1, whole: whole(['risks'], ({ risks }) => ({ risks })) }, 9);
    expect(rows.get('risks')?.get('risk-1')).toBe(row);
  });

  it('cannot change a table that it does not declare, or leave two rows of one id', () => {
    const undeclared = { tables: ['risks'], change: () => ({ causes: [] }) };
    expect(() => takeStep(tables(), { from: 1, whole: undeclared }, 9)).toThrow('causes');
    const twice = whole(['risks'], ({ risks }) => ({ risks: [...risks, ...risks] }));
    expect(() => takeStep(tables(), { from: 1, whole: twice }, 9)).toThrow('risks');
  });

  it('follows the one before, and changes a table by row or as a whole', () => {
    expect(() => schemasOf([{ from: 1 }, { from: 3 }])).toThrow('from 3');
    const both = { from: 1, rows: { risks: () => ({}) }, whole: whole(['risks'], () => ({})) };
    expect(() => schemasOf([both])).toThrow('risks');
  });
});
