import { completedMapping } from '../../documents/mapping/completed-mapping.ts';
import { distinctValues } from '../../documents/mapping/distinct-values.ts';
import { guessMapping } from '../../documents/mapping/guess-mapping.ts';
import { guessValues, withValues } from '../../documents/mapping/guess-values.ts';
import { placesIn } from '../../documents/mapping/readings.ts';
import { sureFrom, type Guess, type GuessContext } from '../../documents/mapping/guess.ts';
import type { Book, Grid } from '../../documents/spreadsheets/book.ts';
import type { MappedColumn, Mapping } from '../../domain/imports/mapping.ts';
import { shownText } from '../../engine/imports/raw-cell.ts';
import type { Looking } from './import-worker.ts';
import { rowsAsTheyAre, type ColumnView, type MapperView, type ShownColumn } from './mapper-view.ts';

/** Characters of a cell that are shown. */
const longestCell = 160;
/** Samples of a column, and how many rows are looked at for them. */
const mostSamples = 3;
/** An unsure guess is proposed from this confidence on; below it is only asked. */
const proposedFrom = 0.4;

type Said = Omit<Looking, 'sheet' | 'records'>;
/** All of a view that does not depend on how the sheet was read. */
type SheetView = Omit<MapperView, 'records' | 'isRecordsUnsure' | 'canTurn'>;

/** One sheet of a file with what is guessed of it, as far as it was not said: what is unsure is in the mapping too, and told. */
export function mapperViewOf(book: Book, at: number, grid: Grid, said: Said, context: GuessContext): SheetView {
  const guess = guessMapping(grid, {
    ...context,
    table: said.mapping?.table ?? said.table ?? null,
    header: said.mapping?.header ?? said.header ?? null,
  });
  const known = said.mapping;
  const added = new Set(said.added ?? []);
  const guessed = proposedMapping(guess);
  const proposed = known === undefined ? guessed : completedMapping({ mapping: known, added: [...added] }, guessed);
  const values = guessValues(grid, proposed, context);
  const { header } = proposed;
  const standing = placesIn(proposed.columns);
  const texts = new Map<number, readonly string[]>();
  const cellsOf = (index: number): readonly string[] => {
    const had = texts.get(index) ?? (grid.rows[index]?.cells ?? []).map((cell) => cut(shownText(cell)));
    texts.set(index, had);
    return had;
  };
  const below = grid.rows.findIndex(({ row }) => row > header.last);
  const begin = below < 0 ? grid.rows.length : below;
  const shown = Math.max(rowsAsTheyAre, Math.min(begin + 3, 3 * rowsAsTheyAre));
  return {
    format: book.format,
    sheets: book.sheets,
    sheet: at,
    rows: grid.rows.slice(0, shown).map(({ row }, index) => ({ row, cells: cellsOf(index) })),
    count: grid.rows.length - begin,
    width: grid.width,
    hidden: { sheet: grid.hidden.sheet, rows: grid.hidden.rows.length, columns: grid.hidden.columns.length },
    isKeyed: grid.keys !== null,
    isHeaderUnsure: known === undefined && said.header === undefined && guess.header.confidence < sureFrom,
    tables: guess.tables,
    isTableUnsure: known === undefined && said.table === undefined && (guess.tables[0]?.confidence ?? 0) < sureFrom,
    mapping: proposed,
    unsureFixed: known === undefined ? guess.asked.filter(({ ours }) => ours !== null).map(({ key }) => key) : [],
    missing: said.missing ?? [],
    columns: proposed.columns.map((column, index): ShownColumn => {
      const held = heldIn(grid, begin, standing[index] ?? index);
      const isGuessed = known === undefined || added.has(column.heading);
      if (!isGuessed) return { ...held, confidence: 1, why: 'learnt', isUnsure: false, otherwise: column.goes };
      const { confidence = 0, why = 'none' } = guess.columns[index] ?? {};
      // What a kept mapping does not know is looked at once, however sure.
      const isUnsure = known !== undefined || isUnsureColumn(guess, index);
      return { ...held, confidence, why, isUnsure, otherwise: guess.mapping.columns[index]?.goes ?? { to: 'leftOut' } };
    }),
    values,
    moreValues: distinctValues(grid, proposed).map(({ more }) => more),
  };
}

/** Whether it is to be asked what a column is, or in which order its days are written. */
function isUnsureColumn({ columns }: Guess, at: number): boolean {
  const guess = columns[at];
  return guess === undefined || guess.isUnsure || guess.isOrderUnsure;
}

/** The mapping with what it might be where nobody is sure: shown as such, and taken only once somebody has seen it. */
function proposedMapping({ mapping, columns, asked }: Guess): Mapping {
  const proposals = asked.flatMap(({ key, ours }) => (ours === null ? [] : [[key, ours] as const]));
  return {
    ...mapping,
    // What values mean stands beside: in the mapping there is only what somebody has said of them.
    columns: mapping.columns.map((column, at) => {
      const guess = columns[at];
      if (guess?.isUnsure !== true || guess.confidence < proposedFrom)
        return { ...column, order: guess?.order ?? column.order, values: {} };
      return { ...column, goes: guess.goes, order: guess.order, separator: guess.separator, values: {} };
    }),
    fixed: { ...Object.fromEntries(proposals), ...mapping.fixed },
  };
}

/** A column after a person said what it is: its values there. */
export function columnViewOf(grid: Grid, mapping: Mapping, at: number, context: GuessContext): ColumnView {
  // Its values alone are asked for: the other columns lead nowhere meanwhile.
  const alone = {
    ...mapping,
    columns: mapping.columns.map((column, index): MappedColumn =>
      index === at || column.heading === mapping.columns[at]?.heading ? column : { ...column, goes: { to: 'leftOut' } },
    ),
  };
  const column = mapping.columns[at];
  if (column === undefined) throw new Error('no such column');
  const values = guessValues(grid, alone, context);
  const { keeps = false } = withValues(alone, values, context).columns[at] ?? {};
  return { column: { ...column, keeps }, values: values[at] ?? [] };
}

function heldIn(grid: Grid, begin: number, at: number): Pick<ShownColumn, 'samples' | 'filled'> {
  const samples = new Set<string>();
  let filled = 0;
  for (let index = begin; index < grid.rows.length; index += 1) {
    const cell = grid.rows[index]?.cells[at] ?? null;
    if (cell === null || cell === '') continue;
    filled += 1;
    if (samples.size < mostSamples) samples.add(cut(shownText(cell).trim()));
  }
  return { samples: [...samples].filter((text) => text !== ''), filled };
}

function cut(text: string): string {
  return text.length <= longestCell ? text : `${text.slice(0, longestCell)}…`;
}
