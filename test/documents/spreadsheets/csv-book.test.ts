import { describe, expect, it } from 'vitest';
import { cellsIn, gridIn, opened, toldOf } from '../../support/grids.ts';

const separated = (text: string) => {
  const book = opened(text);
  return [book.separator, gridIn(book).rows.map(({ cells }) => cells)];
};

describe('separated text with its heading anywhere', () => {
  it('keeps rows of any length at their numbers, and drops those of nothing', () => {
    const grid = gridIn(opened('Risk register 2025\n\n,,\nTitle,Owner,Note\nA,Kim\nB,Lee,x,y\n,,,\n'));
    expect(grid).toMatchObject({ name: null, width: 4, keys: null, merges: [] });
    expect(grid.rows).toEqual([
      { row: 1, cells: ['Risk register 2025'] },
      { row: 4, cells: ['Title', 'Owner', 'Note'] },
      { row: 5, cells: ['A', 'Kim'] },
      { row: 6, cells: ['B', 'Lee', 'x', 'y'] },
    ]);
  });

  it.each([
    ['comma', ',', 'Our risks; as of 2025\nTitle,Owner,L\n"a; b",Kim,3\n"c; d; e",Lee,2\n'],
    ['semicolon', ';', 'Titel;Betrag;L\na;1,5;3\nb;2,5;4\n'],
    ['tab', '\t', 'Title\tCauses\tL\na, b, c\tx\t3\nd, e\ty; z\t2\n'],
    ['pipe', '|', 'Title|Causes|L\na, b, c|x, y|3\nd; e|z, w|2\n'],
  ])('finds its separator below a title and beside others in texts: %s', (_, separator, text) => {
    const [found, rows] = separated(text);
    expect(found).toBe(separator);
    expect((rows as unknown[][]).at(-1)).toHaveLength(3);
  });

  it('follows the line by which Excel is told', () => {
    const book = opened('sep=;\r\nTitle;Note\r\na,b,c;d,e,f\r\n');
    expect(book.separator).toBe(';');
    expect(gridIn(book).rows).toEqual([
      { row: 2, cells: ['Title', 'Note'] },
      { row: 3, cells: ['a,b,c', 'd,e,f'] },
    ]);
  });

  it('takes off what keeps a text a text', () => {
    expect(cellsIn('Code,Note\n="007","=""a"""\n\'=1+1,x\n')).toEqual([
      ['Code', 'Note'],
      ['007', 'a'],
      ['=1+1', 'x'],
    ]);
  });

  it('composes letters that macOS writes apart', () => {
    expect(cellsIn('제목,비고\n각,x\n'.normalize('NFD'))).toEqual([
      ['제목', '비고'],
      ['각', 'x'],
    ]);
  });

  it('is refused where a quotation mark is never closed, or there is nothing', () => {
    expect(toldOf('Title,Kind\na,b\n"c,d\n')).toEqual([['import.quoteNotClosed', 3]]);
    expect(toldOf(' \n')).toEqual([['file.empty', null]]);
    expect(toldOf(`a${','.repeat(600)}b`)).toEqual([['import.tooManyColumns', 1]]);
  });
});
