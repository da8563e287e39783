import { describe, expect, it } from 'vitest';
import { lastTest } from '../../../domain/control-tests/last-test.ts';
import { strengthOn, weakestOf } from '../../../domain/control-tests/strength.ts';

describe('the last test of a control', () => {
  const tests = [
    { id: 'a', heldOn: '2025-03-01', revision: 4 },
    { id: 'b', heldOn: '2025-06-01', revision: 2 },
    { id: 'c', heldOn: '2025-06-01', revision: 3 },
    { id: 'd', heldOn: '2025-10-01', revision: 1 },
  ];
  it('is the latest that had been held by the day, and of two on one day the one recorded later', () => {
    expect(lastTest(tests, '2025-09-30')?.id).toBe('c');
    expect(lastTest(tests, '2025-05-31')?.id).toBe('a');
    expect(lastTest(tests, '2025-02-28')).toBeNull();
  });
});

describe('a control', () => {
  it('is as good as untested once its test is no longer valid', () => {
    expect(strengthOn(null, '2025-09-30')).toBe('untested');
    expect(strengthOn({ conclusion: 'effective', validUntil: '2025-09-30' }, '2025-09-30')).toBe('effective');
    expect(strengthOn({ conclusion: 'ineffective', validUntil: '2025-09-29' }, '2025-09-30')).toBe('untested');
    expect(strengthOn({ conclusion: 'partly', validUntil: null }, '2025-09-30')).toBe('partly');
  });

  it('that is ineffective is weaker than one that is partly effective, that than an untested one; key controls come first', () => {
    const control = (strength: 'effective' | 'partly' | 'ineffective' | 'untested', key = false) => ({ strength, key });
    const all = [control('effective', true), control('untested', true), control('partly'), control('ineffective'), control('partly', true)];
    expect(weakestOf(all)).toEqual(control('ineffective'));
    expect(weakestOf(all.filter(({ strength }) => strength !== 'ineffective'))).toEqual(control('partly', true));
    expect(weakestOf(all.slice(0, 2))).toEqual(control('untested', true));
    expect(weakestOf([])).toBeNull();
  });
});
