import type { Records } from '../../documents/mapping/guess-direction.ts';
import type { Notice } from '../../documents/mapping/notices.ts';
import type { Book, BookFormat } from '../../documents/spreadsheets/book.ts';
import type { GuessWhy, ValueGuess } from '../../documents/mapping/guess.ts';
import type { MappedTo, Mapping } from '../../domain/imports/mapping.ts';

// What the mapper shows of a file and of what is guessed of it: plain, small, and all that crosses from the worker to the page.

/** How many rows of a sheet are shown as they are. */
export const rowsAsTheyAre = 15;

/** A row of the sheet, its cells as a person sees them, each cut where it is long. */
export type ShownRow = { readonly row: number; readonly cells: readonly string[] };

/** A column of theirs: some of what stands in it, and how sure its guess is (0 to 1). */
export type ShownColumn = {
  readonly samples: readonly string[];
  /** In how many rows it says something. */
  readonly filled: number;
  readonly confidence: number;
  readonly why: GuessWhy;
  readonly isUnsure: boolean;
  /** Where it goes as long as nobody has agreed to an unsure guess. */
  readonly otherwise: MappedTo;
};

/** A file as the mapper stands before it: one sheet of it, and everything that is guessed of that sheet. */
export type MapperView = {
  readonly format: BookFormat;
  readonly sheets: Book['sheets'];
  /** Which of the sheets is looked at. */
  readonly sheet: number;
  readonly rows: readonly ShownRow[];
  /** Rows below the heading. */
  readonly count: number;
  readonly width: number;
  /** What is read although nobody sees it in the program that the file comes from. */
  readonly hidden: { readonly sheet: boolean; readonly rows: number; readonly columns: number };
  /** Columns have names of their own (JSON): there is no row to mark. */
  readonly isKeyed: boolean;
  /** What a record is in the sheet as it is shown: turned where that is a column. */
  readonly records: Records;
  readonly isRecordsUnsure: boolean;
  /** Whether it may be read the other way. */
  readonly canTurn: boolean;
  readonly isHeaderUnsure: boolean;
  /** Kinds of record that the headings may mean, the likeliest first. */
  readonly tables: readonly { readonly table: string; readonly confidence: number }[];
  readonly isTableUnsure: boolean;
  /** What is guessed, whole, the unsure with it: the columns below are its columns, in their order. */
  readonly mapping: Mapping;
  /** What of the fixed values nobody is sure of, by our key. */
  readonly unsureFixed: readonly string[];
  readonly columns: readonly ShownColumn[];
  /** Headings that a kept mapping has, and the sheet has not. */
  readonly missing: readonly string[];
  /** Of each column its distinct values; none where its values need no word of ours. */
  readonly values: readonly (readonly ValueGuess[])[];
  /** How many values a column has besides, where they are very many. */
  readonly moreValues: readonly number[];
};

/** A column after a person said what it is: what it holds then. */
export type ColumnView = { readonly column: Mapping['columns'][number]; readonly values: readonly ValueGuess[] };

/** How the scores of a file stand to the levels beside them: in how many cells one stands, and those that are not their product. */
export type ScoreCheck = { readonly cells: number; readonly differs: readonly Notice[]; readonly more: number };
