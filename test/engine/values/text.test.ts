import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enteringText, isNormalText } from '../../../engine/values/text.ts';

describe('a text in normal form', () => {
  it('is one that enters as it is: of any letters and signs', () => {
    const unit = fc.oneof(
      fc.constantFrom(
        'a',
        'Z',
        '~',
        ' ',
        '\t',
        '\n',
        '\r',
        '\0',
        '\u007f',
        '가',
        '힣',
        '\u1100',
        '\u1161',
        '\u11a8',
        'e',
        '\u0301',
        'é',
        '\ud800',
        '😀',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    );
    const taken = /[\u0080-\u009F\u202A-\u202E\u2066-\u2069\u200B\u2060\uFEFF]/;
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 6 }), (text) => {
        // What only entering texts lose may stand in rows of earlier versions.
        fc.pre(!taken.test(text));
        expect(isNormalText(text)).toBe(enteringText(text) === text);
      }),
    );
  });

  it('has syllables of Hangul whole, NFC, line ends as line feeds and no other controls', () => {
    for (const text of ['', '정산 배치 2\n\t끝', 'R-12 ~ “1”', 'é', '😀']) expect(isNormalText(text)).toBe(true);
    for (const text of ['\u1112\u1161\u11ab', 'e\u0301', 'a\r\nb', 'a\0', '\u007f', '\ud83d']) expect(isNormalText(text)).toBe(false);
  });
});
