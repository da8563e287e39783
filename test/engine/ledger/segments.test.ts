import { describe, expect, it } from 'vitest';
import { filled, fits, emptyFill } from '../../../engine/ledger/segments.ts';

const mebibyte = 1024 * 1024;

describe('a segment of the ledger', () => {
  it('holds a thousand changes and the headers between them, and not one change more', () => {
    const full = { changes: 1000, bytes: 200_000 };
    expect(fits({ changes: 999, bytes: 200_000 }, false, 200)).toBe(true);
    expect(fits(full, false, 200)).toBe(false);
    expect(fits(full, true, 200)).toBe(true);
    expect(filled({ changes: 999, bytes: 100 }, false, 50)).toEqual({ changes: 1000, bytes: 150 });
    expect(filled({ changes: 999, bytes: 100 }, true, 50)).toEqual({ changes: 999, bytes: 150 });
  });

  it('holds a mebibyte, and not one byte more', () => {
    const nearly = { changes: 1, bytes: mebibyte - 100 };
    for (const isHeader of [true, false]) {
      expect(fits(nearly, isHeader, 100)).toBe(true);
      expect(fits(nearly, isHeader, 101)).toBe(false);
    }
  });

  it('takes its first line, however long it is', () => {
    expect(fits(emptyFill, false, 3 * mebibyte)).toBe(true);
  });
});
