import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../documents/word/blocks.ts';
import { expanded } from '../../../documents/html/expanded.ts';
import type { Block, Line } from '../../../documents/word/paper.ts';
import { Table } from '../../../documents/html/table.tsx';

const blocks = (node: ReactNode) => blocksOf(expanded(node, new Map()));
const said = (lines: readonly Line[]) => lines.map(({ pieces }) => pieces.map(({ text }) => text).join(''));
const only = <Kind extends Block['kind']>(node: ReactNode, kind: Kind) => {
  const [block, ...rest] = blocks(node);
  if (block?.kind !== kind || rest.length > 0) throw new Error(JSON.stringify([block, rest]));
  return block as Extract<Block, { kind: Kind }>;
};

describe('a paragraph on paper', () => {
  it('has the text of elements that nobody knows, where they stand', () => {
    const { lines, style } = only(
      <p className="note">
        Of{' '}
        <a className="figure" data-claim="risks.open" href="#c">
          39
        </a>{' '}
        risks, <span data-mark="new">{2}</span>
        <mark>!</mark>
      </p>,
      'paragraph',
    );
    expect([said(lines), style]).toEqual([['Of 39 risks, 2!'], 'Note']);
  });

  it('has white space as a page shows it, and keeps spaces that do not break', () => {
    const { lines } = only(
      <p>
        {'  a\n  b '}
        <b> c </b>
        {'\u00a0d '}
      </p>,
      'paragraph',
    );
    expect(said(lines)).toEqual(['a b c \u00a0d']);
  });

  it('has an aside on a line of its own', () => {
    const { lines } = only(
      <p>
        Up<small>worse in between</small>since May
      </p>,
      'paragraph',
    );
    expect(lines.map(({ isSmall }, at) => [said(lines)[at], isSmall])).toEqual([
      ['Up', false],
      ['worse in between', true],
      ['since May', false],
    ]);
  });

  it('is as bold and as coloured as on a page', () => {
    const { lines } = only(
      <p>
        <b className="rating rating-4">4</b> <span className="quiet">–</span> <span className="mark">M</span> <strong>now</strong>
      </p>,
      'paragraph',
    );
    const pieces = lines[0]?.pieces.filter(({ text }) => text !== ' ').map(({ style, isBold }) => [style, isBold]);
    expect(pieces).toEqual([
      ['Rating4', true],
      ['Quiet', false],
      ['Mark', false],
      [null, true],
    ]);
  });
});

describe('lists, definitions and tables on paper', () => {
  it('are lists within lists, what only a grid keeps apart with a space between', () => {
    const list = only(
      <ol>
        <li>
          <span>Up</span>
          <b>R-1</b>
          <ul>
            <li>inner</li>
          </ul>
        </li>
      </ol>,
      'list',
    );
    expect([list.isOrdered, said(list.items[0]?.lines ?? []), list.items[0]?.lists[0]?.isOrdered]).toEqual([true, ['Up\u2003R-1'], false]);
  });

  it('pair each term with what is said of it', () => {
    const found = blocks(
      <dl>
        <div>
          <dt>Status</dt>
          <dd>Open</dd>
        </div>
        <dt>Owner</dt>
        <dd>Lee</dd>
      </dl>,
    );
    expect(found.map((block) => (block.kind === 'definition' ? [said(block.term), said(block.said)] : block))).toEqual([
      [['Status'], ['Open']],
      [['Owner'], ['Lee']],
    ]);
  });

  it('keep heads, widths, alignment, sum and caption of a table', () => {
    const [caption, table] = blocks(
      <Table
        caption="Counts"
        rows={[{ n: 1 }]}
        foot={{ n: 2 }}
        rowKey={({ n }) => String(n)}
        columns={[
          { key: 'a', head: 'A', width: 30, whole: true, cell: () => 'R-1' },
          { key: 'n', head: 'N', align: 'right', cell: ({ n }) => n },
        ]}
      />,
    );
    expect(caption).toMatchObject({ kind: 'paragraph', style: 'Caption' });
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.shares).toEqual([30, null]);
    expect(table.head.map(({ cells }) => cells.map(({ lines, align }) => [said(lines)[0], align]))).toEqual([
      [
        ['A', 'left'],
        ['N', 'right'],
      ],
    ]);
    expect(table.rows.map(({ cells, isSum }) => [said(cells[1]?.lines ?? [])[0], cells[0]?.isWhole, isSum])).toEqual([
      ['1', true, false],
      ['2', true, true],
    ]);
  });
});

describe('a drawing', () => {
  it('is never left out in silence: what stands for it has to be said', () => {
    const Drawing = () => <svg className="gauge" />;
    expect(() =>
      blocks(
        <figure>
          <Drawing />
        </figure>,
      ),
    ).toThrow(/gauge/);
    const instead = new Map([[Drawing, () => <p>half full</p>]]);
    expect(
      blocksOf(
        expanded(
          <figure>
            <Drawing />
          </figure>,
          instead,
        ),
      ),
    ).toMatchObject([{ kind: 'paragraph' }]);
  });
});
