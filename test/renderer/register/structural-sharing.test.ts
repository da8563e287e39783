import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareEqualParts } from '../../../renderer/ui/register/structural-sharing.ts';

describe('a new state of something', () => {
  it('is the former one where nothing changed', () => {
    const former = { rows: [{ id: 'a', tags: ['x'] }], total: 1 };
    expect(shareEqualParts(former, { rows: [{ id: 'a', tags: ['x'] }], total: 1 })).toBe(former);
  });

  it('keeps the parts that did not change', () => {
    const former = { rows: [{ id: 'a' }, { id: 'b', n: 1 }], total: 2 };
    const next = shareEqualParts(former, { rows: [{ id: 'a' }, { id: 'b', n: 2 }], total: 2 }) as typeof former;
    expect(next).not.toBe(former);
    expect(next.rows[0]).toBe(former.rows[0]);
    expect(next.rows[1]).toEqual({ id: 'b', n: 2 });
  });

  it('tells a field that is gone, or that is new, from one that is not', () => {
    expect(shareEqualParts({ a: null }, {})).toEqual({});
    expect(shareEqualParts({}, { a: null })).toEqual({ a: null });
    expect(shareEqualParts([1], [1, 2])).toEqual([1, 2]);
    expect(shareEqualParts([], {})).toEqual({});
  });

  it('always equals what it was made from', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (former, next) => {
        expect(shareEqualParts(former, next)).toEqual(next);
      }),
    );
    fc.assert(fc.property(fc.jsonValue(), (value) => shareEqualParts(value, structuredClone(value)) === value));
  });
});
