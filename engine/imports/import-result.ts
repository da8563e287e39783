import type { ImportAnswer } from './import-input.ts';

/**
 * What became of an import as a whole: every row taken, a part of them, nothing changed and only what the source said noted
 * (`noted`), nothing to take because the register has all of it (`allThere`) or all that was not rejected (`someThere`), nothing
 * taken because every row was rejected, because one was (`stopped`, a strict import), because it is not known of which records the rows
 * speak (`unsure`), or because there was none.
 */
export type ImportResult = 'taken' | 'partTaken' | 'noted' | 'allThere' | 'someThere' | 'allRejected' | 'stopped' | 'unsure' | 'noRows';

export function importResult({ read, created, updated, noted, rejected, unsure }: RowCounts, strict: boolean): ImportResult {
  if (read === 0) return 'noRows';
  if (rejected === read) return 'allRejected';
  if (strict && rejected + unsure > 0) return 'stopped';
  const writes = created + updated > 0;
  if (!writes && noted === 0 && unsure > 0) return 'unsure';
  if (rejected === 0) return writes ? 'taken' : noted > 0 ? 'noted' : 'allThere';
  return writes || noted > 0 ? 'partTaken' : 'someThere';
}

const counted = ['read', 'created', 'updated', 'unchanged', 'noted', 'rejected', 'unsure'] as const;
/** Rows of a file by what became of them. */
export type RowCounts = { readonly [count in (typeof counted)[number]]: number };

/** The rows of several answers together: rows of two sheets are two, though they have one number. */
export function rowCounts(answers: readonly ImportAnswer[]): RowCounts {
  const each = answers.map((answer): RowCounts => ({ ...answer, rejected: rejectedRows(answer), unsure: unsureRows(answer) }));
  const sum = (count: (typeof counted)[number]) => each.reduce((total, counts) => total + counts[count], 0);
  return Object.fromEntries(counted.map((count) => [count, sum(count)])) as RowCounts;
}

/** How many rows were rejected: each may have several reasons. */
export function rejectedRows({ rejected }: Pick<ImportAnswer, 'rejected'>): number {
  return new Set(rejected.map(({ row }) => row)).size;
}

/** Of how many rows it is not known which record they speak of. */
export function unsureRows({ unsure, moreUnsure }: Pick<ImportAnswer, 'unsure' | 'moreUnsure'>): number {
  return unsure.length + moreUnsure;
}

/** Whether the import did not do what it was asked for: nothing could be taken, or (strict) not everything. */
export function isFailure(result: ImportResult): boolean {
  return result === 'allRejected' || result === 'stopped' || result === 'unsure' || result === 'noRows';
}
