import { describe, expect, it } from 'vitest';
import { clipboardBook } from '../../../documents/spreadsheets/clipboard-book.ts';
import { cellsIn, gridIn, opened, toldOf } from '../../support/grids.ts';

const copied = (text: string, html: string | null = null) => {
  const book = clipboardBook(text, html);
  if (!book.ok) throw new Error(JSON.stringify(book.problems));
  return book.value;
};

describe('a table of HTML', () => {
  it('has its cells where its spans put them, and says what is merged', () => {
    const html = `<table><tr><th rowspan=2>Risk</th><th colspan=2>Inherent</th><td>x</td></tr>
      <tr><th>L</th><th>I</th><th>y</th></tr><tr><td>a<br>b &amp; c</td><td>&nbsp;</td><td> 4 </td></tr></table>`;
    expect(gridIn(opened(html))).toMatchObject({
      name: null,
      width: 4,
      rows: [
        { row: 1, cells: ['Risk', 'Inherent', null, 'x'] },
        { row: 2, cells: [null, 'L', 'I', 'y'] },
        { row: 3, cells: ['a\nb & c', null, '4'] },
      ],
      merges: [
        { from: [1, 1], to: [2, 1] },
        { from: [1, 2], to: [1, 3] },
      ],
    });
  });

  it('may leave out what HTML lets it leave out, and hold what nobody sees', () => {
    expect(
      cellsIn('<html><style>td{}</style><table><tr><td>a<td>b<style>x</style><p>c<tr style="display:none"><td>d<script>1</script></table>'),
    ).toEqual([['a', 'b\nc'], ['d']]);
    expect(gridIn(opened('<table><tr><td>a<tr style="display:none"><td>b</table>')).hidden.rows).toEqual([2]);
  });

  it('is one of several on its page; the largest is the first that is read', () => {
    const book = opened('<table><tr><td>menu</table><table><caption>Risks</caption><tr><td>a<td>b<tr><td>c<td>d</table>');
    expect(book).toMatchObject({ format: 'html', first: 1, sheets: [{ name: '#1' }, { name: 'Risks' }] });
  });

  it('in a cell of another is a sheet of its own', () => {
    const book = opened('<table><tr><td>outer<table><tr><td>1<td>2</table></table>');
    expect([gridIn(book, 0).rows, gridIn(book, 1).rows]).toEqual([[{ row: 1, cells: ['outer'] }], [{ row: 1, cells: ['1', '2'] }]]);
  });

  const cell = '<td colspan=1000 rowspan=65534>x';
  it.each([
    ['elements in each other', '<table>'.repeat(600), [['import.tooDeep', null]]],
    [
      'elements in each other that are closed by other names',
      `<table><tr><td>${'<b>'.repeat(300_000)}${'</i>'.repeat(300_000)}`,
      [['import.tooDeep', null]],
    ],
    ['cells that span all', `<table>${`<tr>${cell.repeat(2)}`.repeat(30_000)}`, [['import.tooManyColumns', 1]]],
    ['empty cells that span all', `<table>${`<tr>${'<td colspan=1000>'.repeat(100)}`.repeat(300)}`, [['import.tooManyRows', 201]]],
    [
      'areas over each other',
      `<table>${'<tr><td rowspan=65534 colspan=400>x'.repeat(2)}${'<tr><td>y'.repeat(40_000)}`,
      [['import.tooManyColumns', 3]],
    ],
    ['a page without a table', '<!doctype html><p>a', [['file.unknownKind', null]]],
    ['entities of entities', '<!DOCTYPE x [<!ENTITY a "&b;&b;">]><table><tr><td>&a;</table>', 1],
  ])('is refused in one line, or nothing to fear: %s', (_, html, told) => {
    expect(toldOf(html)).toEqual(told);
  });
});

describe('a table of Markdown', () => {
  it('is found in its text, its marks taken off', () => {
    const text = '# Minutes\n\nWe met.\n\n| Risk | Why |\n|:--|--:|\n| a \\| b | **High** |\n| c<br>d |\n\nEnd | of it\n';
    expect(gridIn(opened(text))).toMatchObject({
      name: null,
      rows: [
        { row: 1, cells: ['Risk', 'Why'] },
        { row: 2, cells: ['a | b', 'High'] },
        { row: 3, cells: ['c\nd'] },
      ],
    });
  });

  it('is named by the heading above it where there are several', () => {
    expect(opened('## Risks\n\na | b\n--- | ---\n1 | 2\n\n## Controls\n\n| c |\n|---|\n| 3 |\n')).toMatchObject({
      format: 'markdown',
      sheets: [{ name: 'Risks' }, { name: 'Controls' }],
    });
  });
});

describe('what was copied', () => {
  it('from Excel is separated by tabs, line ends within a cell and all', () => {
    const book = copied('Title\tNote\r\na\t"line 1\nline ""2"""\r\nb\t\r\n');
    expect(book).toMatchObject({ format: 'clipboard', separator: '\t', encoding: null });
    expect(gridIn(book).rows.map(({ cells }) => cells)).toEqual([['Title', 'Note'], ['a', 'line 1\nline "2"'], ['b']]);
  });

  it('may hold quotation marks that quote nothing', () => {
    expect(gridIn(copied('Title\tSize\n"Big" risk\t5"\n')).rows.map(({ cells }) => cells)).toEqual([
      ['Title', 'Size'],
      ['"Big" risk', '5"'],
    ]);
  });

  it('says by its HTML what is merged', () => {
    const html = '<html><body><table><tr><td colspan=2>Inherent</td></tr><tr><td>L</td><td>I</td></tr></table></body></html>';
    expect(gridIn(copied('Inherent\t\nL\tI\n', html)).merges).toEqual([{ from: [1, 1], to: [1, 2] }]);
    expect(gridIn(copied('a\tb\n', '<p>no table</p>')).rows).toEqual([{ row: 1, cells: ['a', 'b'] }]);
  });

  it('may be JSON or Markdown', () => {
    expect(gridIn(copied('[{"a":1}]')).keys).toEqual(['a']);
    expect(gridIn(copied('|a|\n|-|\n|1|')).rows).toHaveLength(2);
    expect(clipboardBook(' ', null)).toMatchObject({ ok: false, problems: [{ code: 'file.empty' }] });
  });
});
