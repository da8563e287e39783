import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carried } from '../../../domain/delivery/carried.ts';
import type { ServiceFacts } from '../../../domain/delivery/deliveries.ts';
import { loadSize } from '../../../domain/delivery/load-size.ts';
import { undeployedChange } from '../../../domain/delivery/undeployed.ts';
import { change, deployment, release, seoul } from './rows.ts';

const later = '2026-03-01T00:00:00.000Z';
const june = { start: seoul('6-1'), end: seoul('7-1') };

/** Releases A, B, C, D of 1 to 4 June with a change each, merged at six on the same day and named after it. */
const letters = ['a', 'b', 'c', 'd'];
const releases = letters.map((id, index) => release(id, seoul(`6-${index + 1} 7:00`)));
const changes = letters.map((id, index) => change(`of-${id}`, seoul(`6-${index + 1} 6:00`), id));
const shipped = (code: string, at: string, over: Parameters<typeof deployment>[2] = {}) =>
  deployment(code, at, { releaseId: code[0]?.toLowerCase() ?? '', version: code[0]?.toLowerCase() ?? '', ...over });
const inOrder = letters.map((id, index) => shipped(id.toUpperCase(), seoul(`6-${index + 1} 8:00`)));

function carriedBy(facts: Partial<ServiceFacts>): [id: string, carried: string[] | null][] {
  const { loads } = carried({ deployments: [], releases, changes, ...facts }, later);
  return loads.map((load) => [load.delivery.id, load.carried?.map(({ cargo }) => cargo.id).sort() ?? null]);
}
const levelAt = (facts: Partial<ServiceFacts>, at: string) => {
  const { steps } = undeployedChange(carried({ deployments: [], releases, changes, ...facts }, later).waits, june);
  return steps.filter((step) => step.at <= at).at(-1)?.level ?? 0;
};

