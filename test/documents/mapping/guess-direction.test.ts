import { describe, expect, it } from 'vitest';
import { guessDirection } from '../../../documents/mapping/guess-direction.ts';
import { directionOf, mappingBook, readBy } from '../../../documents/mapping/mapping-book.ts';
import { turnedGrid } from '../../../documents/spreadsheets/turned-grid.ts';
import type { Grid } from '../../../documents/spreadsheets/book.ts';
import { gridIn, opened } from '../../support/grids.ts';

const cards = `Risks of the quarter,,
Title,Rates rise,Loan unpaid
Category,Market,Credit
Owner,Ann Lee,
Likelihood,High,Low
`;

const rowsOf = ({ rows }: Grid) => rows.map(({ row, cells }) => [row, ...cells]);

describe('what a record is in a sheet', () => {
  it.each([
    ['a column, where the names of fields are in the first', cards, 'columns', true],
    ['a column, where its number is above it as well', `,Risk 1,Risk 2\n${cards}`, 'columns', true],
    [
      'a row, where the first row names fields',
      'Title,Category,Owner\nRates rise,Market,Ann Lee\nLoan unpaid,Credit,Bo Kim\n',
      'rows',
      true,
    ],
    [
      'a row, where fields are explained',
      'Field,Description,Example\nTitle,What it is,Flood\nSize,How large,3\nColour,Which one,red\n',
      'rows',
      true,
    ],
    ['a row, where nothing is known', 'a,b,c\n1,2,3\n4,5,6\n', 'rows', true],
    // A form with one record, or a list of fields with what each means: nobody can tell.
    ['not sure, where there is one beside the names', 'Title,Rates rise\nCategory,Market\nOwner,Ann Lee\n', 'columns', false],
  ])('%s', (_, text, records, isSure) => {
    const direction = guessDirection(gridIn(opened(text)));
    expect(direction.records).toBe(records);
    expect(readBy(direction)).toBe(isSure ? records : 'rows');
  });

  it('is a row in JSON, which has keys, and in a sheet that is longer than a table may be wide', () => {
    expect(guessDirection(gridIn(opened('[{"Title":"a"},{"Title":"b"}]'))).records).toBe('rows');
    const long = `Title,x,y\nCategory,x,y\nOwner,x,y\n${'Impact,x,y\n'.repeat(500)}`;
    expect(guessDirection(gridIn(opened(long)))).toEqual({ records: 'rows', confidence: 1 });
  });
});

describe('a sheet whose columns are records', () => {
  it('is turned: a title is no column of it, and the number of a row is that of the column', () => {
    expect(rowsOf(turnedGrid(gridIn(opened(cards))))).toEqual([
      [1, 'Title', 'Category', 'Owner', 'Likelihood'],
      [2, 'Rates rise', 'Market', 'Ann Lee', 'High'],
      [3, 'Loan unpaid', 'Credit', null, 'Low'],
    ]);
  });

  it('takes its merged cells and what is hidden along', () => {
    const grid: Grid = {
      ...gridIn(opened('Before,Likelihood,4,3\n,Impact,5,5\nAfter,Likelihood,2,1\n')),
      merges: [
        { from: [1, 1], to: [2, 1] },
        { from: [3, 3], to: [3, 4] },
      ],
      hidden: { sheet: false, rows: [2], columns: [4] },
    };
    expect(turnedGrid(grid)).toMatchObject({
      width: 3,
      merges: [
        { from: [1, 1], to: [1, 2] },
        { from: [3, 3], to: [4, 3] },
      ],
      hidden: { rows: [4], columns: [2] },
    });
  });

  it('is read as it is where somebody says so, and the other way where somebody says that', () => {
    const book = mappingBook(opened(cards));
    const first = (records: 'rows' | 'columns' | null) => {
      const grid = book.as(records).grid(0);
      if (!grid.ok) throw new Error('not read');
      return [directionOf(grid.value), grid.value.rows.length] as const;
    };
    expect(first(null)).toEqual([{ records: 'columns', confidence: expect.any(Number) }, 3]);
    expect(first('columns')).toEqual([{ records: 'columns', confidence: 1 }, 3]);
    expect(first('rows')).toEqual([{ records: 'rows', confidence: 1 }, 5]);
    expect(book.canTurn(0)).toBe(true);
  });
});
