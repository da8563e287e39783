import type { CommandProgress } from '../../contract/store.ts';
import { startMapping, type Mapper } from '../../documents/mapping/apply-mapping.ts';
import { theirCells } from '../../documents/mapping/grouped-problems.ts';
import { sureFrom, type GuessContext } from '../../documents/mapping/guess.ts';
import type { Records } from '../../documents/mapping/guess-direction.ts';
import { guessSheet } from '../../documents/mapping/guess-sheet.ts';
import { legendReader } from '../../documents/mapping/scale-legend.ts';
import { directionOf, findKept, mappingBook, readBy, type MappingBook } from '../../documents/mapping/mapping-book.ts';
import { kindsKnown, knownOf } from '../../documents/mapping/known.ts';
import type { Notices } from '../../documents/mapping/notices.ts';
import type { PassedOverWhy } from '../../documents/mapping/passed-over.ts';
import { plainShape, type FileShape } from '../../documents/mapping/rejected-file.ts';
import { clipboardBook } from '../../documents/spreadsheets/clipboard-book.ts';
import type { Grid, OpenBook } from '../../documents/spreadsheets/book.ts';
import { columnNames, plainName } from '../../documents/spreadsheets/column-names.ts';
import type { TellRows } from '../../documents/spreadsheets/grid-maker.ts';
import { openBook } from '../../documents/spreadsheets/open-book.ts';
import type { Mapping } from '../../domain/imports/mapping.ts';
import { rowsAs } from '../../domain/rows.ts';
import type { ImportRow } from '../../engine/imports/import-input.ts';
import { shownText } from '../../engine/imports/raw-cell.ts';
import { all, rowsIn, type Reader } from '../../engine/rows/query.ts';
import type { StoredRow } from '../../engine/rows/row.ts';
import type { Pause } from '../../engine/values/steps.ts';
import { ok, type Result } from '../../engine/values/result.ts';
import type { Brought, KeptMapping, Looking, Opening, People } from './import-worker.ts';
import type { ColumnView, MapperView, ScoreCheck } from './mapper-view.ts';
import { columnViewOf, mapperViewOf } from './mapper-view-of.ts';

/** What a mapping leaves out of its rows or takes otherwise than it stands in the file, and how many rows it passes over, by why. */
export type Told = { readonly notices: Notices; readonly passedOver: Readonly<Partial<Record<PassedOverWhy, number>>> };

/** The sheets of a file as they are, and what the register knows of the words in them. */
export type OpenedGrids = {
  readonly book: OpenBook;
  /** The kinds, of those given, of which the file may be one that was made for us: the likeliest first. */
  ownTables(tables: readonly string[]): readonly string[];
  /** The file as the mapper opens on it: by a mapping that is kept, else as it is guessed. */
  first(): Result<{ readonly view: MapperView; readonly kept: KeptMapping | null }>;
  view(looking: Looking): Result<MapperView>;
  column(mapping: Mapping, at: number): ColumnView;
  scores(mapping: Mapping, people: People): ScoreCheck;
  apply(mapping: Mapping, people: People, tell: (progress: CommandProgress) => void, pause: Pause): Promise<Made>;
  /** Of the rows that were made last. */
  told(): Told;
  theirs(): (row: number, column: string) => string | null;
  /** Where the rows that were made last stand in the file, or those of a file whose columns are ours. */
  shape(): Result<FileShape>;
};
type Made = { readonly rows: readonly ImportRow[]; readonly headings: Readonly<Record<string, string>> };

/** How many rows are made before it is told how far that is. */
const rowsInAStep = 2_000;

/** Opens a file, or what was copied, and asks the register what it knows. `tell`: how many rows of a sheet were read, whenever one is. */
export async function openedGrids(brought: Brought, opening: Opening, ask: Reader, tell: TellRows): Promise<Result<OpenedGrids>> {
  const opened = 'bytes' in brought ? openBook(brought.bytes, brought.name) : clipboardBook(brought.text, brought.html);
  if (!opened.ok) return opened;
  const book = mappingBook({ ...opened.value, grid: (at: number) => opened.value.grid(at, tell) });
  const tables = [...kindsKnown, 'importMappings'];
  const answers = await ask(tables.map(all));
  const rows = new Map(tables.map((table, at) => [table, new Map(rowsIn(answers[at]).map((row) => [row.id, row]))]));
  const known = knownOf({
    rows: (table) => rows.get(table) ?? new Map<string, StoredRow>(),
    nameOf: (id) => opening.names[id] ?? null,
  });
  const kept = rowsAs('importMappings', [...(rows.get('importMappings') ?? new Map<string, StoredRow>()).values()])
    .filter(({ archivedAt, table }) => archivedAt === null && (opening.table === null || opening.table === table))
    .map(({ id, name, mapping }) => ({ id, name, mapping }));
  const context: GuessContext = { known, today: opening.today, learnt: kept.map(({ mapping }) => mapping) };
  return ok(gridsOf(book, opening, context, kept));
}

type Kept = { readonly id: string; readonly name: string; readonly mapping: Mapping };

