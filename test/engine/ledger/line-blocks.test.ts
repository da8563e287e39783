import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyOfBlock, joinedBlocks, lineBlocks, linesAsBytes, type Line } from '../../../engine/ledger/line-blocks.ts';

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

/** One key, so that the engine's own writer has no order to choose. */
const line = fc.oneof(
  fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 40 }) }),
  fc.record({ text: fc.string({ unit: 'binary-ascii', maxLength: 40 }) }),
  fc.string({ unit: 'grapheme' }).map((text) => JSON.stringify({ read: text })),
);
const plain = (one: Line) => `${typeof one === 'string' ? one : JSON.stringify(one)}\n`;

describe('blocks of lines', () => {
  it('hold each line as UTF-8 with a line feed, in order, and say where each ends', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), fc.integer({ min: 1, max: 60 }), (some, times) => {
        const lines = Array.from({ length: times }, () => some).flat();
        const blocks = Array.from(lineBlocks(lines), copyOfBlock);
        const found = blocks.flatMap(({ bytes, ends }) => ends.map((end, at) => textOf(bytes.subarray(ends[at - 1] ?? 0, end))));
        expect(found).toEqual(lines.map(plain));
        for (const { bytes, ends } of blocks) expect(ends.at(-1)).toBe(bytes.length);
        expect(textOf(linesAsBytes(lines))).toBe(lines.map(plain).join(''));
        const none = { bytes: new Uint8Array(), ends: [] };
        const whole = blocks.reduce(joinedBlocks, none);
        expect(textOf(whole.bytes)).toBe(lines.map(plain).join(''));
        expect(whole.ends).toHaveLength(lines.length);
      }),
      { numRuns: 60 },
    );
  });

  it('refuse what has no canonical form', () => {
    for (const odd of [undefined, Number.NaN, '\ud800']) expect(() => linesAsBytes([{ odd } as Line])).toThrow(/^canonical\./);
  });
});
