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

const everyCharacter = Array.from({ length: 0x10ffff }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));

/** Tab and line feed are the only control characters of ASCII that a text may hold. */
// eslint-disable-next-line no-control-regex -- these are the characters in question
const isControl = (text: string) => /[\u0000-\u0008\u000B-\u001F\u007F]/.test(text);
const misleads = (text: string) => /[\u0080-\u009F\u202A-\u202E\u2066-\u2069\u200B\u2060\uFEFF]/.test(text);

describe('the normal form of text', () => {
  it('is NFC without control characters, whichever character a text holds', () => {
    const wrong = everyCharacter.filter((one) => isNormalText(one) !== (one === one.normalize('NFC') && !isControl(one)));
    expect(wrong).toEqual([]);
  });

  it('is not that of characters which stand one by one and make another one together', () => {
    const apart = everyCharacter.map((one) => one.normalize('NFD')).filter((text) => text !== text.normalize('NFC'));
    expect(apart.length).toBeGreaterThan(11_172);
    expect(apart.filter(isNormalText)).toEqual([]);
  });

  it('loses what misleads a reader where a text enters, whichever character it holds', () => {
    const wrong = everyCharacter.filter(
      (one) => !isControl(one) && enteringText(`a${one}`) !== (misleads(one) ? 'a' : `a${one}`.normalize('NFC')),
    );
    expect(wrong).toEqual([]);
  });
});
