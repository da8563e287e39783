import { groupedProblems, type ProblemGroup } from '../../documents/mapping/grouped-problems.ts';
import type { ImportAnswer, ImportRow } from '../../engine/imports/import-input.ts';
import type { Told } from './import-mapping.ts';
import { walkedOf, withFirst, type Walked, type WalkedCounts } from './walked.ts';

/**
 * What becomes, or would become, of the rows of one kind: the answer, what was rejected in groups, and the first rows as they will
 * stand. `told`: what a mapping leaves out of them.
 */
export type Previewed = {
  readonly answer: ImportAnswer;
  readonly groups: readonly ProblemGroup[];
  readonly first: readonly ImportRow[];
  readonly told: Told | null;
  /** How much there is of what is told one by one: the worker has it. */
  readonly walked: WalkedCounts;
};

/** How many of the rows are shown as they will be. */
const firstRows = 8;

/** `theirs` says what stands in the file at a row and a column of ours. `walked` is what a page asks for by and by. */
export function previewedOf(
  answer: ImportAnswer,
  rows: readonly ImportRow[],
  theirs: (row: number, column: string) => string | null,
  told: Told | null = null,
): { readonly found: Previewed; readonly walked: Walked } {
  const walked = walkedOf(answer);
  const groups = groupedProblems(answer.rejected, theirs);
  return { walked, found: { answer: withFirst(answer), groups, first: rows.slice(0, firstRows), told, walked: walked.counts } };
}
