import type { HtmlElement, HtmlNode } from '../html/expanded.ts';
import { linesOf, ratingStepIn } from './lines.ts';
import type { Cell, Row, TableBlock } from './paper.ts';

/** A table as data. Widths are read from its `colgroup`; without rows in a `thead` its first row is its head. */
export function tableOf(table: HtmlElement): TableBlock {
  const inHead = elementsIn(table, 'thead').flatMap((head) => elementsIn(head, 'tr').map(rowOf));
  const inBody = ['tbody', 'tfoot'].flatMap((part) => elementsIn(table, part).flatMap((body) => elementsIn(body, 'tr').map(rowOf)));
  const loose = elementsIn(table, 'tr').map(rowOf);
  const [head, rows] =
    inHead.length > 0 ? [inHead, [...loose, ...inBody]] : [[...loose, ...inBody].slice(0, 1), [...loose, ...inBody].slice(1)];
  const columns = Math.max(0, ...[...head, ...rows].map(({ cells }) => cells.reduce((sum, { span }) => sum + span, 0)));
  const declared = elementsIn(table, 'colgroup').flatMap((group) => elementsIn(group, 'col').map(shareOf));
  return { kind: 'table', shares: Array.from({ length: columns }, (_, at) => declared[at] ?? null), head, rows };
}

/** The elements of a tag that lie directly in another. */
export function elementsIn({ children }: HtmlElement, tag: string): readonly HtmlElement[] {
  return children.filter((child): child is HtmlElement => isElement(child) && child.tag === tag);
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return typeof node !== 'string';
}

function shareOf({ attributes }: HtmlElement): number | null {
  const { width } = attributes;
  const share = typeof width === 'string' ? /^([\d.]+)%$/.exec(width)?.[1] : undefined;
  return share === undefined ? null : Number(share);
}

function rowOf(row: HtmlElement): Row {
  const cells = row.children.filter(isElement).map((cell): Cell => {
    const { classes, attributes, children } = cell;
    return {
      lines: linesOf(children),
      align: classes.has('right') ? 'right' : classes.has('center') ? 'center' : 'left',
      isWhole: classes.has('whole'),
      fill: ratingStepIn(classes),
      span: Math.max(1, Number(attributes['colSpan'] ?? 1)),
    };
  });
  return { cells, isSum: row.classes.has('sum') };
}
