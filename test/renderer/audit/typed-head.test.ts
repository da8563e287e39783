import { describe, expect, it } from 'vitest';
import { outsideHeadTyped } from '../../../renderer/features/audit/typed-head.ts';

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
