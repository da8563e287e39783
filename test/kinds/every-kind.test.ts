import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readImportFile } from '../../documents/spreadsheets/import-file.ts';
import { writtenList } from '../../documents/spreadsheets/written-list.ts';
import { kinds } from '../../domain/index.ts';
import { listRows } from '../../domain/register/in-memory.ts';
import type { ImportAnswer } from '../../engine/imports/import-input.ts';
import { importable } from '../../engine/imports/import-columns.ts';
import type { CellValue } from '../../engine/kind/column.ts';
import { ownerOf } from '../../engine/kind/owner.ts';
import { memorySource } from '../../engine/lists/memory-source.ts';
import { tableOf } from '../../engine/ledger/replay.ts';
import { plainRow } from '../../engine/rows/changes.ts';
import { textOrNull, type StoredRow } from '../../engine/rows/row.ts';
import type { Json } from '../../engine/values/json.ts';
import { choiceName, fieldName, tableTitle, type Vocabulary } from '../../words/names.ts';
import { translator } from '../../words/translate.ts';
import { fieldsOf, filledMemory, madeKinds, makeOne } from '../support/kind-world.ts';

const seed = Number(process.env['PLIMSOLL_SEED'] ?? 20_251_020);
const today = '2025-10-20';
const made = madeKinds();
const names = made.map(({ name }) => name);
const textOf = (row: StoredRow, field: string) => textOrNull(row, field) ?? '';
const rowsOf = (memory: Filled, table: string) => [...tableOf(memory.register.replay, table).values()];
type Filled = Awaited<ReturnType<typeof filledMemory>>;

/** What the rows are, the numbers of codes apart: those are never given back. */
function state({ register }: Filled): Json {
  const tables = [...register.replay.rows].filter(([table, rows]) => table !== 'counters' && rows.size > 0);
  return tables.map(([table, rows]) => [table, [...rows.values()].map(plainRow).sort((a, b) => (a.id < b.id ? -1 : 1))]);
}

