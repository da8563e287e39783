import { describe, expect, it } from 'vitest';
import { isDay } from '../../../engine/values/time.ts';

describe('a day', () => {
  it('is one of the calendar: each month has its days, and February one more in leap years', () => {
    const last = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    for (const [at, days] of last.entries()) {
      const month = String(at + 1).padStart(2, '0');
      expect([`2025-${month}-01`, `2025-${month}-${days}`].map(isDay)).toEqual([true, true]);
      expect([`2025-${month}-00`, `2025-${month}-${days + 1}`].map(isDay)).toEqual([false, false]);
    }
    // Divisible by four, and by a hundred only where by four hundred too.
    expect(['2024-02-29', '2000-02-29', '2100-02-29', '1900-02-29', '0000-02-29'].map(isDay)).toEqual([true, true, false, false, true]);
  });

  it('has a month that there is, and no other form', () => {
    expect(['2025-00-10', '2025-13-10', '2025-1-1', '2025-01-01T', '20250101'].map(isDay)).toEqual([false, false, false, false, false]);
  });
});
