import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toldOf } from '../../support/grids.ts';
import { sheetBomb, textCell, workbook } from '../../support/workbook.ts';

const stored = (name: string) => new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/bombs', name)));
const megabyte = 1024 ** 2;
const merge = '<mergeCell ref="A1:XFD1048576"/>';

describe('a file that would take the machine is refused in one line when it is opened with its heading anywhere', () => {
  it.each([
    ['one cell at the far corner', stored('xfd.xlsx'), [['import.tooManyColumns', 1_048_576]]],
    ['a row number of a thousand million', stored('row1e9.xlsx'), [['import.cellOutsideSheet', null]]],
    ['lists in each other', stored('deep.jsonl'), [['import.tooDeep', 1]]],
    ['a key of its own on each line', stored('keys3000.jsonl'), [['import.tooManyColumns', 501]]],
    ['elements that pack into nothing', sheetBomb('<x/>', 40), [['file.inflatesTooMuch', null]]],
    ['a sheet of 600 MB', sheetBomb(' ', 1, '', 600), [['file.inflatesTooMuch', null]]],
    [
      'a merge of the whole sheet, many times',
      workbook(`<row r="1">${textCell('SF1', 'a')}</row><row r="1000">${textCell('A1000', 'a')}</row>`, {
        after: `<mergeCells>${merge.repeat(50)}</mergeCells>`,
      }),
      [['import.tooManyRows', 1000]],
    ],
    [
      'columns that are hidden without end',
      workbook(`<row r="1">${textCell('A1', 'a')}</row>`, { before: `<cols><col min="1" max="99999999999" hidden="1"/></cols>` }),
      1,
    ],
    ['commas', `a\n${','.repeat(10 * megabyte)}`, [['import.tooManyColumns', 2]]],
    ['line feeds', `a,b\n${'\n'.repeat(10 * megabyte)}`, [['import.tooManyRows', 5_000_000]]],
    ['quotation marks', `a,b\n${'"'.repeat(10 * megabyte)}`, [['field.tooLong', 2]]],
    ['empty objects', '{}\n'.repeat(megabyte), 0],
    ['short rows without end', 'a;b\n'.repeat(300_000), [['import.tooManyRows', 200_001]]],
    ['pipes', `${'|'.repeat(600)}\n${'|-'.repeat(600)}|\n`, [['import.tooManyColumns', 2]]],
    ['a heading of blanks', `# ${' '.repeat(megabyte)}x\n| a |\n|---|\n| b |\n`, 2],
  ])('%s', (_, content, told) => {
    expect(toldOf(content)).toEqual(told);
  });
});
