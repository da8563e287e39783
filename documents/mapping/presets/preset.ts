import type { MappedColumn, MappedPosition, MappedTo, MappedValue, Mapping } from '../../../domain/imports/mapping.ts';

/**
 * What the export of another program means here: by heading what becomes of its columns, as a mapping that was kept would say. A
 * column that it does not name is guessed as in any file.
 */
export type Preset = {
  /** The program, by the name under which it is known. */
  readonly program: string;
  readonly mapping: Mapping;
  /** Headings by which its files are told from others: all of them must be there. */
  readonly wants: readonly string[];
  /**
   * Of a file that was written here: the text that says more than its own (`peers/carried.ts`), the column of our code, and what stands
   * elsewhere for want of something better.
   */
  readonly carries: { readonly in: string; readonly code: string | null; readonly says?: Readonly<Record<string, string>> };
};

export function field(heading: string, key: string, values: Readonly<Record<string, MappedValue>> = {}, keeps = false): MappedColumn {
  return column(heading, { to: 'field', key }, values, keeps);
}

/** A column that the program works out from others. */
export function workedOut(heading: string): MappedColumn {
  return column(heading, { to: 'leftOut' });
}

/** The product of both levels of a position, which is compared with them. */
export function score(heading: string, position: MappedPosition): MappedColumn {
  return column(heading, { to: 'score', position });
}

/** A text that has no home here and is kept under its own name. */
export function further(heading: string): MappedColumn {
  return field(heading, 'further');
}

function column(heading: string, goes: MappedTo, values: Readonly<Record<string, MappedValue>> = {}, keeps = false): MappedColumn {
  return { heading, goes, values: { ...values }, order: null, separator: null, keeps };
}

/** Risks in a file whose heading is its first row, or (`header` null) whose keys are. */
export function risksWith(columns: readonly MappedColumn[], header: 1 | null): Mapping {
  const row = header ?? 0;
  return { version: 1, table: 'risks', sheet: null, header: { first: row, last: row }, columns: [...columns], fixed: {} };
}
