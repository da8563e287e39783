import type { DayOrder, MappedTo, MappedValue, Mapping, Separator } from '../../domain/imports/mapping.ts';
import type { MappingContext } from './context.ts';
import type { HeaderRows } from './headings.ts';

/** By what a column was recognised: our own name, a word for it, what an earlier mapping did with that heading, what its cells hold. */
export type GuessWhy = 'name' | 'synonym' | 'learnt' | 'content' | 'none';

/** What a guess goes by: the mappings that were kept before, the latest last, besides what the register knows. */
export type GuessContext = Omit<MappingContext, 'people'> & {
  readonly learnt: readonly Mapping[];
  /** The top of the scale of levels, where another sheet of the workbook tells it. */
  readonly legendTop?: number | null;
};

/** From this confidence on a guess is taken; below it is asked, or left out and said. */
export const sureFrom = 0.7;

/** Where the heading stands. `confidence` from 0 to 1, here and below. */
export type HeaderGuess = { readonly header: HeaderRows; readonly confidence: number };

export type TableGuess = { readonly table: string; readonly confidence: number };

/** What a column is taken for; where it is unsure, the mapping leaves it out or keeps it under its own name, and this is what is asked. */
export type ColumnGuess = {
  readonly goes: MappedTo;
  readonly confidence: number;
  readonly why: GuessWhy;
  readonly isUnsure: boolean;
  /** Of days: their order, and whether the column allows another. */
  readonly order: DayOrder | null;
  readonly isOrderUnsure: boolean;
  readonly separator: Separator | null;
};

/** What one value is taken for; where it is unsure, the mapping leaves it out, and this is what is asked. */
export type ValueGuess = {
  readonly theirs: string;
  readonly count: number;
  readonly ours: MappedValue;
  readonly confidence: number;
  readonly isUnsure: boolean;
};

/** What the records need and the file does not say: a value that may be taken if somebody agrees. */
export type Asked = { readonly key: string; readonly ours: string | number | boolean | null };

/**
 * A whole guess. `mapping` holds only what is sure: of the rest nothing is taken. By the places of their columns `columns` and
 * `values` say how sure each is, and of what is unsure what it might be.
 */
export type Guess = {
  readonly mapping: Mapping;
  readonly header: HeaderGuess;
  readonly tables: readonly TableGuess[];
  readonly columns: readonly ColumnGuess[];
  readonly values: readonly (readonly ValueGuess[])[];
  /** Who people of theirs are, by heading and text, where that is not their own text: no part of a mapping. `null`: unsure. */
  readonly people: MappingContext['people'];
  readonly asked: readonly Asked[];
};
