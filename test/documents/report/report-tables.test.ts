import { describe, expect, it } from 'vitest';
import { reportCsv } from '../../../documents/report/report-csv.ts';
import { reportXlsx } from '../../../documents/report/report-xlsx.ts';
import { readImportFile } from '../../../documents/spreadsheets/import-file.ts';
import { unzipped } from '../../support/register-files.ts';
import { tableOf } from '../../../engine/ledger/replay.ts';
import type { ImportAnswer } from '../../../engine/imports/import-input.ts';
import { reportMade, smallFirm } from './story.ts';

describe.each(['ko', 'en'] as const)('the tables of the report in %s', (language) => {
  it('the table of risks imports back and changes nothing, as CSV and as a workbook', async () => {
    const memory = await smallFirm();
    const { report, claims } = reportMade(memory, { language });
    const workbook = reportXlsx(report, claims());
    if (!workbook.ok) throw new Error(JSON.stringify(workbook.problems));
    for (const [name, bytes] of [
      ['report.csv', [...unzipped(reportCsv(report)).values()].at(-1) ?? new Uint8Array()],
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

it('a risk with more causes than a cell of Excel can hold keeps no report back', async () => {
  const memory = await smallFirm();
  const [riskId = ''] = tableOf(memory.register.replay, 'risks').keys();
  for (let rank = 10; rank < 50; rank += 1) await memory.done('causes.create', { fields: { riskId, text: 'x'.repeat(1000), rank } });
  const { report, claims } = reportMade(memory, { language: 'en' });
  const workbook = reportXlsx(report, claims());
  if (!workbook.ok) throw new Error(JSON.stringify(workbook.problems));
  const file = await readImportFile('risks', workbook.value, 'report.xlsx');
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  const cells = file.value.rows.map(({ fields }) => fields['causes']);
  expect(cells).toContainEqual({
    asItWas: expect.stringMatching(/^Too long for Excel\. The whole text is in the register ".+": R-\d+, Causes\.$/),
  });
});
