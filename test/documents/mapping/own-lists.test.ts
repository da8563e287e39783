import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyMapping } from '../../../documents/mapping/apply-mapping.ts';
import { guessMapping } from '../../../documents/mapping/guess-mapping.ts';
import { knownOf } from '../../../documents/mapping/known.ts';
import { readImportFile } from '../../../documents/spreadsheets/import-file.ts';
import { listSheet } from '../../../documents/spreadsheets/list-sheet.ts';
import { openBook } from '../../../documents/spreadsheets/open-book.ts';
import { typedListSheet } from '../../../documents/spreadsheets/typed-list.ts';
import { writeCsv } from '../../../documents/spreadsheets/write-csv.ts';
import { writeXlsx } from '../../../documents/spreadsheets/write-xlsx.ts';
import { kinds } from '../../../domain/index.ts';
import { listRows } from '../../../domain/register/in-memory.ts';
import type { Language } from '../../../domain/settings/kind.ts';
import { importColumns } from '../../../engine/imports/import-columns.ts';
import type { ImportRow } from '../../../engine/imports/import-input.ts';
import { isEmptyCell } from '../../../engine/imports/empty-cells.ts';
import { readCell } from '../../../engine/imports/read-cell.ts';
import { termsOf, type Terms } from '../../../engine/imports/terms.ts';
import { tableOf } from '../../../engine/ledger/replay.ts';
import { memorySource } from '../../../engine/lists/memory-source.ts';
import type { Result } from '../../../engine/values/result.ts';
import { cases } from '../../support/long.ts';
import { createdMemory, newRegister } from '../../support/memory.ts';

type Memory = Awaited<ReturnType<typeof createdMemory>>;

const text = (max: number) =>
  fc
    .string({ unit: fc.constantFrom('가', 'a', '1', '.', ')', ';', ',', '/', '\t', '\n', '=', '-', '(', ' ', ':', '\\'), maxLength: max })
    .map((one) => one.normalize('NFC'));
const title = text(10).map((one) => `${one}.`);
const risk = fc.record({
  title,
  event: text(12),
  remarks: text(12),
  tags: fc.uniqueArray(fc.constantFrom('b', 'c, d', '1. e'), { maxLength: 2 }),
  further: fc.constantFrom([], [{ name: 'Cost: net', text: '5\n6' }]),
  kind: fc.constantFrom(
    { category: 'operational', eventTypeId: 'event.1.2' },
    { category: 'operational', eventTypeId: 'event.6' },
    { category: 'market' },
  ),
  causes: fc.array(title, { maxLength: 3 }),
  level: fc.constantFrom(null, [1, 5] as const, [4, 3] as const),
  owner: fc.boolean(),
});

async function recorded(risks: readonly (typeof risk extends fc.Arbitrary<infer R> ? R : never)[]): Promise<Memory> {
  const memory = await createdMemory();
  const owner = await memory.done('people.create', { fields: { name: 'Kim (CISO), Lee', role: null } });
  for (const { kind, causes, level: levels, owner: isOwned, ...fields } of risks) {
    const { id } = await memory.done('risks.create', {
      fields: { ...fields, ...kind, identifiedOn: '2025-01-02', ownerId: isOwned ? owner.id : null },
    });
    for (const [at, cause] of causes.entries()) await memory.done('causes.create', { fields: { riskId: id, text: cause, rank: at + 1 } });
    if (levels !== null) {
      const [likelihood, impact] = levels;
      const fields = { riskId: id, kind: 'residual', likelihood, impact, validOn: '2025-01-03', rationale: '', matrixId: 'matrix-1' };
      await memory.done('assessments.create', { fields });
    }
  }
  return memory;
}

function exported({ register }: Memory, format: 'csv' | 'xlsx', language: Language): Uint8Array {
  const source = memorySource(register, '2025-07-01');
  const rows = listRows(source, { table: 'risks', search: '', filters: [], sort: [], archived: false });
  if (format === 'csv') return writeCsv(listSheet('risks', rows, source, language));
  const named = { name: newRegister.name, timeZone: newRegister.timeZone };
  return valueOf(writeXlsx([typedListSheet({ table: 'risks', rows, source, language, register: named })]));
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** The rows as their columns read them; what is empty is not there, and of a term it is not asked whether its path or its id stands there. */
function readRows(rows: readonly ImportRow[], terms: Terms) {
  const columns = importColumns(kinds, 'risks');
  return rows.map(({ row, fields }) => {
    const read = columns.flatMap((column) => {
      const value = valueOf(readCell(column, fields[column.key] ?? null, newRegister.timeZone));
      if (isEmptyCell(value)) return [];
      return [[column.key, column.kind === 'term' && typeof value === 'string' ? terms.named(value, () => true) : value] as const];
    });
    return { row, fields: Object.fromEntries(read) };
  });
}

it.each(['csv', 'xlsx'] as const)(
  'a list of ours, as %s and by a mapping that is guessed, is the same rows as without a mapping',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(risk, { minLength: 1, maxLength: 4 }), fc.constantFrom<Language>('ko', 'en'), async (risks, language) => {
        const memory = await recorded(risks);
        const bytes = exported(memory, format, language);
        const plain = valueOf(await readImportFile('risks', bytes, 'list'));
        const book = valueOf(openBook(bytes, 'list'));
        const grid = valueOf(book.grid(book.first));
        const known = knownOf(memorySource(memory.register, '2025-07-01'));
        const guess = guessMapping(grid, { known, today: '2025-07-01', learnt: [], table: 'risks' });
        const mapped = applyMapping(grid, guess.mapping, { known, today: '2025-07-01', people: guess.people });
        expect(mapped.passedOver).toEqual([]);
        expect(mapped.notices.all).toEqual([]);
        const terms = termsOf(kinds.of('taxonomy'), tableOf(memory.register.replay, 'taxonomy'));
        expect(readRows(mapped.rows, terms)).toEqual(readRows(plain.rows, terms));
      }),
      { numRuns: cases(12) },
    );
  },
);
