import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byCode, codeKey, orderOfCodes } from '../../../engine/values/code.ts';
import { byCodePoint } from '../../../engine/values/json.ts';

/** In order, by hand: letters by code point (large before small), then numbers by their size, then what follows. */
const inOrder = [
  '2023-RISK-40',
  '2024-RISK-3',
  '2024-RISK-12',
  'AML',
  'OPS',
  'OPS1',
  'OPS-1',
  'R',
  'R-0',
  'R-02',
  'R-2',
  'R-2.9',
  'R-2.10',
  'R-2a',
  'R-10',
  'R-12345678901234567',
  'fx-7',
  'fx-11',
  'ops/2',
  'ops/12',
  '위험-3',
];
const code = fc
  .array(fc.constantFrom('R', 'r', '-', '/', '.', '0', '1', '2', '9', '10', 'ops'), { minLength: 0, maxLength: 8 })
  .map((parts) => parts.join('').slice(0, 24));

describe('the order of codes', () => {
  it('is by what stands before the number, then by the number, then by the rest', () => {
    expect(inOrder.slice().reverse().sort(byCode)).toEqual(inOrder);
  });

  it('is one and the same for two codes, for many, and as a text to sort by', () => {
    fc.assert(
      fc.property(fc.array(code, { minLength: 2, maxLength: 12 }), (codes) => {
        const places = codes.map((_, index) => index);
        const order = orderOfCodes(codes);
        const byPlace = places
          .slice()
          .sort(order)
          .map((place) => codes[place]);
        expect(byPlace).toEqual(codes.slice().sort(byCode));
        expect(codes.slice().sort((a, b) => byCodePoint(codeKey(a), codeKey(b)))).toEqual(codes.slice().sort(byCode));
        // No two different codes share a place, or a list would depend on where they came from.
        for (const a of codes) for (const b of codes) expect(byCode(a, b) === 0).toBe(a === b);
      }),
    );
  });
});
