import { describe, expect, it } from 'vitest';
import { tableOfCode } from '../../../renderer/features/audit/log-filters.ts';
import { outsideHeadTyped } from '../../../renderer/features/audit/verify.tsx';

describe('a head from outside', () => {
  it('is read as reports print it', () => {
    const hash = 'ab'.repeat(32);
    expect(outsideHeadTyped(`12:${hash}`)).toEqual({ seq: 12, hash });
    expect(outsideHeadTyped(` #12 : ${hash.toUpperCase()} `)).toEqual({ seq: 12, hash });
  });

  it('is nothing where a digit is missing', () => {
    expect(outsideHeadTyped(`12:${'a'.repeat(63)}`)).toBeNull();
    expect(outsideHeadTyped('12')).toBeNull();
  });
});

describe('the code of a record', () => {
  it('says which kind of record it is', () => {
    expect(['R-12', 'c-3', 'I-1', 'V-2', 'P-7'].map(tableOfCode)).toEqual(['risks', 'controls', 'incidents', 'releases', 'people']);
    expect(['12', 'X-1', 'R12', ''].map(tableOfCode)).toEqual([null, null, null, null]);
  });
});
