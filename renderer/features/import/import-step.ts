import type { Overwrite } from '../../../engine/imports/overwrite.ts';
import type { Mapping } from '../../../domain/imports/mapping.ts';
import type { FileRead, KeptMapping, People, ReadingWishes, RowProgress } from '../../workers/import-worker.ts';
import type { WholeRead } from '../../workers/import-whole.ts';
import type { Previewed } from '../../workers/previewed.ts';
import type { MapperState } from './mapper/mapper-state.ts';

/** A file whose rows were made. They stay in the worker that made them. */
export type ReadFile = FileRead & { readonly name: string };

/** How the rows of a file came about: its columns are ours, or were mapped. */
export type Way =
  | { readonly is: 'own' }
  | {
      readonly is: 'mapped';
      readonly mapping: Mapping;
      readonly people: People;
      /** The mapping of the register by which the file was read, changed since or not. */
      readonly kept: KeptMapping | null;
      /** `null`: it was read by a kept mapping, and nobody has looked at that. */
      readonly mapper: MapperState | null;
    };

/** What a person wants of the rows of a file. */
export type Wishes = ReadingWishes & {
  /** The service of rows that name none. */
  readonly service: string | null;
  /** The columns whose empty cells empty their fields. */
  readonly clear: readonly string[];
  /** What of that which was edited here since gives way to the file. */
  readonly overwrite: Overwrite;
  /** Which record a row is that may be several, by its number. */
  readonly sameAs: Readonly<Record<string, string>>;
  /** The type of controls that are made along the way. */
  readonly controlKind: string;
  /** Under which name the mapping is kept; `null`: it is not. */
  readonly keptAs: string | null;
};

/** How many empty cells of each column stand where the register holds something. */
export type Empties = Readonly<Record<string, number>>;

export type ImportStep =
  | { readonly at: 'choose' }
  | {
      readonly at: 'working';
      readonly doing: 'reading' | 'comparing' | 'taking';
      readonly progress: RowProgress | null;
      /** Where it leads back where it is cancelled: to what was put right by hand. Without it all begins anew. */
      readonly back?: ImportStep;
    }
  | { readonly at: 'map'; readonly name: string; readonly kept: KeptMapping | null; readonly mapper: MapperState }
  | {
      readonly at: 'preview';
      readonly table: string;
      readonly read: ReadFile;
      readonly way: Way;
      readonly found: Previewed;
      readonly wishes: Wishes;
      readonly empties: Empties;
      readonly isPending: boolean;
    }
  | {
      readonly at: 'done';
      readonly table: string;
      readonly read: ReadFile;
      readonly found: Previewed;
      readonly changed: boolean;
    }
  | (WholeShown & {
      readonly at: 'whole';
      readonly wishes: WholeChoices;
      /** How many empty cells of each column stand where the register holds something, by kind. */
      readonly empties: Readonly<Record<string, Empties>>;
      readonly isPending: boolean;
    })
  | (WholeShown & { readonly at: 'wholeDone'; readonly changed: boolean });

/** What a person wants of a whole register: by kind the columns whose empty cells empty their fields. */
export type WholeChoices = { readonly clear: Readonly<Record<string, readonly string[]>> };

/** A workbook of a whole register, and what became, or would become, of each of its sheets. */
type WholeShown = { readonly name: string; readonly read: WholeRead; readonly sheets: readonly Previewed[] };

export type StepAt<At extends ImportStep['at']> = Extract<ImportStep, { readonly at: At }>;
