import { describe, expect, it } from 'vitest';
import { newIds } from '../../../renderer/workers/new-ids.ts';

describe('ids of a worker', () => {
  it('are UUIDs of version 4, none given twice', () => {
    const newId = newIds();
    const ids = Array.from({ length: 2_000 }, newId);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are the random bytes in order, but for the version and the variant', () => {
    // Each byte is its place: 00 01 … 0f, where the seventh is made 4x (0x06 -> 0x46) and the ninth 8x to bx (0x08 -> 0x88).
    const newId = newIds((bytes) => bytes.forEach((_, at) => (bytes[at] = at % 256)));
    expect(newId()).toBe('00010203-0405-4607-8809-0a0b0c0d0e0f');
    expect(newId()).toBe('10111213-1415-4617-9819-1a1b1c1d1e1f');
  });
});
