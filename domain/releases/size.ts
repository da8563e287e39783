import type { Release } from './kind.ts';

/** By what a release is measured: merged commits, files that it changes, lines added and taken out. */
export const sizeMeasures = ['commits', 'files', 'lines'] as const;
export type SizeMeasure = (typeof sizeMeasures)[number];

type Counts = Pick<Release, 'commits' | 'filesChanged' | 'insertions' | 'deletions'>;

/** Lines added and taken out; they count as known when either side of them is. */
export function linesOf({ insertions, deletions }: Pick<Counts, 'insertions' | 'deletions'>): number | null {
  return insertions === null && deletions === null ? null : (insertions ?? 0) + (deletions ?? 0);
}

/** The size of a release by one measure; `null` where it is not known. */
export function sizeOf(counts: Counts, measure: SizeMeasure): number | null {
  if (measure === 'commits') return counts.commits;
  return measure === 'files' ? counts.filesChanged : linesOf(counts);
}
