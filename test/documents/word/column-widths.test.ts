import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../../documents/word/column-widths.ts';
import type { Cell } from '../../../documents/word/paper.ts';

const page = { width: 9000, em: 160, padding: 100 };
const cell = (text: string, rest: Partial<Cell> = {}): Cell => ({
  lines: [{ isSmall: false, pieces: [{ text, isBold: false, style: null }] }],
  align: 'left',
  isWhole: false,
  fill: null,
  span: 1,
  ...rest,
});
const widthsOf = (shares: readonly (number | null)[], heads: readonly string[], rows: readonly (readonly Cell[])[]) =>
  columnWidths(
    { shares, head: [{ cells: heads.map((head) => cell(head)), isSum: false }], rows: rows.map((cells) => ({ cells, isSum: false })) },
    page,
  );

describe('the columns of a table on paper', () => {
  it('take the shares that they declare, and one that declares none takes what is left', () => {
    expect(widthsOf([20, null, 30], ['a', 'b', 'c'], [[cell('x'), cell('y'), cell('z')]])).toEqual([1800, 4500, 2700]);
  });

  it('take room for a code, a day or a head from those that have more than they need', () => {
    const [code = 0, title = 0] = widthsOf([2, 98], ['Code', 'Risk'], [[cell('R-1234', { isWhole: true }), cell('Settlement')]]);
    expect(code).toBeGreaterThan(6 * 0.5 * page.em);
    expect(code + title).toBe(page.width);
  });

  it('give to many columns of counts what their heads need, and none of it to a long word of a text', () => {
    const heads = ['Category', ...Array.from({ length: 15 }, (_, at) => `${at % 5}`)];
    const row = [cell('A'.repeat(200)), ...heads.slice(1).map(() => cell('12', { align: 'right' }))];
    const widths = widthsOf(
      heads.map(() => null),
      heads,
      [row],
    );
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(page.width);
    expect(Math.min(...widths)).toBeGreaterThan(page.em + page.padding);
  });

  it('come to the width of the page even where nothing fits', () => {
    const heads = Array.from({ length: 40 }, () => 'Immeasurable');
    const widths = widthsOf(
      heads.map(() => null),
      heads,
      [],
    );
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(page.width);
    expect(Math.min(...widths)).toBeGreaterThan(0);
  });
});