describe('what a deployment carries', () => {
  it('is what waits and belongs to its release or an earlier one', () => {
    expect(carriedBy({ deployments: [shipped('A', seoul('6-1 8:00')), shipped('C', seoul('6-4 8:00'))] })).toEqual([
      ['A', ['of-a']],
      ['C', ['of-b', 'of-c']],
    ]);
  });

  it('is what was merged up to its commit where no release is named, however the source cuts that off', () => {
    const commits = ['1111111aaaa', '2222222bbbb', '3333333cccc', '4444444dddd'];
    const unreleased = commits.map((commit, index) => change(commit, seoul(`6-${index + 1}`), null));
    const by = (commit: string, at: string) => deployment(commit, at, { commit });
    expect(
      carriedBy({ releases: [], changes: unreleased, deployments: [by('2222222', seoul('6-5')), by('4444444DDDD0000', seoul('6-6'))] }),
    ).toEqual([
      ['2222222', commits.slice(0, 2)],
      ['4444444DDDD0000', commits.slice(2)],
    ]);
    // Too short to tell one from another, or the beginning of several; but one that is written in full is that one.
    const alike = [
      change('1111111', seoul('6-1'), null),
      change('1111111aaaa', seoul('6-2'), null),
      change('1111111aabb', seoul('6-3'), null),
    ];
    const carries = (commit: string) => carriedBy({ releases: [], changes: alike, deployments: [by(commit, seoul('6-5'))] })[0]?.[1];
    expect(carries('111111')).toBeNull();
    expect(carriedBy({ releases: [], changes: alike.slice(1), deployments: [by('1111111', seoul('6-5'))] })).toEqual([['1111111', null]]);
    expect(carries('1111111')).toEqual(['1111111']);
    expect(carries('1111111aab')).toEqual(['1111111']);
    // A commit that nobody knows carries what nobody knows.
    expect(carriedBy({ releases: [], changes: unreleased, deployments: [by('9999999', seoul('6-5'))] })).toEqual([['9999999', null]]);
  });

  it('is that of the release of its version or commit where it names none itself', () => {
    const named = [release('a', seoul('6-1 7:00'), { commit: 'abcdef0123456789' })];
    const by = (over: Parameters<typeof deployment>[2]) =>
      carriedBy({ releases: named, deployments: [deployment('X', seoul('6-9'), over)] })[0]?.[1];
    expect(by({ version: 'a' })).toEqual(['of-a']);
    expect(by({ version: 'build 7', commit: 'abcdef0' })).toEqual(['of-a']);
    expect(by({ version: 'build 7' })).toBeNull();
  });

  it('is nothing where it was given up, went elsewhere than to production or is archived', () => {
    const over = [{ outcome: 'aborted' as const }, { environment: 'staging' as const }, { archivedAt: seoul('7-1') }];
    const deployments = [...over.map((one, index) => shipped(`A${index}`, seoul('6-1 8:00'), one)), shipped('A9', seoul('6-1 9:00'))];
    expect(carriedBy({ deployments })).toEqual([
      ['A0', []],
      ['A9', ['of-a']],
    ]);
  });

  it('counts at the end of the deployment, and not before it is known', () => {
    const deployments = [deployment('A', seoul('6-1 8:00'), { releaseId: 'a', startedAt: seoul('6-1 7:30') })];
    expect(levelAt({ deployments }, seoul('6-1 7:45'))).toBe(1);
    expect(levelAt({ deployments }, seoul('6-1 8:00'))).toBe(0);
    expect(carried({ deployments, releases, changes }, seoul('6-1 7:59')).loads.map(({ delivery }) => delivery.table)).toEqual([
      'releases',
    ]);
  });

  it('without deployments is what each release brought, archived ones not counting as deliveries', () => {
    const archived = releases.map((one) => (one.id === 'b' ? { ...one, archivedAt: later } : one));
    expect(carriedBy({ releases: archived })).toEqual([
      ['a', ['of-a']],
      ['c', ['of-b', 'of-c']],
      ['d', ['of-d']],
    ]);
  });

  it('is told by the counts of releases where their changes are not known', () => {
    const counted = releases.map((one, index) => ({ ...one, commits: 10 * (index + 1), insertions: 5, deletions: null }));
    const [first, second] = carried(
      { deployments: [shipped('A', seoul('6-1 8:00')), shipped('D', seoul('6-5'))], releases: counted, changes: changes.slice(0, 1) },
      later,
    ).loads;
    // A by its one change; D brings B, C and D with 20, 30 and 40, and five lines each.
    expect(first && loadSize(first)).toMatchObject({ changes: 1, toldBy: 'changes', lines: null, linesUnknown: 1 });
    expect(second && loadSize(second)).toMatchObject({ changes: 90, toldBy: 'releases', lines: 15, linesUnknown: 0 });
    const unknown = carried({ deployments: [shipped('A', seoul('6-2'))], releases, changes: [] }, later).loads[0];
    expect(unknown && loadSize(unknown)).toMatchObject({ changes: null, lines: null });
  });

  it('counts lines in generated files apart', () => {
    const heavy = [change('x', seoul('6-1'), 'a', { insertions: 7, deletions: 3, generatedLines: 30_000 })];
    const [load] = carried({ deployments: [inOrder[0] as (typeof inOrder)[0]], releases, changes: heavy }, later).loads;
    expect(load && loadSize(load)).toMatchObject({ lines: 10, generatedLines: 30_000 });
    const [unknown] = carried({ deployments: [inOrder[0] as (typeof inOrder)[0]], releases, changes }, later).loads;
    expect(unknown && loadSize(unknown).generatedLines).toBe(0);
  });
});

