import { basename } from 'node:path';
import { applyMapping, type Mapped } from '../documents/mapping/apply-mapping.ts';
import type { MappingContext } from '../documents/mapping/context.ts';
import { findMapping, fitMapping, type ReadableBook } from '../documents/mapping/find-mapping.ts';
import { theirCells } from '../documents/mapping/grouped-problems.ts';
import { guessMapping, type Guess } from '../documents/mapping/guess-mapping.ts';
import { knownOf } from '../documents/mapping/known.ts';
import type { Grid } from '../documents/spreadsheets/book.ts';
import type { ImportFile } from '../documents/spreadsheets/import-file.ts';
import { openBook } from '../documents/spreadsheets/open-book.ts';
import type { Mapping } from '../domain/imports/mapping.ts';
import { rowsAs } from '../domain/rows.ts';
import type { Settings } from '../domain/settings/kind.ts';
import { todayOf } from '../domain/settings/today.ts';
import type { MemoryRegister } from '../engine/commands/memory-register.ts';
import { tableOf } from '../engine/ledger/replay.ts';
import { memorySource } from '../engine/lists/memory-source.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import type { Instant } from '../engine/values/time.ts';
import { sureMapping } from './import-sure.ts';

/** A register as far as a mapping is guessed and applied with it. */
export type MappingRegister = Pick<MemoryRegister, 'replay' | 'privates'> & { readonly settings: Settings; readonly now: Instant };

/** By what a file with headings of its own is read: a mapping of a file, one that the register kept, or a guess. */
export type MappedBy = 'file' | 'kept' | 'guess';

/** A file with headings of its own as rows of ours, and all that is told of how it was read. */
export type MappedFile = ImportFile & {
  readonly grid: Grid;
  readonly by: MappedBy;
  readonly mapping: Mapping;
  /** The mapping that the register keeps of files of this shape. */
  readonly kept: { readonly id: string; readonly name: string } | null;
  /** What was guessed, where something was. */
  readonly guess: Guess | null;
  /** Headings that the mapping does not know, and its own that the file has not. */
  readonly added: readonly string[];
  readonly missing: readonly string[];
  readonly told: Pick<Mapped, 'notices' | 'passedOver'>;
  /** What stands in the file where a column of ours was read from. */
  readonly textIn: (row: number, column: string) => string | null;
};

/** What was asked of the reading of a file: a mapping, or that it be guessed; and the sheet, where it was named. */
export type MappedAs = { readonly table: string; readonly mapping: Mapping | null; readonly sheet: string | null };

/** More sheets of a workbook are not looked through for a table. */
const mostSheets = 20;

/** Reads a file with headings of its own: by the mapping that was given, else by the kept one whose shape it has, else by a guess. */
export function mappedFile(bytes: Uint8Array, path: string, asked: MappedAs, register: MappingRegister): Result<MappedFile> {
  const opened = openBook(bytes, path);
  if (!opened.ok) return opened;
  const book = bookOf(opened.value, asked.sheet);
  if (!book.ok) return book;
  const today = todayOf(register.settings, register.now);
  const known = knownOf(memorySource(register, today));
  const context: MappingContext = { known, today, people: {} };
  const keptAll = keptMappings(register, asked.table);
  const found = asked.mapping === null ? findMapping(keptAll, book.value) : fitted(asked.mapping, book.value, path);
  if (found !== null && 'ok' in found) return found;
  const { language } = register.settings;
  const guessed = asked.mapping === null ? bestGuess(book.value, found?.at ?? null, (grid) => guessMapping(grid, { table: asked.table, known, learnt: keptAll.map(({ mapping }) => mapping), today, language })) : null;
  if (guessed !== null && !guessed.ok) return guessed;
  const grid = guessed?.value.grid ?? found?.grid;
  if (grid === undefined) throw new Error('a file is read by a mapping or by a guess');
  const guess = guessed?.value.guess ?? null;
  const mapping = sureMapping(found?.mapping ?? null, guess);
  const mapped = applyMapping(grid, mapping, context);
  return ok({
    rows: mapped.rows,
    headings: mapped.headings,
    from: null,
    grid,
    by: asked.mapping !== null ? 'file' : found === null ? 'guess' : 'kept',
    mapping,
    kept: found?.kept ?? null,
    guess,
    added: found?.added ?? [],
    missing: found?.missing ?? [],
    told: mapped,
    textIn: theirCells(grid, mapped.places),
  });
}
