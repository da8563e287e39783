import type { Day } from '../values/time.ts';
import type { RowMap } from './row.ts';

/** The register as a cell is read from it: rows, rows by what they refer to, names, and the day on which positions are read. */
export type World<M extends RowMap = RowMap> = {
  get<K extends keyof M & string>(kind: K, id: string | null): M[K] | null;
  /** The rows whose field holds the id. */
  by<K extends keyof M & string>(kind: K, field: keyof M[K] & string, id: string): readonly M[K][];
  /** The name of a person, or `null` where it was erased. */
  nameOf(personId: string): string | null;
  readonly asOn: Day;
};
