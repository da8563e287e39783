import { describe, expect, it } from 'vitest';
import type { BowTie, Path } from '../../../domain/bow-tie/bow-tie.ts';
import { stopsOf, walk, walkKeys, type WalkKey } from '../../../domain/bow-tie/walk.ts';

const barriers = (...ids: string[]) => ids.map((id) => ({ id })) as unknown as Path['barriers'];
const path = (id: string, ...ids: string[]) => ({ part: { id }, barriers: barriers(...ids) }) as unknown as Path;
const drawn = (over: Partial<BowTie>) =>
  ({ risk: { id: 'event' }, causes: [], before: [], after: [], consequences: [], happenings: [], ...over }) as unknown as BowTie;

/**
 *   causeA a1 a2 \                       / d1 damageA
 *                 gate event alarm plan
 *   causeB       /     i1              \    damageB
 *                      i2
 */
const bowTie = drawn({
  causes: [path('causeA', 'a1', 'a2'), path('causeB')],
  before: barriers('gate'),
  after: barriers('alarm', 'plan'),
  consequences: [path('damageA', 'd1'), path('damageB')],
  happenings: [{ link: { id: 'i1' } }, { link: { id: 'i2' } }] as unknown as BowTie['happenings'],
});

/** The stops that a row of keys comes by. */
const way = (from: string, ...keys: WalkKey[]) => {
  const seen = [from];
  for (const key of keys) seen.push(walk(bowTie, seen.at(-1) ?? '', key));
  return seen.join(' ');
};
const times = (key: WalkKey, count: number) => Array<WalkKey>(count).fill(key);

describe('a walk through a bow-tie', () => {
  it('follows a path from its cause over the event to a consequence, and back', () => {
    expect(way('causeA', ...times('ArrowRight', 9))).toBe('causeA a1 a2 gate event alarm plan d1 damageA damageA');
    expect(way('damageB', ...times('ArrowLeft', 7))).toBe('damageB plan alarm event gate a2 a1 causeA');
  });

  it('goes up and down between paths, as far from the outer end as before where the other is as long', () => {
    expect(way('causeA', 'ArrowDown', 'ArrowDown', 'ArrowUp')).toBe('causeA causeB causeB causeA');
    expect(way('a2', 'ArrowDown')).toBe('a2 causeB');
    expect(way('damageA', 'ArrowDown', 'ArrowUp')).toBe('damageA damageB damageA');
    expect(way('d1', 'ArrowDown')).toBe('d1 damageB');
  });

  it('goes down from the event to what is linked, and up again', () => {
    expect(way('event', 'ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp')).toBe('event event i1 i2 i2 i1 event');
    expect(way('i2', 'ArrowLeft')).toBe('i2 a2');
    expect(way('i2', 'ArrowRight')).toBe('i2 d1');
  });

  it('goes to the ends of a path', () => {
    expect(way('a2', 'Home', 'End')).toBe('a2 causeA a2');
    expect(way('event', 'End', 'Home')).toBe('event plan gate');
    expect(way('i2', 'Home', 'End')).toBe('i2 i1 i2');
  });

  it('stays where there is nothing else, and never leaves the picture', () => {
    const alone = drawn({});
    for (const key of walkKeys) expect(walk(alone, 'event', key)).toBe('event');
    for (const stop of stopsOf(bowTie)) for (const key of walkKeys) expect(stopsOf(bowTie)).toContain(walk(bowTie, stop, key));
  });

  it('reads everything once, from left to right', () => {
    expect(stopsOf(bowTie).join(' ')).toBe('causeA a1 a2 causeB gate event i1 i2 alarm plan d1 damageA damageB');
  });
});
