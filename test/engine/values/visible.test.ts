import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible, visibleJson } from '../../../engine/values/visible.ts';

/** Unicode 16, by hand: C1, marks of direction, embeddings, isolates, no width, separators, fillers, tags, a soft hyphen. */
const steering = [0x07, 0x0d, 0x1b, 0x7f, 0x85, 0x9b, 0xad, 0x61c, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2028, 0x2029]
  .concat([0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0x206f, 0x3164, 0xfeff, 0xffa0, 0xfff9, 0xe0041])
  .map((point) => String.fromCodePoint(point));

describe('a text for a terminal', () => {
  it.each(steering)('shows %j as its escape', (character) => {
    const escape = `\\u${character.codePointAt(0)?.toString(16).padStart(4, '0')}`;
    const shown = character === '\u{e0041}' ? '\\udb40\\udc41' : escape;
    expect(visible(`a${character}b`)).toBe(`a${shown}b`);
    expect(visibleJson(`a${character}b`)).toMatch(/^"[ -~]*"$/);
  });

  it('leaves what can be read: Hangul old and new, emoji of several, line feeds', () => {
    for (const text of ['정산 배치', '\u1112\u119e\u11ab', '가족 👨‍👩‍👧‍👦 👩🏽‍💻 ❤️‍🔥', 'ไทย العربية', 'a\n\tb', '\u115f\u1161'])
      expect(visible(text)).toBe(text);
    expect(visible('\u202e👨‍👩')).toBe('\\u202e👨‍👩');
  });

  it('holds nothing that steers, whatever it is made of, and JSON says the same value', () => {
    const pieces = fc.array(fc.oneof(fc.constantFrom(...steering, '👩', '\u200d', '한', '"', '\\'), fc.string({ unit: 'binary' })));
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        expect(visible(text)).not.toMatch(/(?![\n\t])\p{Cc}|[\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u);
        const json = visibleJson({ text });
        expect(JSON.parse(json)).toEqual({ text });
        expect(json).not.toMatch(/[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/);
      }),
    );
  });
});
