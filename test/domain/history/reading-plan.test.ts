import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphOf, type GraphCommit } from '../../../domain/history/graph.ts';
import { readingPlan } from '../../../domain/history/reading-plan.ts';
import type { Tag } from '../../../domain/history/tags.ts';

const day = (days: number) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString();

/** A history of commits 0 … n - 1, each with parents before it, of which the last reaches all; and tags at any time. */
const histories = fc
  .array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { minLength: 2, maxLength: 25 })
  .chain((steps) => fc.tuple(fc.constant(steps), fc.array(fc.tuple(fc.nat(steps.length - 1), fc.nat(60)), { maxLength: 6 })))
  .map(([steps, tags]) => {
    const commits = steps.map(([first, second, merges], at): GraphCommit => {
      const parents = at === 0 ? [] : [String(first % at), ...(merges ? [String(second % at)] : [])];
      return { commit: String(at), parents: [...new Set(parents)], committedAt: at * 3600 };
    });
    const tip = String(commits.length);
    // The tip merges all that nothing else follows.
    const heads = commits.filter(({ commit }) => commits.every(({ parents }) => !parents.includes(commit))).map(({ commit }) => commit);
    return {
      commits: [...commits, { commit: tip, parents: heads, committedAt: commits.length * 3600 }],
      tags: tags.map(([place, at], index): Tag => ({ name: `v${index}`, commit: String(place), at: day(at) })),
    };
  });

/** All that a commit contains, by asking again and again. */
function contained(commits: readonly GraphCommit[], from: string): Set<string> {
  const found = new Set([from]);
  for (let size = 0; size !== found.size;) {
    size = found.size;
    for (const { commit, parents } of commits) if (found.has(commit)) for (const parent of parents) found.add(parent);
  }
  return found;
}

describe('the plan of reading a branch', () => {
  it('holds each commit once, under the first release that contains it; a release comes after each that it contains', () => {
    fc.assert(
      fc.property(histories, ({ commits, tags }) => {
        const plan = readingPlan(graphOf(commits), tags);
        expect(plan.commits.map(({ commit }) => commit).sort()).toEqual(commits.map(({ commit }) => commit).sort());
        const contents = plan.releases.map(({ commit }) => contained(commits, commit));
        for (const { commit, release } of plan.commits) {
          const first = contents.findIndex((all) => all.has(commit));
          expect(release).toBe(first === -1 ? null : first);
        }
        for (const [at, { commit }] of plan.releases.entries()) {
          const later = plan.releases.slice(at + 1).filter((one) => one.commit !== commit);
          expect(later.filter((one) => contents[at]?.has(one.commit))).toEqual([]);
        }
      }),
    );
  });

  it('merges a commit with the first of the first-parent line that contains it', () => {
    fc.assert(
      fc.property(histories, ({ commits }) => {
        const byId = new Map(commits.map((one) => [one.commit, one]));
        const line: GraphCommit[] = [];
        for (let one = commits.at(-1); one !== undefined; one = byId.get(one.parents[0] ?? '')) line.unshift(one);
        for (const { commit, mergedAt, broughtBy } of readingPlan(graphOf(commits), []).commits) {
          const by = line.find((one) => contained(commits, one.commit).has(commit));
          expect(mergedAt).toBe(new Date((by?.committedAt ?? 0) * 1000).toISOString());
          expect(broughtBy).toBe(by?.commit === commit ? null : by?.commit);
        }
      }),
    );
  });

  it('orders releases that do not contain each other by date, whatever their names', () => {
    // 0 - 1 - 2 - 4, and 0 - 3 merged by 4.
    const commits: GraphCommit[] = [
      { commit: '0', parents: [], committedAt: 0 },
      { commit: '1', parents: ['0'], committedAt: 1 },
      { commit: '2', parents: ['1'], committedAt: 2 },
      { commit: '3', parents: ['0'], committedAt: 3 },
      { commit: '4', parents: ['2', '3'], committedAt: 4 },
    ];
    const tags: Tag[] = [
      { name: 'a', commit: '3', at: day(9) },
      { name: 'b', commit: '2', at: day(5) },
      { name: 'c', commit: '1', at: day(8) },
      { name: 'd', commit: '0', at: day(1) },
      { name: 'away', commit: '7', at: day(1) },
    ];
    expect(readingPlan(graphOf(commits), tags).releases.map(({ name, hotfix }) => [name, hotfix])).toEqual([
      ['d', false],
      ['c', false],
      ['b', false],
      ['a', true],
    ]);
  });

  it('calls no hotfix what went out from a side branch that began between two releases', () => {
    const commits: GraphCommit[] = [
      { commit: 'v1', parents: [], committedAt: 0 },
      { commit: 'work', parents: ['v1'], committedAt: 1 },
      { commit: 'cut', parents: ['work'], committedAt: 2 },
      { commit: 'mend', parents: ['cut'], committedAt: 3 },
      { commit: 'tip', parents: ['work', 'mend'], committedAt: 4 },
    ];
    const tags = ['v1', 'cut', 'mend'].map((commit, at): Tag => ({ name: commit, commit, at: day(at) }));
    expect(readingPlan(graphOf(commits), tags).releases.map(({ name, hotfix }) => [name, hotfix])).toEqual([
      ['v1', false],
      ['cut', false],
      ['mend', true],
    ]);
  });
});
