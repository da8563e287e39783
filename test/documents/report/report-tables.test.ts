import { describe, expect, it } from 'vitest';
import { reportCsv } from '../../../documents/report/report-csv.ts';
import { reportXlsx } from '../../../documents/report/report-xlsx.ts';
import { readImportFile } from '../../../documents/spreadsheets/import-file.ts';
import type { ImportAnswer } from '../../../engine/imports/import-input.ts';
import { reportMade, smallFirm } from './story.ts';

describe.each(['ko', 'en'] as const)('the tables of the report in %s', (language) => {
  it('the table of risks imports back and changes nothing, as CSV and as a workbook', async () => {
    const memory = await smallFirm();
    const { report, claims } = reportMade(memory, { language });
    const workbook = reportXlsx(report, claims());
    if (!workbook.ok) throw new Error(JSON.stringify(workbook.problems));
    for (const [name, bytes] of [
      ['report.csv', reportCsv(report)],
      ['report.xlsx', workbook.value],
    ] as const) {
      const file = await readImportFile('risks', bytes, name);
      if (!file.ok) throw new Error(JSON.stringify(file.problems));
      const head = memory.register.replay.head;
      const answer = await memory.run('register.import', {
        table: 'risks',
        source: name,
        service: null,
        strict: true,
        rows: file.value.rows.map(({ row, fields }) => ({ row, fields })),
        names: { [memory.ids['lee'] ?? '']: '이두리' },
      });
      if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
      expect(answer.value.answer as ImportAnswer).toMatchObject({ read: 3, created: 0, updated: 0, unchanged: 3, rejected: [] });
      expect(memory.register.replay.head).toEqual(head);
    }
  });
});
