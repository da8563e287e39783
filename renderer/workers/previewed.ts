import { groupedProblems, type ProblemGroup } from '../../documents/mapping/grouped-problems.ts';
import type { ImportAnswer, ImportRow } from '../../engine/imports/import-input.ts';
import type { Told } from './import-mapping.ts';

/**
 * What becomes, or would become, of the rows of one kind: the answer, what was rejected in groups, and the first rows as they will
 * stand. `told`: what a mapping leaves out of them.
 */
export type Previewed = {
  readonly answer: ImportAnswer;
  readonly groups: readonly ProblemGroup[];
  readonly first: readonly ImportRow[];
  readonly told: Told | null;
};

/** How many of the rows are shown as they will be. */
const firstRows = 8;

/** `theirs` says what stands in the file at a row and a column of ours. */
export function previewedOf(
  answer: ImportAnswer,
  rows: readonly ImportRow[],
  theirs: (row: number, column: string) => string | null,
  told: Told | null = null,
): Previewed {
  return { answer, groups: groupedProblems(answer.rejected, theirs), first: rows.slice(0, firstRows), told };
}
