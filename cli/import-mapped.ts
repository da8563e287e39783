import { startMapping, type Mapped } from '../documents/mapping/apply-mapping.ts';
import { theirCells } from '../documents/mapping/grouped-problems.ts';
import { mappingBook } from '../documents/mapping/mapping-book.ts';
import { knownOf } from '../documents/mapping/known.ts';
import type { Records } from '../documents/mapping/guess-direction.ts';
import type { Grid, Hidden, OpenBook } from '../documents/spreadsheets/book.ts';
import type { ImportFile } from '../documents/spreadsheets/import-file.ts';
import { openBook } from '../documents/spreadsheets/open-book.ts';
import type { Mapping } from '../domain/imports/mapping.ts';
import { rowsAs } from '../domain/rows.ts';
import type { Settings } from '../domain/settings/kind.ts';
import { todayOf } from '../domain/settings/today.ts';
import type { MemoryRegister } from '../engine/commands/memory-register.ts';
import { tableOf } from '../engine/ledger/replay.ts';
import { memorySource } from '../engine/lists/memory-source.ts';
import type { ImportRow } from '../engine/imports/import-input.ts';
import type { Pause } from '../engine/values/steps.ts';
import { ok, type Result } from '../engine/values/result.ts';
import type { Instant } from '../engine/values/time.ts';
import { alsoRead, type AlsoTold } from './import-also.ts';
import { givenMapping, guessedMapping, sheetOf, type Books, type Chosen, type Kept } from './choose-mapping.ts';

/** A register as far as a mapping is guessed and applied with it. */
export type MappingRegister = Pick<MemoryRegister, 'replay' | 'privates'> & { readonly settings: Settings; readonly now: Instant };

/** How a file with headings of its own was read: all that is told of it, without what is in it. */
export type MappedTold = Omit<Chosen, 'grid'> &
  Pick<Mapped, 'notices' | 'passedOver'> & {
    readonly hidden: Hidden;
    /** The columns that are read once more because somebody said so. */
    readonly also: AlsoTold;
  };

/** A file with headings of its own as rows of ours. */
export type MappedFile = ImportFile & {
  readonly grid: Grid;
  readonly told: MappedTold;
  /** What stands in the file where a column of ours was read from. */
  readonly textIn: (row: number, column: string) => string | null;
};

/** How a file is to be read: by a mapping, or by a guess; which sheet, where it was named; what every row gets besides, and what is read twice. */
export type MappedAs = {
  readonly table: string;
  readonly mapping: Mapping | null;
  readonly sheet: string | null;
  /** What its records are, where that was said. */
  readonly records: Records | null;
  readonly fixed: Mapping['fixed'];
  /** Which columns are read for another one as well. */
  readonly also: readonly string[];
};

/** What is told of a file that is read, and what may end that between two steps of it. */
export type MappingWatch = {
  readonly rowsRead: (rows: number) => void;
  readonly rowsMade: (done: number, of: number) => void;
  readonly pause: Pause;
};

/** So many rows are made in a step. */
const rowsInAStep = 2_000;

/** Reads a file with headings of its own: by the mapping that was given, else by the kept one whose shape it has, else by a guess. */
export async function mappedFile(
  bytes: Uint8Array,
  path: string,
  asked: MappedAs,
  register: MappingRegister,
  { rowsRead, rowsMade, pause }: MappingWatch,
): Promise<Result<MappedFile>> {
  const opened = openBook(bytes, path);
  if (!opened.ok) return opened;
  const book = booksOf({ ...opened.value, grid: (at: number) => opened.value.grid(at, rowsRead) }, asked);
  if (!book.ok) return book;
  const { table } = asked;
  const today = todayOf(register.settings, register.now);
  const known = knownOf(memorySource(register, today));
  const kept = keptMappings(register, table);
  const chosen =
    asked.mapping === null
      ? guessedMapping(book.value, { table, known, today, kept })
      : givenMapping(asked.mapping, book.value, path, kept);
  if (!chosen.ok) return chosen;
  const { grid, ...choice } = chosen.value;
  const learnt = kept.map((one) => one.mapping);
  const also = alsoRead(asked.also, choice.mapping, grid, { known, today, learnt });
  if (!also.ok) return also;
  const mapping = { ...also.value.mapping, fixed: { ...choice.mapping.fixed, ...asked.fixed } };
  const mapper = startMapping(grid, mapping, { known, today, people: choice.guess?.people ?? {} });
  const rows: ImportRow[] = [];
  for (let done = 0; done < mapper.count; done += rowsInAStep) {
    rowsMade(done, mapper.count);
    await pause();
    for (const row of mapper.next(rowsInAStep)) rows.push(row);
  }
  const { headings, places } = mapper;
  const said = {
    ...choice,
    mapping,
    notices: mapper.notices(),
    passedOver: mapper.passedOver(),
    hidden: grid.hidden,
    also: also.value.told,
  };
  return ok({ rows, headings, from: null, grid, told: said, textIn: theirCells(grid, places) });
}

/** A file by the sheet and the records that were named; where none were, as they are guessed. */
function booksOf(opened: OpenBook, { sheet, records }: MappedAs): Result<Books> {
  const all = mappingBook(opened);
  const book = sheetOf(all.as(records), sheet);
  if (!book.ok) return book;
  const otherwise = records === null ? all.otherwise : [];
  return ok({
    book: book.value,
    otherwise: otherwise.flatMap((one) => {
      const other = sheetOf(one, sheet);
      return other.ok ? [other.value] : [];
    }),
  });
}

/** The mappings of a kind that a register keeps, the latest last. */
function keptMappings({ replay }: MappingRegister, table: string): readonly Kept[] {
  const rows = rowsAs('importMappings', [...tableOf(replay, 'importMappings').values()]);
  return rows.flatMap(({ id, name, mapping, archivedAt }) =>
    mapping.table === table && archivedAt === null ? [{ id, name, mapping }] : [],
  );
}
