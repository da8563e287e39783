import type { RawCell } from '../../engine/imports/raw-cell.ts';
import { problem, type Problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import type { Packed } from '../zip/packed.ts';
import { lastRow } from './cell-reference.ts';
import type { SheetTaker } from './grid-maker.ts';
import { odsCell, valueAttributes, type OdsCell } from './ods-cell.ts';
import { odsText } from './ods-text.ts';
import { readXml, type XmlState } from './read-xml.ts';
import { sheetLimits, tooManyColumns } from './sheet.ts';

type Part = { readonly name: string; readonly packed: Packed };
type Attribute = (name: string) => string | null;
/** A cell of the row that is being read, with what is merged with it. */
type Placed = { readonly column: number; readonly cell: RawCell; readonly rows: number; readonly columns: number };

/**
 * Reads the sheet at a place of an OpenDocument spreadsheet. Rows and cells that are written once and said to be repeated are made
 * one by one only where they hold something, so that the limits are met before the memory is taken.
 */
export function readOdsSheet(part: Part, at: number, taker: SheetTaker): Result<null> {
  const content = odsText();
  const row = { first: 1, repeated: 1, isHidden: false, column: 1, cells: [] as Placed[] };
  let [sheet, tables, skipped, columns] = [-1, 0, 0, 1];
  let cell: { readonly name: string; readonly written: OdsCell; readonly repeated: number } | null = null;
  let [spanned, wrong] = [{ rows: 1, columns: 1 }, null as Problem | null];

  const endCell = (): Problem | null => {
    if (cell === null) return null;
    const value =
      cell.name === 'table-cell' ? odsCell({ ...cell.written, text: content.take() }, taker.takesClocks) : (content.take(), null);
    const { column } = row;
    row.column += cell.repeated;
    if (value === null || value === '') return null;
    if (row.column - 1 > sheetLimits.columns) return tooManyColumns(row.first).problems[0] ?? null;
    for (let index = 0; index < cell.repeated; index += 1) row.cells.push({ column: column + index, cell: value, ...spanned });
    return null;
  };

  const endRow = (): Problem | null => {
    const { first, repeated, cells } = row;
    row.first += repeated;
    if (cells.length === 0) return null;
    for (let at = first; at < first + repeated; at += 1) {
      if (at > lastRow) return problem('import.cellOutsideSheet', undefined, { value: String(at) });
      if (row.isHidden) taker.hideRow(at);
      for (const { column, cell, rows, columns } of cells) {
        const isMerged = rows > 1 || columns > 1;
        const refused =
          taker.put(at, column, cell) ?? (isMerged ? taker.merge({ from: [at, column], to: [at + rows - 1, column + columns - 1] }) : null);
        if (refused !== null) return refused;
      }
    }
    return null;
  };

  const state = readXml(part.packed, {
    open(name, attribute) {
      if (skipped > 0) skipped += 1;
      else if (cell !== null) content.open(name, attribute);
      else if (name === 'table') {
        tables += 1;
        if (tables === 1) sheet += 1;
      } else if (tables !== 1 || sheet !== at) return;
      else if (name === 'table-column') {
        const repeated = times(attribute('table:number-columns-repeated'));
        if (isHidden(attribute)) taker.hideColumns(columns, columns + repeated - 1);
        columns += repeated;
      } else if (name === 'table-row') {
        row.repeated = times(attribute('table:number-rows-repeated'));
        [row.isHidden, row.column, row.cells] = [isHidden(attribute), 1, []];
      } else if (name === 'table-cell' || name === 'covered-table-cell') {
        cell = { name, written: written(attribute), repeated: times(attribute('table:number-columns-repeated')) };
        spanned = { rows: times(attribute('table:number-rows-spanned')), columns: times(attribute('table:number-columns-spanned')) };
      } else if (name === 'shapes' || name === 'forms') skipped = 1;
    },
    text(text) {
      if (cell !== null && skipped === 0) content.text(text);
    },
    close(name, stop) {
      if (skipped > 0) skipped -= 1;
      else if (cell !== null && name !== cell.name) content.close();
      else if (name === 'table') {
        tables -= 1;
        if (tables === 0 && sheet === at) stop();
      } else if (tables === 1 && sheet === at) {
        const refused = cell !== null ? endCell() : name === 'table-row' ? endRow() : null;
        cell = null;
        if (refused === null) return;
        wrong ??= refused;
        stop();
      }
    },
  });
  if (wrong !== null) return fail(wrong);
  return state === 'whole' || state === 'stopped' ? ok(null) : notRead(state, part.name);
}

/** Why a part was not read to its end. */
export function notRead(state: XmlState, file: string) {
  return fail(problem(state === 'broken' ? 'file.broken' : 'file.inflatesTooMuch', { file }));
}

/** How many times something is there that is written once: at least once, at most as many as a sheet has rows and one. */
function times(said: string | null): number {
  const count = said === null ? 1 : Number(said);
  return Number.isInteger(count) && count > 1 ? Math.min(count, lastRow + 1) : 1;
}

function isHidden(attribute: Attribute): boolean {
  return /^(?:collapse|filter)$/.test(attribute('table:visibility') ?? '');
}

function written(attribute: Attribute): OdsCell {
  const type = attribute('office:value-type');
  const isError = attribute('calcext:value-type') === 'error';
  const value = type === null ? null : attribute(valueAttributes[type] ?? 'office:value');
  return { type, value, formula: attribute('table:formula'), isError, text: '' };
}
