import { describe, expect, it } from 'vitest';
import { kinds } from '../../../domain/index.ts';
import { listRows } from '../../../domain/register/in-memory.ts';
import { readImportFile } from '../../../documents/spreadsheets/import-file.ts';
import { listSheet } from '../../../documents/spreadsheets/list-sheet.ts';
import { typedListSheet } from '../../../documents/spreadsheets/typed-list.ts';
import { writeCsv } from '../../../documents/spreadsheets/write-csv.ts';
import { writeXlsx } from '../../../documents/spreadsheets/write-xlsx.ts';
import { clearableColumns } from '../../../engine/imports/import-columns.ts';
import { memorySource } from '../../../engine/lists/memory-source.ts';
import { importing, settlement } from '../../engine/imports/importing.ts';

const source = ({ register }: Memory) => memorySource(register, '2025-07-01');
const rows = (memory: Memory) => listRows(source(memory), { table: 'risks', search: '', filters: [], sort: [], archived: false });
type Memory = Awaited<ReturnType<typeof importing>>;

/** The list of the risks as a file, when some of their fields are empty. */
async function exported(memory: Memory, format: 'csv' | 'xlsx') {
  const listed = { table: 'risks', rows: rows(memory), source: source(memory), language: 'en' } as const;
  const written =
    format === 'csv'
      ? { ok: true as const, value: writeCsv(listSheet('risks', listed.rows, listed.source, 'en')) }
      : writeXlsx([typedListSheet({ ...listed, register: { name: 'a', timeZone: 'Asia/Seoul' } })]);
  if (!written.ok) throw new Error(JSON.stringify(written.problems));
  const file = await readImportFile('risks', written.value, 'export');
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  return file.value.rows;
}

async function recorded() {
  const memory = await importing();
  await memory.send('controls', [{ title: '담보 확보', kind: 'preventive' }]);
  await memory.send('risks', [
    { ...settlement, code: 'R-1' },
    { title: '환율', category: 'market', code: 'R-2' },
  ]);
  const [first, second] = rows(memory);
  return { memory, ids: [first?.id ?? '', second?.id ?? ''] as const };
}

describe.each(['csv', 'xlsx'] as const)('a list of before, as %s, over a register that went on', (format) => {
  it('takes nothing away by its empty cells, and brings the empty fields back too where its columns are named', async () => {
    const { memory, ids } = await recorded();
    const before = rows(memory);
    const file = await exported(memory, format);
    const fields = { event: '새 사건', nextReviewOn: '2026-01-31', causes: '금리\n환율', serviceIds: '결제', controls: 'C-1 cause 2' };
    await memory.send(
      'risks',
      ids.map((id) => ({ id, ...fields, ownerId: '이두리' })),
    );
    const after = rows(memory);
    const importRows = file.map(({ row, fields }) => ({ row, fields }));

    const answer = await memory.send('risks', [], { rows: importRows });
    // The owner and the causes of R-1 are what the list says; of R-2 it says nothing but what is so still.
    expect(answer).toMatchObject({ read: 2, updated: 1, unchanged: 1, emptied: 0, rejected: [] });
    expect(answer.kept).toMatchObject({ event: 2, nextReviewOn: 2, serviceIds: 2, controls: 2, causes: 1, ownerId: 1 });
    const [first, second] = rows(memory);
    expect(first?.cells).toEqual({ ...after[0]?.cells, ownerId: '박서준', causes: before[0]?.cells['causes'] });
    expect(second).toEqual(after[1]);

    const clear = clearableColumns(kinds, 'risks').map(({ key }) => key);
    const exact = await memory.send('risks', [], { rows: importRows, clear });
    expect(exact).toMatchObject({ updated: 2, emptied: 10, rejected: [], kept: {} });
    expect(rows(memory)).toEqual(before);
  });
});
