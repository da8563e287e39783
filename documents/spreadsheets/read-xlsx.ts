import { problem, type Problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import type { ZipMember } from '../zip/read-zip.ts';
import { areaOf, lastColumn, lastRow, placeOf } from './cell-reference.ts';
import { cellText } from './cell-text.ts';
import type { OpenSheets, SheetTaker } from './grid-maker.ts';
import { readXml } from './read-xml.ts';
import { rawCell, type WrittenCell } from './sheet-cell.ts';
import { notWhole, openWorkbook, type Workbook } from './workbook.ts';

/** Opens an Excel workbook. */
export function openXlsx(members: readonly ZipMember[]): Result<OpenSheets> {
  const book = openWorkbook(members);
  return book.ok ? ok({ ...book.value, read: (at, taker) => readXlsxSheet(book.value, at, taker) }) : book;
}

/** The cell that is being read, and where it stands: one for all, since a sheet may have millions. */
type Written = { -readonly [key in keyof WrittenCell]: WrittenCell[key] } & { row: number; column: number };

/** Reads the sheet at a place, cell by cell; what the taker does not keep takes no memory. */
function readXlsxSheet(book: Workbook, at: number, taker: SheetTaker): Result<null> {
  const part = book.sheets[at]?.part;
  if (part === undefined) return fail(problem('file.broken', { file: book.name }));
  const inline = cellText();
  const written: Written = { row: 0, column: 0, type: 'n', style: 0, value: null, formula: null, text: '' };
  let [inSheet, inCell, into] = [false, false, '' as '' | 'v' | 'f'];
  let wrong: Problem | null = null;

  const state = readXml(part.packed, {
    open(name, attribute, stop) {
      const refuse = (problem: Problem | null) => {
        if (problem === null) return;
        wrong ??= problem;
        stop();
      };
      if (name === 'sheetData') inSheet = true;
      else if (name === 'col' && !inSheet) {
        if (isTrue(attribute('hidden'))) taker.hideColumns(Number(attribute('min')), Number(attribute('max')));
      } else if (name === 'mergeCell') {
        const area = areaOf(attribute('ref') ?? '');
        if (area === null) return refuse(outside(attribute('ref') ?? ''));
        refuse(taker.merge({ from: [area.from.row, area.from.column], to: [area.to.row, area.to.column] }));
      } else if (!inSheet) return;
      else if (name === 'row') {
        const said = attribute('r');
        const row = said === null ? written.row + 1 : /^\d+$/.test(said) ? Number(said) : 0;
        if (row > lastRow) return refuse(outside(said ?? String(row)));
        if (row <= written.row) return refuse(problem('file.broken', { row: written.row }));
        [written.row, written.column] = [row, 0];
        if (isTrue(attribute('hidden'))) taker.hideRow(row);
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
        const cell = rawCell(written, book, taker.takesClocks);
        const refused = cell === undefined ? problem('file.broken', { row: written.row }) : taker.put(written.row, written.column, cell);
        if (refused === null) return;
        wrong ??= refused;
        stop();
      }
    },
  });
  if (wrong !== null) return fail(wrong);
  return state === 'whole' ? ok(null) : notWhole(state, part.name);
}

function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true';
}

function outside(value: string): Problem {
  return problem('import.cellOutsideSheet', undefined, { value: value.slice(0, 20) });
}