describe('what is put back', () => {
  it('by a rollback waits from its recovery on until it is deployed again', () => {
    const back = shipped('C', seoul('6-3 8:00'), { outcome: 'rolledBack', recoveredAt: seoul('6-3 10:00') });
    const deployments = [...inOrder.slice(0, 2), back, shipped('C2', seoul('6-3 12:00'))];
    expect(['7:00', '9:00', '11:00', '12:00'].map((time) => levelAt({ deployments }, seoul(`6-3 ${time}`)))).toEqual([1, 0, 1, 0]);
    expect(carriedBy({ deployments }).slice(2)).toEqual([
      ['C', ['of-c']],
      ['C2', ['of-c']],
    ]);
    // Nobody recorded when: from its end on.
    const unknown = [...inOrder.slice(0, 2), { ...back, recoveredAt: null }, shipped('C2', seoul('6-3 12:00'))];
    expect(levelAt({ deployments: unknown }, seoul('6-3 9:00'))).toBe(1);
    // The age is counted from the merge at six; its lead time ends with the deployment that stayed.
    const { loads, waits } = carried({ deployments, releases, changes }, later);
    expect(undeployedChange(waits, { start: seoul('6-3'), end: seoul('6-3 12:00') }).oldestDays).toBe(6 / 24);
    expect(loads.slice(2).map((load) => load.carried?.map(({ kept }) => kept))).toEqual([[false], [true]]);
  });

  it('a failure that was fixed forward leaves it with the users', () => {
    const deployments = inOrder.map((one) => ({ ...one, outcome: 'fixedForward' as const }));
    expect(levelAt({ deployments }, seoul('6-20'))).toBe(0);
  });

  it('by A -> B -> C -> D -> B is what lies beyond B, though its outcome says ok', () => {
    const deployments = [...inOrder, shipped('B2', seoul('6-5 8:00')), shipped('D2', seoul('6-6 8:00'))];
    const { loads } = carried({ deployments, releases, changes }, later);
    expect(loads[4]?.goneBackFrom.map(({ id }) => id)).toEqual(['C', 'D']);
    expect(loads[5]?.goneBackFrom).toEqual([]);
    expect(levelAt({ deployments }, seoul('6-5 9:00'))).toBe(2);
    expect(levelAt({ deployments }, seoul('6-6 9:00'))).toBe(0);
    expect(carriedBy({ deployments }).slice(4)).toEqual([
      ['B2', []],
      ['D2', ['of-c', 'of-d']],
    ]);
  });

  it('goes by the release, whatever the deployment of it is called, and whether it went out before or not', () => {
    const [, , c, d] = inOrder;
    const back = deployment('B2', seoul('6-5 8:00'), { releaseId: 'b', version: 'going back' });
    const { loads } = carried({ deployments: [c, d, back].flatMap((one) => one ?? []), releases, changes }, later);
    expect(loads.at(-1)?.goneBackFrom.map(({ id }) => id)).toEqual(['C', 'D']);
    // What lies beyond it waits again, and it carries nothing anew: of A and B users had all.
    expect(loads.at(-1)?.carried).toEqual([]);
    // Going back behind that, too, takes B with it.
    const further = [c, d, back, shipped('A2', seoul('6-6'))].flatMap((one) => one ?? []);
    expect(['6-5 9:00', '6-6 1:00'].map((at) => levelAt({ deployments: further }, seoul(at)))).toEqual([2, 3]);
    // One that was itself rolled back takes nothing from users that they had before it.
    const failed = [c, d, { ...back, outcome: 'rolledBack' as const }].flatMap((one) => one ?? []);
    expect(levelAt({ deployments: failed }, seoul('6-6'))).toBe(2);
  });

  it('does not come from comparing a commit with a release: a tag is later than what it tags', () => {
    const tip = deployment('tip', seoul('6-5'), { commit: 'of-d' });
    const { loads } = carried({ deployments: [...inOrder, tip], releases, changes }, later);
    expect(loads.at(-1)?.goneBackFrom).toEqual([]);
  });

  it('is put back once, where the rollback and the return are both recorded', () => {
    for (const recoveredAt of [seoul('6-4 9:00'), seoul('6-4 10:00')]) {
      const back = shipped('D', seoul('6-4 8:00'), { outcome: 'rolledBack', recoveredAt });
      const deployments = [...inOrder.slice(0, 3), back, shipped('C2', seoul('6-4 9:30'))];
      expect(levelAt({ deployments }, seoul('6-4 11:00'))).toBe(1);
      expect(levelAt({ deployments: [...deployments, shipped('D2', seoul('6-5'))] }, seoul('6-5 1:00'))).toBe(0);
    }
  });

  it('is nothing where something later had gone out before the recovery: that is what users have', () => {
    const back = shipped('C', seoul('6-3 8:00'), { outcome: 'rolledBack', recoveredAt: seoul('6-5') });
    expect(levelAt({ deployments: [...inOrder.slice(0, 2), back, shipped('D', seoul('6-4 8:00'))] }, seoul('6-6'))).toBe(0);
  });

  it('is recognised by the version alone where neither release nor commit is known', () => {
    const versions = ['one', 'two', 'three', 'two'];
    const deployments = versions.map((version, index) => deployment(`X${index}`, seoul(`6-${index + 1}`), { version }));
    const { loads } = carried({ deployments, releases: [], changes: [] }, later);
    expect(loads.map(({ goneBackFrom }) => goneBackFrom.map(({ id }) => id))).toEqual([[], [], [], ['X2']]);
  });

  it('is nothing by a flag of an earlier name, nor by an earlier release in another place', () => {
    const flag = shipped('B2', seoul('6-5'), { kind: 'flag' });
    const elsewhere = shipped('B3', seoul('6-5'), { environmentName: 'tokyo' });
    for (const one of [flag, elsewhere]) {
      const { loads } = carried({ deployments: [...inOrder, one], releases, changes }, later);
      expect(loads.at(-1)?.goneBackFrom).toEqual([]);
      expect(levelAt({ deployments: [...inOrder, one] }, seoul('6-6'))).toBe(0);
    }
  });
});

