import { describe, expect, it } from 'vitest';
import { readImportFile } from '../../../documents/spreadsheets/import-file.ts';
import { listSheet } from '../../../documents/spreadsheets/list-sheet.ts';
import { writeCsv } from '../../../documents/spreadsheets/write-csv.ts';
import type { ImportAnswer } from '../../../engine/imports/import-input.ts';
import { listRows } from '../../../domain/register/in-memory.ts';
import { memorySource, namesOf } from '../../../engine/lists/memory-source.ts';
import type { Json } from '../../../engine/values/json.ts';
import { createdMemory } from '../../support/memory.ts';

const startedAt = '2025-07-01T12:00:00.000Z';
type Memory = Awaited<ReturnType<typeof createdMemory>>;

/** A list as it is exported, with the heading of one column and its cells. */
function exported({ register }: Memory, table: 'incidents' | 'risks', column: string) {
  const source = memorySource(register, '2025-07-01');
  const rows = listRows(source, { table, search: '', filters: [], sort: [], archived: false });
  const sheet = listSheet(table, rows, source, 'en');
  const at = sheet.header.indexOf(column);
  return { sheet, cells: sheet.rows.map((row) => row[at]) };
}

/** What an import of an exported list changes. */
async function importedAgain(memory: Memory, table: 'incidents' | 'risks') {
  const { sheet } = exported(memory, table, 'Code');
  const file = await readImportFile(table, writeCsv(sheet), 'list.csv');
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  const names = namesOf(memory.register);
  const input = { table, source: 'list.csv', service: null, strict: true, names, rows: file.value.rows as unknown as Json };
  const answer = await memory.run('register.import', input);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value.answer as unknown as ImportAnswer;
}

describe('a record that another refers to', () => {
  it('is written by its name, but by its code where the name could be taken for the code of a service', async () => {
    const memory = await createdMemory();
    // S-1 to S-5, of which the first is named like the second, and the third like none that there is.
    for (const [at, name] of ['S-2', '정산', 'S-99', 'C-1', 'S-2b'].entries()) {
      await memory.done('services.create', { id: `s${at + 1}`, fields: { name } });
      await memory.done('incidents.create', { fields: { title: `${at + 1}`, serviceId: `s${at + 1}`, startedAt } });
    }
    expect(exported(memory, 'incidents', 'Service').cells).toEqual(['S-1', '정산', 'S-3', 'C-1', 'S-2b']);
    expect(await importedAgain(memory, 'incidents')).toMatchObject({ read: 5, created: 0, updated: 0, unchanged: 5, rejected: [] });
  });

  it('is written by its code where two go by one name, or the name was erased', async () => {
    const memory = await createdMemory();
    const people = ['박서준', '박서준', '이두리', '박세찬'];
    for (const [at, name] of people.entries()) {
      const { id: ownerId } = await memory.done('people.create', { fields: { name, role: null } });
      await memory.done('risks.create', { fields: { title: `${at + 1}`, category: 'market', identifiedOn: '2025-07-01', ownerId } });
      if (name === '박세찬') await memory.done('people.erase', { id: ownerId });
    }
    expect(exported(memory, 'risks', 'Owner').cells).toEqual(['P-2', 'P-3', '이두리', 'P-5']);
    expect(await importedAgain(memory, 'risks')).toMatchObject({ read: 4, created: 0, updated: 0, unchanged: 4, rejected: [] });
  });
});
