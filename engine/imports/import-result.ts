import type { ImportAnswer } from './import-input.ts';

/**
 * What became of an import as a whole: every row taken, a part of them, nothing changed and only what the source said noted
 * (`noted`), nothing to take because the register has all of it (`allThere`) or all that was not rejected (`someThere`), nothing
 * taken because every row was rejected, because one was (`stopped`, a strict import), because it is not known of which records the rows
 * speak (`unsure`), or because there was none.
 */
export type ImportResult = 'taken' | 'partTaken' | 'noted' | 'allThere' | 'someThere' | 'allRejected' | 'stopped' | 'unsure' | 'noRows';

export function importResult(answer: ImportAnswer, strict: boolean): ImportResult {
  const rejected = rejectedRows(answer);
  if (answer.read === 0) return 'noRows';
  if (rejected === answer.read) return 'allRejected';
  const unsure = unsureRows(answer);
  if (strict && rejected + unsure > 0) return 'stopped';
  const writes = answer.created + answer.updated > 0;
  if (!writes && answer.noted === 0 && unsure > 0) return 'unsure';
  if (rejected === 0) return writes ? 'taken' : answer.noted > 0 ? 'noted' : 'allThere';
  return writes || answer.noted > 0 ? 'partTaken' : 'someThere';
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
