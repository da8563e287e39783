import { shownText, type RawCell } from '../../engine/imports/raw-cell.ts';
import { problem, type Problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { cellText } from './cell-text.ts';
import { areaOf, lastColumn, lastRow, placeOf } from './cell-reference.ts';
import { fillMerges, type Area } from './merges.ts';
import { readXml } from './read-xml.ts';
import { isTooWide, sheetLimits, tooManyColumns, tooManyRows, type RawTable } from './sheet.ts';
import { rawCell, type WrittenCell } from './sheet-cell.ts';
import { notWhole, openWorkbook, type Workbook } from './workbook.ts';

/** Reads the first sheet of an Excel workbook. Only cells under a heading take memory, and none before the limits are looked at. */
export function readXlsx(bytes: Uint8Array): Result<RawTable> {
  const book = openWorkbook(bytes);
  return book.ok ? readSheet(book.value) : book;
}

/** The cell that is being read, and where it stands: one for all, since a sheet may have millions. */
type Written = { -readonly [key in keyof WrittenCell]: WrittenCell[key] } & { row: number; column: number };

function readSheet(book: Workbook): Result<RawTable> {
  const table = tableMaker();
  const inline = cellText();
  const merges: Area[] = [];
  const written: Written = { row: 0, column: 0, type: 'n', style: 0, value: null, formula: null, text: '' };
  let [inSheet, inCell, into] = [false, false, '' as '' | 'v' | 'f'];
  let wrong: Problem | null = null;

  const state = readXml(book.sheet.packed, {
    open(name, attribute, stop) {
      const refuse = (problem: Problem) => {
        wrong ??= problem;
        stop();
      };
      if (name === 'sheetData') inSheet = true;
      else if (name === 'mergeCell') {
        const area = areaOf(attribute('ref') ?? '');
        if (area === null) return refuse(outside(attribute('ref') ?? ''));
        if (merges.push(area) > sheetLimits.rows) return refuse(problem('file.broken'));
      } else if (!inSheet) return;
      else if (name === 'row') {
        const said = attribute('r');
        const row = said === null ? written.row + 1 : /^\d+$/.test(said) ? Number(said) : 0;
        if (row > lastRow) return refuse(outside(said ?? String(row)));
        if (row <= written.row) return refuse(problem('file.broken', { row: written.row }));
        [written.row, written.column] = [row, 0];
      } else if (name === 'c') {
        const said = attribute('r');
        const place = said === null ? { row: written.row, column: written.column + 1 } : placeOf(said);
        if (place === null || place.column > lastColumn) return refuse(outside(said ?? ''));
        // Excel itself calls a sheet broken whose cells do not follow each other.
        if (place.row !== written.row || place.column <= written.column) return refuse(problem('file.broken', { row: written.row }));
        written.column = place.column;
        written.type = attribute('t') ?? 'n';
        written.style = Number(attribute('s') ?? 0);
        written.value = written.formula = null;
        inCell = true;
      } else if (inCell && name === 'v') [into, written.value] = ['v', ''];
      else if (inCell && name === 'f') [into, written.formula] = ['f', ''];
      else if (inCell) inline.open(name);
    },
    text(text) {
      if (into === 'v') written.value += text;
      else if (into === 'f') written.formula += text;
      else if (inCell) inline.text(text);
    },
    close(name, stop) {
      if (name === 'sheetData') inSheet = false;
      else if (name === 'v' || name === 'f') into = '';
      else if (inCell && name !== 'c') inline.close(name);
      else if (inCell) {
        inCell = false;
        written.text = inline.take();
        const cell = rawCell(written, book);
        const refused = cell === undefined ? problem('file.broken', { row: written.row }) : table.put(written.row, written.column, cell);
        if (refused === null) return;
        wrong ??= refused;
        stop();
      }
    },
  });
  if (wrong !== null) return fail(wrong);
  if (state !== 'whole') return notWhole(state, book.sheet.name);
  const { header, rows } = table;
  return fillMerges(rows, merges, header) ? ok({ header: header.map((name) => name.trim()), rows }) : fail(problem('file.broken'));
}

function outside(value: string): Problem {
  return problem('import.cellOutsideSheet', undefined, { value: value.slice(0, 20) });
}

type Row = { readonly row: number; readonly cells: RawCell[] };

/** The table so far. The heading is the first row; `put` says what it cannot take. */
function tableMaker() {
  const header: string[] = [];
  const rows: Row[] = [];

  function put(row: number, column: number, cell: RawCell): Problem | null {
    if (cell === null || cell === '') return null;
    if (row === 1) {
      if (column > sheetLimits.columns) return tooManyColumns(1).problems[0] ?? null;
      while (header.length < column) header.push('');
      header[column - 1] = shownText(cell);
      return null;
    }
    if (column > header.length) return problem('import.rowTooLong', { row });
    let last = rows.at(-1);
    if (last?.row !== row) {
      if (rows.length >= sheetLimits.rows || isTooWide(rows.length + 1, header.length)) return tooManyRows(row).problems[0] ?? null;
      last = { row, cells: header.map(() => null) };
      rows.push(last);
    }
    last.cells[column - 1] = cell;
    return null;
  }

  return { header, rows, put };
}