describe(`every kind of record (seed ${seed})`, () => {
  it('can be made by the rules of its own declaration', async () => {
    const memory = await filledMemory(seed);
    expect(names.filter((name) => (memory.made.get(name) ?? []).length === 0)).toEqual([]);
  });

  it.each(names)('%s: a new row has every field, and a code where its kind has one', async (name) => {
    const kind = kinds.of(name);
    const memory = await filledMemory(seed);
    for (const row of rowsOf(memory, name).filter(({ id }) => memory.made.get(name)?.includes(id))) {
      const life = kind.life === 'record' ? ['archivedAt'] : [];
      const code = kind.code === null ? [] : ['code'];
      expect(Object.keys(row).sort()).toEqual(['id', 'revision', ...code, ...life, ...Object.keys(kind.fields)].sort());
      expect(textOf(row, 'code')).toMatch(kind.code === null ? /^$/ : new RegExp(`^${kind.code}-\\d+$`));
    }
  });

  it.each(names)(
    '%s: an edit changes what it names and nothing else that a person may set; undone, the register is as it was',
    async (name) => {
      const memory = await filledMemory(seed);
      const kind = kinds.of(name);
      const [id = ''] = memory.made.get(name) ?? [];
      const row = tableOf(memory.register.replay, name).get(id);
      const before = state(memory);
      const editable = Object.entries(kind.fields).filter(([, { set }]) => set === 'user');
      let edits = 0;
      const once = Object.keys(kind.fields).filter((field) => kind.fields[field]?.set === 'once');
      const kept = Object.fromEntries(once.map((field) => [field, row?.[field] ?? null]));
      for (const fields of fc.sample(fieldsOf(kind, memory, kept), { numRuns: 30, seed })) {
        const next = Object.fromEntries(Object.entries(fields).filter(([field]) => editable.some(([one]) => one === field)));
        const answer = await memory.run(`${name}.edit`, { id, fields: next });
        if (!answer.ok || !answer.value.changed) continue;
        edits += 1;
        const now = tableOf(memory.register.replay, name).get(id);
        const kept = Object.keys(row ?? {}).filter(
          (field) => !(field in next) && field !== 'revision' && kind.fields[field]?.set !== 'engine',
        );
        expect(kept.map((field) => now?.[field])).toEqual(kept.map((field) => row?.[field]));
        expect(await memory.run('register.undo', { seq: answer.value.head.seq })).toMatchObject({ ok: true });
        expect(state(memory)).toEqual(before);
      }
      expect(edits).toBeGreaterThan(0);
    },
  );

  it.each(names)('%s: a new one that is undone leaves no trace but its code', async (name) => {
    const memory = await filledMemory(seed);
    const before = state(memory);
    const id = await makeOne(memory, kinds.of(name), seed + 7);
    if (id === null) return;
    expect(await memory.run('register.undo', { seq: memory.register.replay.head?.seq ?? 0 })).toMatchObject({ ok: true });
    expect(state(memory)).toEqual(before);
  });

  it.each(names)('%s: no form sets what the product gives, and what is given once stays', async (name) => {
    const memory = await filledMemory(seed);
    const kind = kinds.of(name);
    const [id = ''] = memory.made.get(name) ?? [];
    const own = ['id', 'revision', ...(kind.code === null ? [] : ['code']), ...(kind.life === 'record' ? ['archivedAt'] : [])];
    const engine = Object.entries(kind.fields)
      .filter(([, { set }]) => set === 'engine')
      .map(([field]) => field);
    for (const field of [...own, ...engine]) {
      expect(await memory.run(`${name}.edit`, { id, fields: { [field]: 'x' } })).toMatchObject({
        ok: false,
        problems: [{ code: 'field.unknown', at: { table: name, field } }],
      });
    }
    for (const [field] of Object.entries(kind.fields).filter(([, { set }]) => set === 'once')) {
      expect(await memory.run(`${name}.edit`, { id, fields: { [field]: 'another' } })).toMatchObject({
        ok: false,
        problems: [{ code: 'field.setOnce', at: { table: name, field } }],
      });
    }
  });

  it.each(names.filter((name) => kinds.of(name).life === 'record'))(
    '%s: archived it is not edited, and restored it is as before',
    async (name) => {
      const memory = await filledMemory(seed);
      const [id = ''] = memory.made.get(name) ?? [];
      const before = state(memory);
      await memory.done(`${name}.archive`, { id });
      const again = await memory.run(`${name}.archive`, { id });
      expect(again).toMatchObject({ ok: true, value: { changed: false } });
      expect(await memory.run(`${name}.edit`, { id, fields: {} })).toMatchObject({ ok: false, problems: [{ code: 'record.archived' }] });
      await memory.done(`${name}.restore`, { id });
      expect(state(memory)).toEqual(before);
    },
  );

  const parts = names.filter((name) =>
    kinds.owners(name).some(({ field, owner }) => field === kinds.of(name).partOf && kinds.of(owner).life === 'record'),
  );
  it.each(parts)('%s: nothing of it is made, changed or removed while its record is archived', async (name) => {
    const memory = await filledMemory(seed);
    const kind = kinds.of(name);
    const isOfRecord = (one: StoredRow) => kinds.of(ownerOf(kind, one)?.table ?? '').life === 'record';
    const rowOf = () => rowsOf(memory, name).find(isOfRecord);
    for (let turn = 0; turn < 30 && rowOf() === undefined; turn += 1) await makeOne(memory, kind, seed + turn);
    const row = rowOf();
    const owner = row === undefined ? null : ownerOf(kind, row);
    if (row === undefined || owner === null) throw new Error(`${name} without an owner`);
    await memory.done(`${owner.table}.archive`, { id: owner.id });
    const archived = { ok: false, problems: [{ code: 'record.archived', at: { table: owner.table, id: owner.id } }] };
    expect(await memory.run(`${name}.edit`, { id: row.id, fields: {} })).toMatchObject(archived);
    const goes = kind.life === 'record' ? 'archive' : 'remove';
    expect(await memory.run(`${name}.${goes}`, { id: row.id })).toMatchObject(archived);
    const { id: _, revision: __, ...fields } = row;
    expect(await memory.run(`${name}.create`, { fields })).toMatchObject({ ok: false });
  });

  it.each(names)('%s: a reference leads to a record that is there, and anew to none that is archived', async (name) => {
    const memory = await filledMemory(seed);
    const kind = kinds.of(name);
    const [id = ''] = memory.made.get(name) ?? [];
    for (const [field, { reference, set, type }] of Object.entries(kind.fields)) {
      if (reference === undefined || set !== 'user') continue;
      const value = (one: string) => (type === 'references' ? [one] : one);
      const lost = await memory.run(`${name}.edit`, { id, fields: { [field]: value('nobody') } });
      expect(lost.ok ? [] : lost.problems.map(({ code, at }) => [code, at?.field])).toContainEqual(['field.refersToNothing', field]);
      const target = kinds.of(reference.kind);
      const held = tableOf(memory.register.replay, name).get(id)?.[field];
      const other = target.life === 'record' ? await makeOne(memory, target, seed + 99) : null;
      if (other === null || held === other) continue;
      await memory.done(`${reference.kind}.archive`, { id: other });
      const gone = await memory.run(`${name}.edit`, { id, fields: { [field]: value(other) } });
      expect(gone.ok ? [] : gone.problems.map(({ code, at }) => [code, at?.field])).toContainEqual(['field.refersToArchived', field]);
    }
  });

  it.each(names.filter((name) => kinds.columns(name).length > 0))('%s: its list sorts and filters by each of its columns', async (name) => {
    const memory = await filledMemory(seed);
    for (const turn of [0, 1, 2, 3]) await makeOne(memory, kinds.of(name), seed + 40 + turn);
    const source = memorySource(memory.register, today);
    const query = { table: name, search: '', filters: [], sort: [], archived: true };
    const all = listRows(source, query);
    expect(all.map(({ id }) => id).sort()).toEqual(
      rowsOf(memory, name)
        .map(({ id }) => id)
        .sort(),
    );
    for (const { key, kind } of kinds.columns(name)) {
      const cells = (rows: typeof all): CellValue[] => rows.map((row) => row.cells[key] ?? null);
      const sorted = cells(listRows(source, { ...query, sort: [{ column: key, descending: false }] }));
      const down = cells(listRows(source, { ...query, sort: [{ column: key, descending: true }] }));
      expect(sorted.filter((cell) => cell !== null)).toEqual(
        down
          .filter((cell) => cell !== null)
          .reverse()
          .sort(stable(sorted)),
      );
      // Missing values come last, whichever way.
      for (const order of [sorted, down])
        expect(order.slice(order.filter((cell) => cell !== null).length).every((cell) => cell === null)).toBe(true);
      const inOrder = ['number', 'level', 'rating', 'money', 'day', 'instant'].includes(kind) ? sorted.filter((cell) => cell !== null) : [];
      expect(inOrder).toEqual([...inOrder].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
      for (const value of new Set(cells(all))) {
        const found = listRows(source, { ...query, filters: [{ column: key, is: [value] }] });
        expect(found.map(({ id }) => id)).toEqual(all.filter((row) => (row.cells[key] ?? null) === value).map(({ id }) => id));
      }
    }
  });

  it.each(importable(kinds).flatMap((name) => (['csv', 'xlsx', 'json'] as const).map((format) => [name, format] as const)))(
    '%s: what its list exports as %s changes nothing when it is taken in again',
    async (name, format) => {
      const memory = await filledMemory(seed);
      for (const language of ['ko', 'en'] as const) {
        const source = memorySource(memory.register, today);
        const rows = listRows(source, { table: name, search: '', filters: [], sort: [], archived: false });
        const bytes = writtenList(format, { table: name, rows, source, language, register: { name: 'a', timeZone: 'America/New_York' } });
        if (!bytes.ok) throw new Error(JSON.stringify(bytes.problems));
        const file = await readImportFile(name, bytes.value, `list.${format}`);
        if (!file.ok) throw new Error(JSON.stringify(file.problems));
        const people = Object.fromEntries([...memory.register.privates.values()].map((row) => [row.personId, row.value]));
        const input = {
          table: name,
          source: 'list',
          service: null,
          strict: false,
          names: people,
          rows: file.value.rows as unknown as Json,
        };
        const before = state(memory);
        const taken = await memory.run('register.import', input);
        expect(taken.ok && (taken.value.answer as unknown as ImportAnswer)).toMatchObject({
          read: rows.length,
          created: 0,
          updated: 0,
          unchanged: rows.length,
          rejected: [],
        });
        expect(state(memory)).toEqual(before);
      }
    },
  );

  it.each(kinds.names)('%s: has words for itself, its fields, columns and choices in both languages', (name) => {
    const kind = kinds.of(name);
    for (const say of [translator('ko'), translator('en')]) {
      expect(tableTitle(say, name)).not.toMatch(/[:.]/);
      expect(tableTitle(say, name, 'one')).not.toMatch(/[:.]/);
      for (const field of Object.keys(kind.fields)) expect(fieldName(say, name, field)).not.toBe(field);
      for (const { key, vocabulary, values = [] } of kinds.columns(name)) {
        expect(fieldName(say, name, key)).not.toBe(key);
        for (const value of values) expect(choiceName(say, vocabulary as Vocabulary, value)).not.toContain(':');
      }
    }
  });
});

/** Values that a list does not tell apart keep the order in which the first list has them. */
function stable(order: readonly CellValue[]): (a: CellValue, b: CellValue) => number {
  return (a, b) => order.indexOf(a) - order.indexOf(b);
}
