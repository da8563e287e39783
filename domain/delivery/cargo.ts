import { epochOf, type Instant } from '../../engine/values/time.ts';
import { linesOf } from '../releases/size.ts';
import { ranksOf, type ServiceFacts } from './deliveries.ts';

/** What a delivery may carry: a change or, of a release whose changes are not known, all that the release says it holds. */
export type Cargo = {
  readonly table: 'changes' | 'releases';
  readonly id: string;
  /** Of its release, from 0; `Infinity` while no release holds it. */
  readonly rank: number;
  /** When it was merged, in milliseconds since 1970; what only a release tells of waits for nothing that is known. */
  readonly merged: number;
  /** How many changes it is, and how many lines outside of generated files; `null` where that is not known. */
  readonly count: number | null;
  readonly lines: number | null;
  readonly generatedLines: number;
};

/** All that a service may deliver by an instant, without what was merged later. */
export function cargoOf({ releases, changes }: ServiceFacts, knownAt: Instant): Cargo[] {
  const ranks = ranksOf(releases);
  const told = new Set(changes.map(({ releaseId }) => releaseId));
  return [
    ...changes
      .filter(({ mergedAt }) => mergedAt <= knownAt)
      .map((change): Cargo => ({
        table: 'changes',
        id: change.id,
        rank: (change.releaseId === null ? undefined : ranks.get(change.releaseId)) ?? Infinity,
        merged: epochOf(change.mergedAt),
        count: 1,
        lines: linesOf(change),
        generatedLines: change.generatedLines ?? 0,
      })),
    ...releases
      .filter(({ id, releasedAt }) => !told.has(id) && releasedAt <= knownAt)
      .map((release): Cargo => ({
        table: 'releases',
        id: release.id,
        rank: ranks.get(release.id) ?? Infinity,
        merged: epochOf(release.releasedAt),
        count: release.commits,
        lines: linesOf(release),
        generatedLines: 0,
      })),
  ];
}
