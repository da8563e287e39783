import { describe, expect, it } from 'vitest';
import { importedSheets, readRegisterBook, wholeBy } from '../../documents/spreadsheets/read-register-book.ts';
import { registerBook, returningKinds } from '../../documents/spreadsheets/register-book.ts';
import { kinds } from '../../domain/index.ts';
import { listRows } from '../../domain/register/in-memory.ts';
import type { ImportAllAnswer } from '../../engine/imports/import-all-case.ts';
import { importOrder } from '../../engine/imports/import-order.ts';
import type { Language } from '../../domain/settings/kind.ts';
import { tableOf } from '../../engine/ledger/replay.ts';
import { memorySource, namesOf } from '../../engine/lists/memory-source.ts';
import type { Json, JsonObject } from '../../engine/values/json.ts';
import { madeKinds, makeOne } from '../support/kind-world.ts';
import { createdMemory, newRegister } from '../support/memory.ts';

const seed = Number(process.env['PLIMSOLL_SEED'] ?? 20_251_020);
type Memory = Pick<Awaited<ReturnType<typeof createdMemory>>, 'register' | 'run'>;

const rowsOf = ({ register }: Memory, table: string) =>
  listRows(memorySource(register, '2025-10-20'), { table, search: '', filters: [], sort: [], archived: true });

function written(memory: Memory, language: Language): Uint8Array {
  const book = registerBook({
    source: memorySource(memory.register, '2025-10-20'),
    rowsOf: (table) => rowsOf(memory, table),
    language,
    register: { name: newRegister.name, timeZone: newRegister.timeZone },
    now: '2025-10-20T00:00:00.000Z',
  });
  if (!book.ok) throw new Error(JSON.stringify(book.problems));
  return book.value;
}

async function takenInto(memory: Memory, bytes: Uint8Array, over: Readonly<Record<string, Json>> = {}) {
  const read = readRegisterBook(bytes, 'w.xlsx');
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const sheets = importedSheets(read.value) as unknown as JsonObject;
  const input = { source: 'w.xlsx', strict: false, names: namesOf(memory.register), ...sheets, ...over };
  const result = await memory.run('register.importAll', input);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return { changed: result.value.changed, ...(result.value.answer as unknown as ImportAllAnswer) };
}

