import { BorderStyle, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { paperRamp, type RatingStep } from '../charts/rating-colours.ts';
import { columnWidths, widthOf } from './column-widths.ts';
import { paragraphOf } from './draw-lines.ts';
import type { Cell, Row, TableBlock } from './paper.ts';
import { alignments, cellPadding, colourOf, page, tableSizes } from './styles.ts';

/** Tables of about so many lines stay on one page where they can. */
const keptLines = 30;
/** From so many columns on a table is set in narrow type. */
const narrowFrom = 10;

type Looks = { readonly isHead: boolean; readonly isNarrow: boolean; readonly widths: readonly number[] };

/** A table whose head is repeated on each page and whose rows do not break. */
export function drawTable(table: TableBlock): Table {
  const isNarrow = table.shares.length >= narrowFrom;
  const padding = isNarrow ? cellPadding.narrow : cellPadding.text;
  const em = (isNarrow ? tableSizes.narrow : tableSizes.text) * 20;
  const widths = columnWidths(table, { width: page.inner, em, padding: 2 * padding });
  const isKept = linesIn(table, widths, em) <= keptLines;
  const rowOf = (row: Row, isHead: boolean, isLast = false) =>
    new TableRow({
      cantSplit: true,
      ...(isKept && !isLast ? { keepNext: true } : {}),
      ...(isHead ? { tableHeader: true } : {}),
      children: placed(row).map(([cell, column]) => drawCell(cell, column, row.isSum, { isHead, isNarrow, widths })),
    });
  return new Table({
    style: 'ReportTable',
    layout: TableLayoutType.FIXED,
    width: { size: page.inner, type: WidthType.DXA },
    columnWidths: widths,
    margins: { marginUnitType: WidthType.DXA, left: padding, right: padding, top: 35, bottom: 35 },
    tableLook: {
      firstRow: true,
      lastRow: table.rows.at(-1)?.isSum === true,
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    // The borders are those of the style.
    borders: {},
    rows: [...table.head.map((row) => rowOf(row, true)), ...table.rows.map((row, at) => rowOf(row, false, at === table.rows.length - 1))],
  });
}

/** About how many lines the rows of a table take. */
function linesIn({ rows }: TableBlock, widths: readonly number[], em: number): number {
  const wrapped = ([{ lines }, column]: ReturnType<typeof placed>[number]) =>
    lines.reduce((sum, line) => sum + Math.max(1, Math.ceil((widthOf(line) * em) / (widths[column] ?? 1))), 0);
  return rows.reduce((sum, row) => sum + Math.max(1, ...placed(row).map(wrapped)), 0);
}

/** The cells of a row, each with its first column. */
function placed({ cells }: Row): readonly (readonly [cell: Cell, column: number])[] {
  return cells.map((cell, at) => [cell, cells.slice(0, at).reduce((sum, { span }) => sum + span, 0)]);
}

function drawCell(cell: Cell, column: number, isSum: boolean, { isHead, isNarrow, widths }: Looks): TableCell {
  const text = isNarrow ? (isHead ? 'NarrowHead' : 'NarrowText') : isHead ? 'TableHead' : 'TableText';
  const lines = cell.lines.length === 0 ? [{ isSmall: false, pieces: [] }] : cell.lines;
  const width = widths.slice(column, column + cell.span).reduce((sum, one) => sum + one, 0);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(cell.span > 1 ? { columnSpan: cell.span } : {}),
    ...(isHead ? { verticalAlign: 'bottom' as const } : {}),
    ...(cell.fill === null ? {} : filled(cell.fill)),
    children: lines.map((line) =>
      paragraphOf(
        [line],
        { style: line.isSmall && !isHead ? 'TableAside' : text, ...(cell.align === 'left' ? {} : { alignment: alignments[cell.align] }) },
        { isBold: isSum, ...(cell.fill === null ? {} : { color: colourOf(paperRamp[cell.fill].text) }) },
      ),
    ),
  });
}

const gap = { style: BorderStyle.SINGLE, size: 12, color: 'FFFFFF' };

/** A cell in the colour of a rating, apart from its neighbours: in grey two of them would be one. */
function filled(step: RatingStep) {
  return {
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: colourOf(paperRamp[step].fill) },
    borders: { top: gap, bottom: gap, left: gap, right: gap },
  };
}