function gridsOf(book: MappingBook, opening: Opening, context: GuessContext, kept: readonly Kept[]): OpenedGrids {
  /** The sheet that was looked at last, and its place. */
  let open: { readonly at: number; readonly records: Records | null; readonly grid: Grid } | null = null;
  let made: { readonly mapper: Mapper; readonly mapping: Mapping } | null = null;
  const gridAt = (at: number, records: Records | null = null): Result<Grid> => {
    if (open?.at === at && open.records === records) return ok(open.grid);
    const grid = book.as(records).grid(at);
    if (grid.ok) open = { at, records, grid: grid.value };
    return grid;
  };
  const legends = legendReader(book, (place) => gridOrNull(gridAt(place)));
  /** What is known of the sheet that is open. */
  let seen = context;
  const whole = (): Grid => {
    if (open === null) throw new Error('no sheet is open');
    return open.grid;
  };
  const view = (looking: Looking): Result<MapperView> => {
    const at = looking.sheet ?? guessSheet(book, legends.gridAt);
    const legendTop = legends.topBeside(at);
    const grid = gridAt(at, looking.records ?? null);
    if (!grid.ok) return grid;
    seen = { ...context, legendTop };
    const direction = directionOf(grid.value);
    return ok({
      ...mapperViewOf(book, at, grid.value, { table: opening.table, ...looking }, seen),
      records: readBy(direction),
      isRecordsUnsure: direction.confidence < sureFrom,
      canTurn: book.canTurn(at),
    });
  };

  return {
    book,
    view,
    ownTables(tables) {
      const grid = gridAt(book.first);
      if (!grid.ok || grid.value.rows.length < 2) return [];
      return ownTables(grid.value, tables);
    },
    first() {
      const hit = findKept(kept, { ...book, grid: (at: number) => gridAt(at) }, book.otherwise);
      if (hit === null) {
        const guessed = view({});
        return guessed.ok ? ok({ view: guessed.value, kept: null }) : guessed;
      }
      const { found } = hit;
      const { id, name } = found.kept;
      const grid = hit.book.grid(found.at);
      if (!grid.ok) return grid;
      const seen = view({
        sheet: found.at,
        records: readBy(directionOf(grid.value)),
        mapping: found.mapping,
        added: found.added,
        missing: found.missing,
      });
      return seen.ok ? ok({ view: seen.value, kept: { id, name, isExact: found.isExact } }) : seen;
    },
    column: (mapping, at) => columnViewOf(whole(), mapping, at, seen),
    scores(mapping, people) {
      const mapper = startMapping(whole(), mapping, { ...context, people });
      for (let done = 0; done < mapper.count; done += rowsInAStep) mapper.next(rowsInAStep);
      const { all: notices, more } = mapper.notices();
      const places = mapping.columns.flatMap(({ goes }, at) => (goes.to === 'score' ? [at] : []));
      const below = whole().rows.filter(({ row }) => row > mapping.header.last);
      const filled = places.map((at) => below.filter(({ cells }) => (cells[at] ?? '') !== '').length);
      const differs = notices.filter(({ code }) => code === 'scoreDiffers');
      return { cells: filled.reduce((sum, count) => sum + count, 0), differs, more };
    },
    async apply(mapping, people, tell, pause) {
      const mapper = startMapping(whole(), mapping, { ...context, people });
      const rows: ImportRow[] = [];
      for (let done = 0; done < mapper.count; done += rowsInAStep) {
        tell({ done, of: mapper.count });
        await pause();
        for (const row of mapper.next(rowsInAStep)) rows.push(row);
      }
      made = { mapper, mapping };
      return { rows, headings: mapper.headings };
    },
    told() {
      const passedOver: Partial<Record<PassedOverWhy, number>> = {};
      for (const { why } of made?.mapper.passedOver() ?? []) passedOver[why] = (passedOver[why] ?? 0) + 1;
      return { notices: made?.mapper.notices() ?? { all: [], more: 0 }, passedOver };
    },
    theirs: () => theirCells(whole(), made?.mapper.places ?? {}),
    shape() {
      if (made !== null) return ok({ grid: whole(), header: made.mapping.header });
      const grid = gridAt(book.first);
      return grid.ok ? ok(plainShape(grid.value)) : grid;
    },
  };
}

function gridOrNull(grid: Result<Grid>): Grid | null {
  return grid.ok ? grid.value : null;
}

/** How many kinds are tried. */
const mostTried = 3;

/**
 * The kinds of which a file may be that was made for us: those that know most headings of its first row by name. A heading may say more
 * than the name (the zone of its times): whoever reads the file knows all of them.
 */
function ownTables({ rows, keys }: Grid, tables: readonly string[]): readonly string[] {
  const [first] = rows;
  const headings = (keys ?? (first?.row === 1 ? first.cells.map(shownText) : [])).map(plainName).filter((name) => name !== '');
  const counted = tables.map((table) => {
    const names = columnNames(table);
    return { table, taken: headings.filter((name) => (names.get(name) ?? null) !== null).length };
  });
  return counted
    .filter(({ taken }) => taken > 0 && taken >= headings.length / 2)
    .sort((a, b) => b.taken - a.taken)
    .slice(0, mostTried)
    .map(({ table }) => table);
}
