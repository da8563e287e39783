import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesIn, widthOf } from '../../../documents/spreadsheets/text-size.ts';

/** Character by character, as plainly as it can be said. */
const plainWidth = (text: string) => Array.from(text).reduce((sum, character) => sum + (character >= '\u1100' ? 2 : 1), 0);
const plainLines = (text: string, room: number) =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(plainWidth(line) / room)), 0);

const pieces = fc.constantFrom('a', '\n', '정', '\u10ff', '\u1100', '😀', '\ud83d', '\ude00', ' ', 'é');
const texts = fc.array(pieces, { maxLength: 60 }).map((all) => all.join(''));

describe('the size of a text', () => {
  it('counts Hangul as two, and a pair of surrogates as one wide character', () => {
    expect(widthOf('정산 ok')).toBe(2 + 2 + 1 + 2);
    expect(widthOf('😀')).toBe(2);
    expect(widthOf('정산 ok', 1, 3)).toBe(2 + 1);
  });

  it('is as many lines as its room makes of it, and of its own at least', () => {
    expect(linesIn('', 10)).toBe(1);
    expect(linesIn('a\n\nb', 10)).toBe(3);
    expect(linesIn('정정정', 4)).toBe(2);
  });

  it('is that of its characters one by one', () => {
    fc.assert(fc.property(texts, fc.integer({ min: 1, max: 50 }), (text, room) => linesIn(text, room) === plainLines(text, room)));
    fc.assert(fc.property(texts, (text) => widthOf(text) === plainWidth(text)));
  });
});
