import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needleOf } from '../../../engine/values/byte-search.ts';
import { utf8ToBytes } from '../../../engine/values/sha256.ts';

describe('a text that is looked for in bytes', () => {
  it('is found where it stands, as in the text, and nowhere beyond the end that is given', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'ab', '금', '"'), minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(letters, fc.string({ unit: fc.constantFrom('a', 'b', '금', '"'), maxLength: 60 }), fc.nat(60), (sought, text, from) => {
        const next = needleOf(sought);
        const bytes = Buffer.from(text);
        expect(next(bytes, from, bytes.length)).toBe(from > bytes.length ? -1 : bytes.indexOf(sought, from));
        // One byte short of where it ends, it is not there yet.
        const end = bytes.indexOf(sought) + utf8ToBytes(sought).length;
        expect(next(bytes, 0, end - 1)).toBe(-1);
      }),
      { numRuns: 500 },
    );
  });
});
