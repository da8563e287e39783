import type { Release } from './kind.ts';

/** By what a release is measured: merged commits, files that it changes, lines added and taken out. */
export const sizeMeasures = ['commits', 'files', 'lines'] as const;
export type SizeMeasure = (typeof sizeMeasures)[number];

type Counts = Pick<Release, 'commits' | 'filesChanged' | 'insertions' | 'deletions'>;

/** The size of a release by one measure; `null` where it is not known. Lines count as known when either side of them is. */
export function sizeOf({ commits, filesChanged, insertions, deletions }: Counts, measure: SizeMeasure): number | null {
  if (measure === 'commits') return commits;
  if (measure === 'files') return filesChanged;
  return insertions === null && deletions === null ? null : (insertions ?? 0) + (deletions ?? 0);
}