describe('undeployed change', () => {
  it('weighs each change as one or by its lines, and counts those whose lines are not known', () => {
    const weighed = [
      change('x', seoul('6-1'), 'a', { insertions: 7, deletions: 3 }),
      change('y', seoul('6-1'), 'a', { insertions: 2 }),
      change('z', seoul('6-1'), null),
    ];
    const { waits } = carried({ deployments: [], releases: [release('a', seoul('6-11'))], changes: weighed }, later);
    // Thirty days: twelve lines for ten of them.
    expect(undeployedChange(waits, june, 'lines')).toMatchObject({ peak: 12, mean: 4, weightUnknown: 1, n: 3 });
    // Three for ten days, one for twenty: 50 / 30.
    expect(undeployedChange(waits, june)).toMatchObject({ peak: 3, peakAt: june.start, mean: 50 / 30, oldestDays: 30, oldestId: 'z' });
    expect(undeployedChange(waits, june).steps).toEqual([
      { at: june.start, level: 3 },
      { at: seoul('6-11'), level: 1 },
    ]);
  });

  it('of a steady rate r released each interval T has a peak of rT and, over whole intervals, a mean of rT / 2', () => {
    // One change an hour, each half past, released every ten hours: peak 10, mean 5.
    const hour = (at: number) => new Date(Date.UTC(2025, 5, 1) + at * 3_600_000).toISOString();
    const steady = Array.from({ length: 100 }, (_, index) => change(`c${index}`, hour(index + 0.5), `r${Math.floor(index / 10)}`));
    const every = Array.from({ length: 10 }, (_, index) => release(`r${index}`, hour(10 * (index + 1))));
    const { waits } = carried({ deployments: [], releases: every, changes: steady }, later);
    expect(undeployedChange(waits, { start: hour(0), end: hour(100) })).toMatchObject({ peak: 10, mean: 5, oldestDays: 9.5 / 24 });
  });

  it('counts a merge before a deployment at the same instant', () => {
    const both = [change('x', seoul('6-1 6:00'), 'a'), change('y', seoul('6-1 7:00'), 'a')];
    const { waits } = carried({ deployments: [], releases: releases.slice(0, 1), changes: both }, later);
    expect(undeployedChange(waits, june).peak).toBe(2);
    // The end is not in the span: what is merged then is not waiting in it.
    expect(undeployedChange(waits, { start: june.start, end: seoul('6-1 7:00') })).toMatchObject({ n: 1, peak: 1 });
    expect(undeployedChange(waits, { start: seoul('6-2'), end: june.end })).toMatchObject({
      n: 0,
      peak: 0,
      mean: 0,
      oldestDays: null,
      steps: [{ at: seoul('6-2'), level: 0 }],
    });
  });

  const hours = 30 * 24;
  const at = (hour: number) => new Date(Date.parse(june.start) + hour * 3_600_000).toISOString();
  const facts = fc
    .record({
      merges: fc.array(
        fc.record({ hour: fc.integer({ min: -200, max: hours + 50 }), release: fc.option(fc.nat(7)), lines: fc.option(fc.nat(500)) }),
        { maxLength: 40 },
      ),
      tags: fc.array(fc.integer({ min: -100, max: hours }), { minLength: 8, maxLength: 8 }),
      runs: fc.array(
        fc.record({
          hour: fc.integer({ min: -100, max: hours + 50 }),
          release: fc.nat(7),
          outcome: fc.constantFrom('ok' as const, 'rolledBack' as const, 'fixedForward' as const, 'aborted' as const, null),
          recovers: fc.option(fc.nat(30)),
        }),
        { maxLength: 25 },
      ),
    })
    .map(({ merges, tags, runs }): ServiceFacts => ({
      changes: merges.map(({ hour, release: of, lines }, index) =>
        change(`c${index}`, at(hour), of === null ? null : `r${of}`, { insertions: lines }),
      ),
      releases: tags.map((hour, index) => release(`r${index}`, at(hour))),
      deployments: runs.map(({ hour, release: of, outcome, recovers }, index) =>
        deployment(`D${index}`, at(hour), {
          releaseId: `r${of}`,
          version: `r${of}`,
          outcome,
          recoveredAt: recovers === null ? null : at(hour + recovers),
        }),
      ),
    }));

  it('is never negative, and its mean is the sum of the waits within the span by its length (Little)', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom('count' as const, 'lines' as const), (given, weight) => {
        const { waits } = carried(given, later);
        const { steps, mean, peak, n } = undeployedChange(waits, june, weight);
        const [start, end] = [Date.parse(june.start), Date.parse(june.end)];
        expect(steps.every(({ level }) => level >= 0 && level <= peak)).toBe(true);
        let area = 0;
        for (const { cargo, from, to } of waits) {
          const inside = Math.max(0, Math.min(to, end) - Math.max(from, start));
          if (cargo.table === 'changes') area += inside * (weight === 'count' ? 1 : (cargo.lines ?? 0));
        }
        expect(mean).toBeCloseTo(area / (end - start), 9);
        expect(n).toBeLessThanOrEqual(given.changes.length);
      }),
    );
  });

  it('does not depend on the order in which rows come', () => {
    const shuffled = facts.chain((given) =>
      fc
        .tuple(
          fc.shuffledSubarray([...given.changes], { minLength: given.changes.length }),
          fc.shuffledSubarray([...given.releases], { minLength: given.releases.length }),
          fc.shuffledSubarray([...given.deployments], { minLength: given.deployments.length }),
        )
        .map(([changes, releases, deployments]) => [given, { changes, releases, deployments }] as const),
    );
    fc.assert(
      fc.property(shuffled, ([given, other]) => {
        const told = (one: ServiceFacts) => {
          const { loads, waits } = carried(one, later);
          return [
            undeployedChange(waits, june),
            undeployedChange(waits, june, 'lines'),
            loads.map(({ delivery, carried: waits }) => [delivery.id, waits?.map(({ cargo }) => cargo.id).sort()]),
          ];
        };
        expect(told(other)).toEqual(told(given));
      }),
    );
  });

  it('holds each change in one place: it waits, or one delivery carried it last', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { waits } = carried(given, later);
        for (const one of given.changes) {
          const own = waits.filter(({ cargo }) => cargo.id === one.id).sort((a, b) => a.from - b.from);
          expect(own.slice(1).every(({ from }, index) => from >= (own[index]?.to ?? Infinity))).toBe(true);
          expect(own.filter(({ to }) => to === Infinity).length).toBeLessThanOrEqual(1);
          expect(own.filter(({ kept }) => kept).length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
