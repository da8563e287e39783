import { describe, expect, it } from 'vitest';
import { canonical, parseCanonical } from '../../../engine/values/canonical.ts';
import { deepestJson, parseJson } from '../../../engine/values/parse-json.ts';

const lists = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
const objects = (levels: number) => '{"a":'.repeat(levels) + '1' + '}'.repeat(levels);

describe('a JSON text from outside', () => {
  it('is read up to 64 levels, and is none beyond, however deep', () => {
    expect(deepestJson).toBe(64);
    for (const nested of [lists, objects]) {
      expect(JSON.stringify(parseJson(nested(64)))).toBe(nested(64));
      for (const levels of [65, 1000, 8000, 400_000]) expect(parseJson(nested(levels))).toBeUndefined();
    }
  });

  it('counts depth by lists and objects, not by brackets in its texts, nor by lists beside each other', () => {
    const brackets = JSON.stringify(`\\"${lists(500)}{{{`);
    expect(parseJson(brackets)).toBe(`\\"${lists(500)}{{{`);
    expect(parseJson(`{"[[\\"":${lists(63)}}`)).toEqual({ '[["': JSON.parse(lists(63)) as unknown });
    expect(parseJson(`[${'[[]],'.repeat(1000)}0]`)).toHaveLength(1001);
  });

  it('is none where it is cut, spoilt or empty', () => {
    for (const text of ['', '[', '{"a":}', '['.repeat(500), ']'.repeat(500), '"', 'NaN']) expect(parseJson(text)).toBeUndefined();
  });

  it('is as deep in a line of a ledger', () => {
    expect(parseCanonical(objects(64))).toBeDefined();
    expect(parseCanonical(objects(65))).toBeUndefined();
    expect(parseCanonical(objects(5000))).toBeUndefined();
    expect(canonical(parseJson(objects(64)) ?? null).ok).toBe(true);
    expect(canonical([parseJson(objects(64)) ?? null]).ok).toBe(false);
  });
});
