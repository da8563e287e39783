import { describe, expect, it } from 'vitest';
import { applyMapping } from '../../../documents/mapping/apply-mapping.ts';
import { groupedProblems, theirCells } from '../../../documents/mapping/grouped-problems.ts';
import { plainShape, rejectedOf, rejectedSheet, writeRejected } from '../../../documents/mapping/rejected-file.ts';
import { readImportFile } from '../../../documents/spreadsheets/import-file.ts';
import { openBook } from '../../../documents/spreadsheets/open-book.ts';
import type { Rejection } from '../../../engine/imports/import-input.ts';
import type { Result } from '../../../engine/values/result.ts';
import { translator } from '../../../words/translate.ts';
import { context, mappingOf, sheetOf, to } from './support/sheets.ts';

const sheet = sheetOf([
  ['Register'],
  ['Risk', 'Likelihood', 'Found'],
  ['a', 'often', { sheetTime: '2025-04-03T00:00:00', isDay: true, shown: '3 Apr' }],
  ['b', 4, '2025-04-04'],
  ['c', 'often', null],
  ['d', { number: 7, shown: '07' }, null],
]);
const mapping = mappingOf([to('title', 'Risk'), to('inherentLikelihood', 'Likelihood'), to('identifiedOn', 'Found')], {
  header: { first: 2, last: 2 },
});

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

describe('rejected rows', () => {
  it('go back as they stood, with all their reasons', () => {
    const reasons = [
      { row: 6, reason: 'Too high.' },
      { row: 3, reason: 'Not a number.' },
      { row: 3, reason: 'No day.' },
      { row: 3, reason: 'No day.' },
    ];
    expect(rejectedSheet({ grid: sheet, header: mapping.header }, reasons, 'Why rejected')).toEqual({
      name: 'Why rejected',
      header: ['Risk', 'Likelihood', 'Found', 'Why rejected'],
      rows: [
        ['a', 'often', { date: '2025-04-03' }, 'Not a number.\nNo day.'],
        ['d', '07', null, 'Too high.'],
      ],
    });
  });

  it.each([
    [
      'CSV with an empty line and a cell of two lines',
      'title,category,event\n\na,market,"x\ny"\nb,weather,"p\nq"\n',
      ['b', 'weather', 'p\nq'],
    ],
    [
      'JSON Lines',
      '{"title":"a","category":"market","event":"x"}\n{"title":"b","category":"weather","event":"q"}\n',
      ['b', 'weather', 'q'],
    ],
  ])('of a file with our own columns are found in it, and come back without the reasons: %s', async (_, text, cells) => {
    const bytes = new TextEncoder().encode(text);
    const read = value(await readImportFile('risks', bytes, 'risks'));
    const book = value(openBook(bytes, 'risks'));
    const rejected: readonly Rejection[] = [
      { row: read.rows[1]?.row ?? 0, column: 'category', code: 'field.notATimeZone', args: {} },
      { row: read.rows[1]?.row ?? 0, column: '', code: 'field.required', args: {} },
    ];
    const shape = plainShape(value(book.grid(book.first)));
    const sheet = rejectedOf({ table: 'risks', file: read, shape }, rejected, translator('ko'));
    expect(sheet.header).toEqual(['title', 'category', 'event', '거부 사유']);
    expect(sheet.rows).toEqual([[...cells, 'category: 시간대 이름이 아닙니다. 예: Asia/Seoul\n반드시 입력해야 합니다.']]);
    for (const format of ['csv', 'xlsx'] as const) {
      const again = value(await readImportFile('risks', value(writeRejected([sheet], format)), `rejected.${format}`));
      expect(again.rows.map(({ fields }) => fields)).toEqual([{ title: cells[0], category: cells[1], event: cells[2] }]);
    }
  });

  it('that were rejected once more have the reasons of this time alone', () => {
    const again = sheetOf([
      ['Risk', 'Why rejected'],
      ['a', 'Not a number.'],
    ]);
    expect(rejectedSheet({ grid: again, header: { first: 1, last: 1 } }, [{ row: 2, reason: 'Too high.' }], 'Why rejected')).toMatchObject({
      header: ['Risk', 'Why rejected'],
      rows: [['a', 'Too high.']],
    });
  });

  it('of another program, which has no columns, go out under ours', () => {
    const rows = [
      { row: 1, fields: { title: 'Down', outsideId: 'a' } },
      { row: 4, fields: { title: null, outsideId: 'b' } },
    ];
    const rejected: readonly Rejection[] = [{ row: 4, column: 'title', code: 'field.required', args: {} }];
    const sheet = rejectedOf({ table: 'incidents', file: { rows, headings: {} }, shape: null }, rejected, translator('en'));
    expect(sheet.header).toEqual(['Title', 'Source ID', 'Why rejected']);
    expect(sheet.rows).toEqual([[null, 'b', 'Title: This field is required.']]);
  });

  it('are grouped by column and reason, with the values that stand in the file', () => {
    const column = 'inherentLikelihood';
    const rejected: readonly Rejection[] = [
      { row: 3, column, code: 'field.notAWholeNumber', args: { value: 'often' } },
      { row: 5, column, code: 'field.notAWholeNumber', args: { value: 'often' } },
      { row: 6, column, code: 'field.tooHigh', args: { max: 5 } },
    ];
    const { places } = applyMapping(sheet, mapping, context());
    const groups = groupedProblems(rejected, theirCells(sheet, places));
    expect(groups).toMatchObject([
      { column, code: 'field.notAWholeNumber', cells: 2, values: [{ value: 'often', count: 2 }], rows: [3, 5] },
      { column, code: 'field.tooHigh', cells: 1, values: [{ value: '07', count: 1 }], rows: [6] },
    ]);
  });
});
