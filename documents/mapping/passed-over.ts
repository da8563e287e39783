import { isUnreadable, type RawCell } from '../../engine/imports/raw-cell.ts';
import type { Grid, GridRow } from '../spreadsheets/book.ts';
import { cellKey } from './cell-key.ts';
import { headerLines, type HeaderRows } from './headings.ts';
import { firstAt } from '../spreadsheets/merges.ts';

/**
 * Why a row below the heading is none of the table: its heading once more; a sum; a note or the title of a section, which has nothing where
 * records have their name; or nothing but a number, a formula or a constant that somebody filled in beforehand.
 */
export type PassedOverWhy = 'heading' | 'total' | 'note' | 'empty';
export type PassedOver = { readonly row: number; readonly why: PassedOverWhy };

/** What the columns of a table are for, by their places: `names` and `codes` say which record a row
 * is about, `says` the rest that is taken. */
export type ColumnRoles = { readonly names: readonly number[]; readonly codes: readonly number[]; readonly says: readonly number[] };

const total =
  /^(?:(?:grand|sub)[\s-]?)?totals?(?:\s+(?:risks?|number|count|items|records))?(?:\s*[:：=(]?\s*\d[\d,.]*\s*\)?)?\s*[:：]?$|^(?:sum|average|count)\s*[:：]?$|^(?:총\s*)?(?:합\s*계|총\s*계|소\s*계|누\s*계|평\s*균|계)\s*(?:\(?\s*\d[\d,]*\s*건?\s*\)?)?\s*[:：]?$|^총\s*\d+\s*건$/iu;
/** A sum or an average of something, where nothing but numbers stands beside it. */
const totalOf = /^(?:(?:grand |sub)?totals?|sum|average|mean|count|max|min|합계|총계|소계|평균|총|moyenne|somme)(?![\p{L}])/iu;
/** A row that shows how to fill in the others. */
const example = /^\(?(?:e\.?g\.?|ex\.|example|sample|예\s*[):.]|예시|작성\s*예|par ex)/iu;
const scale =
  /(?<!\d)1(?!\d)\D{0,20}(?:to|-|–|~|에서|à)\s*(?:3|4|5|10)(?!\d)\D{0,20}\p{L}|\p{L}.{0,20}(?<!\d)1\s*(?:to|-|–|~)\s*(?:3|4|5|10)(?!\d)/iu;
const asking =
  /^(?:enter|select|describe|rate|choose|list|state|provide|brief|what|who|when|how|why|which)(?!\p{L})|\?$|(?:입력|선택|기재|작성|기술|하세요|하십시오|바랍니다)\.?$/iu;
/** What is asked of a cell and is no value of it: whether it is needed, the pattern of a day, the first and the last of some words. */
const asked =
  /^(?:필수|선택|자동|의무)(?!\p{L})|\d+\s*자\s*이내$|^(?:required|mandatory|optional|automatic|auto|drop-?down|free text|max\.?\s*\d+)(?!\p{L})|^(?:y{4}|yy|d{1,2}|m{1,3})(?:[-./년월\s]*(?:y{4}|yy|d{1,2}|m{1,3})){2}[일]?$|^\p{L}[\p{L} ]{0,20}\s*[~～]\s*\p{L}[\p{L} ]{0,20}$/iu;
const range = /^\d{1,3}\s*(?:-|–|~|to)\s*\d{1,3}$/iu;
const note =
  /^(?:[※*†]|\(?주\)|주\s*\d*\s*[:：]|비고\s*[:：]|참고\s*[:：]|notes?\s*[:：]|n\.?b\.?\s*[:：]|legend|source\s*[:：]|prepared by|last updated|작성\s*[:：자일])/iu;

/** Tells for each row below a heading why it is passed over; `null` for a row of the table. */
export function passing(
  grid: Grid,
  header: HeaderRows,
  roles: ColumnRoles,
): (row: GridRow, cells: readonly RawCell[]) => PassedOverWhy | null {
  const headings = header.first === 0 ? [] : headerLines(grid, header);
  // Where no column names records, none of them can tell a note from a row.
  const names = roles.names.length === 0 ? roles.says : roles.names;
  const last = lastNamed(grid, header, names);
  const isSaying = new Set([...names, ...roles.says]);
  const isHeading = (cells: readonly RawCell[], filled: readonly number[]) =>
    filled.length > 1 && headings.some((line) => filled.every((at) => cellKey(cells[at] ?? null).replace(/\s+/g, ' ') === line[at]));

  return ({ row }, cells) => {
    const filled: number[] = [];
    for (const [at, cell] of cells.entries()) if (isFilled(cell)) filled.push(at);
    const [first] = filled;
    if (first === undefined) return 'empty';
    const text = cellKey(cells[first] ?? null);
    const [isNamed, isAlone] = [filled.some((at) => names.includes(at)), filled.length === 1];
    // Of a hundred thousand rows hardly one begins with such a word: the others are told at once.
    const isWord = typeof cells[first] === 'string' && text.length <= 60;
    if (isWord && isHeading(cells, filled)) return 'heading';
    if (row <= header.last + 2 && isGuidance(filled.map((at) => cellKey(cells[at] ?? null)))) return 'note';
    if (isWord && isTotal(text, first, filled, names, cells)) return 'total';
    if (isAlone && note.test(text)) return 'note';
    // Before it is known what the columns are, a row of one cell beside others is a note.
    if (isSaying.size === 0) return isAlone && grid.width > 1 ? 'note' : null;
    if (isNamed) return isAlone && row > last + 1 && isSaying.size > 2 ? 'note' : null;
    if (!filled.some((at) => isSaying.has(at))) return isAlone && !/\d/.test(text) ? 'note' : 'empty';
    const isCoded = filled.some((at) => roles.codes.includes(at));
    return !isCoded && (isAlone || row > last) ? 'note' : null;
  };
}

function isTotal(text: string, first: number, filled: readonly number[], names: readonly number[], cells: readonly RawCell[]): boolean {
  const isCount = (at: number) => at === first || isNumber(cells[at] ?? null);
  if (total.test(text)) return names.length === 0 || filled.every((at) => !names.includes(at) || isCount(at));
  return filled.length > 1 && totalOf.test(text) && filled.every(isCount);
}

/** The last row that names a record and says something besides: below it there are notes. */
function lastNamed(grid: Grid, header: HeaderRows, names: readonly number[]): number {
  const begin = firstAt(grid.rows, header.last + 1);
  for (let index = grid.rows.length - 1; index >= begin; index -= 1) {
    const row = grid.rows[index];
    if (row === undefined) continue;
    const filled = row.cells.filter(isFilled).length;
    if (filled > 1 && names.some((at) => isFilled(row.cells[at] ?? null))) return row.row;
  }
  return 0;
}

/** Below a heading there may be a row that says how to fill it in: an example, questions, the ends of scales. */
function isGuidance(texts: readonly string[]): boolean {
  if (texts.some((text) => scale.test(text))) return true;
  if (texts.filter((text) => asking.test(text) || asked.test(text)).length > Math.max(1, texts.length / 3)) return true;
  return texts.some((text) => example.test(text)) || texts.filter((text) => range.test(text)).length > 1;
}

function isNumber(cell: RawCell): boolean {
  return /^[-+]?[\d.,]+\s*%?$/.test(cellKey(cell));
}

/** What a merge of another column says fills no cell. */
function isFilled(cell: RawCell): boolean {
  if (cell === null) return false;
  if (typeof cell === 'string') return cell.trim() !== '';
  return !isUnreadable(cell) || cell.unreadable !== 'merged';
}