/** What a list shows of the records of a kind, by their id; what hangs on kinds that stay out apart. */
function cellsOf(memory: Memory, table: string) {
  const columns = kinds.columns(table).filter(({ imported, key }) => imported || key === 'archivedAt');
  const rows = rowsOf(memory, table).map(({ id, cells }) => ({
    id,
    cells: Object.fromEntries(columns.map(({ key }) => [key, cells[key]])),
  }));
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A register with some records of each kind; terms are those of every register, since no door makes others. */
async function filled() {
  const memory = await createdMemory();
  for (const quarter of ['2025-Q2', '2025-Q3']) await memory.done('quarters.review', { quarter });
  const made = madeKinds().filter(({ name }) => name !== 'taxonomy');
  for (const [at, kind] of made.entries()) for (const turn of [0, 1, 2]) await makeOne(memory, kind, seed + at * 10 + turn);
  return memory;
}

describe(`a whole register as one workbook (seed ${seed})`, () => {
  it.each(['ko', 'en'] as const)(
    'makes the same rows in an empty register, as one entry that one undo takes back (%s)',
    async (language) => {
      const memory = await filled();
      const bytes = written(memory, language);
      const fresh = await createdMemory(undefined, 'fresh');
      const before = fresh.register.entries.length;
      const { sheets } = await takenInto(fresh, bytes);
      expect(sheets.flatMap(({ table, rejected }) => rejected.map((one) => ({ table, ...one })))).toEqual([]);
      for (const table of importOrder(kinds)) expect([table, cellsOf(fresh, table)]).toEqual([table, cellsOf(memory, table)]);
      expect(fresh.register.entries.length).toBe(before + 1);
      const undone = await fresh.run('register.undo', { seq: fresh.register.replay.head?.seq ?? 0 });
      expect(undone).toMatchObject({ ok: true });
      for (const table of importOrder(kinds)) expect([table, cellsOf(fresh, table)]).toEqual([table, []]);
    },
  );

  it('changes nothing in the register that it is of', async () => {
    const memory = await filled();
    const { changed, sheets } = await takenInto(memory, written(memory, 'en'));
    expect(sheets.flatMap(({ rejected, created, updated }) => [...rejected, created, updated].filter((one) => one !== 0))).toEqual([]);
    expect(changed).toBe(false);
  });

  it('keeps times to the thousandth of a second, in the register that they are of and in a new one', async () => {
    const memory = await createdMemory();
    const service = await memory.done('services.create', { fields: { name: '정산' } });
    const times = { startedAt: '2025-07-01T00:00:00.001Z', detectedAt: '2025-07-01T00:00:00.999Z', restoredAt: '2025-07-01T14:59:59.500Z' };
    await memory.done('incidents.create', { fields: { title: '지연', serviceId: service.id, ...times } });
    const bytes = written(memory, 'ko');
    const again = await takenInto(memory, bytes);
    expect([again.changed, again.sheets.find(({ table }) => table === 'incidents')]).toMatchObject([false, { unchanged: 1 }]);
    const fresh = await createdMemory(undefined, 'fresh');
    await takenInto(fresh, bytes);
    expect([...tableOf(fresh.register.replay, 'incidents').values()]).toMatchObject([times]);
  });

  it('is all or nothing where it is strict, and nothing at all where it is only tried', async () => {
    const bytes = written(await filled(), 'en');
    const fresh = await createdMemory(undefined, 'fresh');
    const tried = await takenInto(fresh, bytes, { trial: true });
    expect(tried.changed).toBe(false);
    expect(tried.sheets.some(({ created }) => created > 0)).toBe(true);
  });

  it('tells before it is taken what it would change in each kind, field by field, and empties only what it is asked to', async () => {
    const memory = await createdMemory();
    const unit = await memory.done('units.create', { fields: { name: '여신팀' } });
    const fields = { title: '차주 부도', category: 'credit', identifiedOn: '2025-01-01', unitId: unit.id };
    const risk = await memory.done('risks.create', { fields });
    const bytes = written(memory, 'ko');
    await memory.done('units.edit', { id: unit.id, fields: { name: '여신 1팀' } });
    await memory.done('risks.edit', { id: risk.id, fields: { title: '차주 연쇄 부도', remarks: '3분기에 추가' } });
    const told = async (over: Readonly<Record<string, Json>>) =>
      (await takenInto(memory, bytes, { trial: true, ...over })).sheets.map(({ table, changes, kept }) => [
        table,
        (changes ?? []).map(({ row, field, before, after, emptied }) => ({ row, field, before, after, emptied })),
        kept['remarks'] ?? 0,
      ]);
    const ofUnit = ['units', [{ row: 2, field: 'name', before: '여신 1팀', after: '여신팀', emptied: false }], 0];
    const title = { row: 2, field: 'title', before: '차주 연쇄 부도', after: '차주 부도', emptied: false };
    const unasked = await told({});
    expect(unasked).toContainEqual(ofUnit);
    expect(unasked).toContainEqual(['risks', [title], 1]);
    const read = readRegisterBook(bytes, 'w.xlsx');
    const sheets = read.ok
      ? importedSheets(read.value).sheets.map((one) => ({ ...one, clear: one.table === 'risks' ? ['remarks'] : [] }))
      : [];
    const emptied = { row: 2, field: 'remarks', before: '3분기에 추가', after: null, emptied: true };
    expect(await told({ sheets })).toContainEqual(['risks', [emptied, title], 0]);
    expect((await takenInto(memory, bytes)).sheets.find(({ table }) => table === 'risks')).not.toHaveProperty('changes');
  });

  it('brings people back where two share a name, one was erased, and another operates the register; and what was archived as archived', async () => {
    const memory = await createdMemory();
    const { done } = memory;
    const operator = listRows(memorySource(memory.register, '2025-10-20'), {
      table: 'people',
      search: '',
      filters: [],
      sort: [],
      archived: true,
    })[0];
    await done('people.edit', { id: operator?.id ?? '', fields: { name: '김두리' } }); // P-1
    const people = [];
    for (const name of ['이영희', '이영희', '박세찬']) people.push((await done('people.create', { fields: { name, role: 'owner' } })).id); // P-2 to P-4
    await done('people.erase', { id: people[2] ?? '' });
    // Each unit comes before the one above it.
    const below = await done('units.create', { fields: { name: '수신팀' } });
    const above = await done('units.create', { fields: { name: '여신본부' } });
    const top = await done('units.create', { fields: { name: '회사' } });
    await done('units.edit', { id: below.id, fields: { parentId: above.id } });
    await done('units.edit', { id: above.id, fields: { parentId: top.id } });
    const owners = [operator?.id, ...people.slice(0, 2)];
    for (const [at, ownerId] of owners.entries()) {
      const fields = { title: `${at}`, category: 'market', identifiedOn: '2025-01-01', ownerId: ownerId ?? null, unitId: below.id };
      const { id } = await done('risks.create', { fields });
      if (at === 2) await done('risks.withdraw', { id, withdrawnReason: '중복 등록' });
    }
    const fresh = await createdMemory(undefined, 'fresh'); // 김하나 is P-1
    const { sheets } = await takenInto(fresh, written(memory, 'ko'));
    expect(sheets.flatMap(({ rejected }) => rejected)).toEqual([]);
    const shown = (table: string, ...keys: readonly string[]) =>
      rowsOf(fresh, table)
        .map(({ cells }) => keys.map((key) => cells[key]))
        .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
    expect(shown('people', 'code', 'name', 'role')).toEqual([
      ['P-1', '김하나', null],
      ['P-2', '이영희', 'owner'],
      ['P-3', '이영희', 'owner'],
      ['P-4', 'P-4', 'owner'],
      ['P-5', '김두리', null],
    ]);
    expect(shown('units', 'code', 'name', 'parentId')).toEqual([
      ['U-1', '수신팀', '여신본부'],
      ['U-2', '여신본부', '회사'],
      ['U-3', '회사', null],
    ]);
    expect(shown('risks', 'title', 'ownerId')).toEqual([
      ['0', '김두리'],
      ['1', '이영희'],
      ['2', '이영희'],
    ]);
    const owner = (title: string) =>
      [...tableOf(fresh.register.replay, 'risks').values()].find((row) => row['title'] === title)?.['ownerId'];
    expect([owner('1'), owner('2')]).toEqual(people.slice(0, 2));
    const archived = (memory: Memory) => [...tableOf(memory.register.replay, 'risks').values()].map((row) => row['archivedAt'] !== null);
    expect(archived(fresh)).toEqual([false, false, true]);
  });

  it('is told by its sheets, and what is not whole is refused as a command', async () => {
    expect(wholeBy(['Risks', 'About this file'])).toBe('about');
    expect(wholeBy(['리스크', '통제', '메모'])).toBe('kinds');
    expect(wholeBy(['Risks', 'How to fill it in', 'Choices'])).toBe(null);
    expect(wholeBy(['About this file'])).toBe(null);
    const memory = await createdMemory();
    const sheets = [{ table: 'units', count: 2, archived: {} }];
    const rows = [{ row: 2, fields: { name: 'Ops' } }];
    const input = { source: 'w.xlsx', strict: false, names: {}, sheets, rows };
    expect(await memory.run('register.importAll', input)).toMatchObject({ ok: false, problems: [{ code: 'field.invalid' }] });
  });

  it('has a sheet for every kind that comes back, and says of each whether it does', () => {
    expect(returningKinds()).toEqual(expect.arrayContaining(['people', 'units', 'services', 'risks', 'controls', 'incidents', 'links']));
  });
});
