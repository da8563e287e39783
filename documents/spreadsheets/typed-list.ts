import { kinds } from '../../domain/index.ts';
import type { Language } from '../../domain/settings/kind.ts';
import type { Column } from '../../engine/kind/column.ts';
import type { ListRow } from '../../engine/lists/list-query.ts';
import type { ListSource } from '../../engine/lists/source.ts';
import { fieldName } from '../../words/names.ts';
import { translator } from '../../words/translate.ts';
import { zonedHeading } from './column-heading.ts';
import { dayCell, exactTimeCell, timeCell } from './date-cells.ts';
import { kindsOfLevels, levelWriter } from './level-words.ts';
import { kindsNamedIn, listSheet } from './list-sheet.ts';
import { longCellText, longestCell } from './long-cell.ts';
import type { Sheet, SheetCell } from './sheet.ts';

/** A list that is to be written for Excel, and what its cells need of the register. */
export type TypedList = {
  readonly table: string;
  readonly rows: readonly ListRow[];
  readonly source: Pick<ListSource, 'rows' | 'nameOf'>;
  readonly language: Language;
  /** The register, by its name and its time zone. */
  readonly register: { readonly name: string; readonly timeZone: string };
  /** The columns, in their order; `null`: all. */
  readonly keys?: readonly string[] | null;
  /** Times have their fractions of a second, where they have some: for another register rather than for people. */
  readonly hasFractions?: boolean;
};

/**
 * The rows of a list as a sheet for Excel: as `listSheet`, but days and times are dates of the workbook, times to the second in the
 * register's zone, which their headings name; amounts have their currency, levels their words; and a text that no cell can hold says where
 * it stands whole. What it writes for a kind that can be imported imports back to the same rows.
 */
export function typedListSheet({ table, rows, source, language, register, keys = null, hasFractions = false }: TypedList): Sheet {
  const say = translator(language);
  const sheet = listSheet(table, rows, source, language, keys);
  const all = kinds.columns(table);
  const columns = keys === null ? all : keys.flatMap((key) => all.find((column) => column.key === key) ?? []);
  const { timeZone } = register;
  const timed = hasFractions ? exactTimeCell : timeCell;
  const writers = columns.map((column): Write => {
    const { key, kind, beside = '' } = column;
    if (kind === 'day') return (cell) => dayCell(typeof cell === 'string' ? cell : null);
    if (kind === 'instant') return (cell) => timed(typeof cell === 'string' ? cell : null, timeZone);
    if (kind === 'money') return (cell, { cells }) => amountCell(cell, cells[beside] ?? null);
    if (kind === 'level' || kind === 'rating') {
      const write = levelWriter(column, all, source, language);
      return (cell, row) => (typeof cell === 'number' ? write(cell, row) : cell);
    }
    return (cell, { id, cells }) =>
      typeof cell === 'string' && cell.length > longestCell
        ? longCellText(say, { register: register.name, code: String(cells['code'] ?? id), column: fieldName(say, table, key) })
        : cell;
  });
  return {
    name: sheet.name,
    isWide: true,
    header: sheet.header.map((name, at) => (columns[at]?.kind === 'instant' ? zonedHeading(name, timeZone) : name)),
    rows: sheet.rows.map((cells, at) => {
      const row = rows[at];
      return row === undefined ? cells : cells.map((cell, index) => writers[index]?.(cell, row) ?? null);
    }),
  };
}

type Write = (cell: SheetCell, row: ListRow) => SheetCell;

/** The kinds whose rows say what the cells of some columns mean, beside the list itself. */
export function kindsNamedInTyped(table: string, columns: readonly Column[]): readonly string[] {
  const ofLevels = columns.some(({ kind }) => kind === 'level' || kind === 'rating') ? kindsOfLevels : [];
  return [...new Set([...kindsNamedIn(table, columns), ...ofLevels])];
}

function amountCell(amount: SheetCell, currency: unknown): SheetCell {
  return typeof amount === 'number' && typeof currency === 'string' && currency !== '' ? { amount, currency } : amount;
}
