import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, parseCanonical } from '../../../engine/values/canonical.ts';
import { isCanonicalAtSight } from '../../../engine/values/canonical-bytes.ts';
import type { Json } from '../../../engine/values/json.ts';
import { utf8ToBytes } from '../../../engine/values/sha256.ts';
import { decodeUtf8 } from '../../../engine/values/utf8.ts';
import { cases } from '../../support/long.ts';

const atSight = (text: string) => isCanonicalAtSight(utf8ToBytes(text), 0, utf8ToBytes(text).length);

/** Whether bytes are what a line of the ledger must be, by reading all of them. */
function isCanonical(bytes: Uint8Array): boolean {
  const text = decodeUtf8(bytes);
  return text !== null && parseCanonical(text) !== undefined && text.normalize('NFC') === text;
}

describe('what is canonical at sight', () => {
  it.each([
    '{}',
    '[]',
    '""',
    '0',
    '-5',
    '123456789012345',
    'null',
    'true',
    'false',
    '{"a":1,"b":[true,false,null,-5,0,"x"],"ba":{"c":{}}}',
    '{"A":1,"a":2,"a1":3,"a10":4,"a2":5}',
    String.raw`"\" \\ \b \f \n \r \t"`,
    '"결제 배치 이중 실행, 支払 à ÿ ½"',
    '"\u007F"',
  ])('is %s', (text) => {
    expect(atSight(text)).toBe(true);
    expect(isCanonical(utf8ToBytes(text))).toBe(true);
  });

  it.each([
    ['names out of order', '{"b":1,"a":2}'],
    ['a name twice', '{"a":1,"a":2}'],
    ['a longer name before a shorter one', '{"ab":1,"a":2}'],
    ['space', '{"a": 1}'],
    ['space behind', '{} '],
    ['a line feed behind', '{}\n'],
    ['a second value', '{}{}'],
    ['a leading zero', '01'],
    ['a zero with a sign', '-0'],
    ['a plus sign', '+1'],
    ['a sign alone', '-'],
    ['a fraction that is none', '1.0'],
    ['an exponent', '1e5'],
    ['sixteen digits, of which a number keeps fifteen', '9007199254740993'],
    ['a letter that need not be written by its number', String.raw`"\u0041"`],
    ['a slash with a backslash', String.raw`"\/"`],
    ['an unknown letter behind a backslash', String.raw`"\x"`],
    ['a control character', '"\t"'],
    ['a text without end', '"a'],
    ['a backslash at the end', '"\\'],
    ['a list with a comma too many', '[1,]'],
    ['a list without end', '[1'],
    ['an object with a comma too many', '{"a":1,}'],
    ['an object without end', '{"a":1'],
    ['a name without value', '{"a":}'],
    ['a name that is none', '{1:1}'],
    ['half a word', 'nul'],
    ['a word too long', 'nullx'],
    ['another word', 'nope'],
    ['nothing', ''],
    ['a letter and its accent apart', '"e\u0301"'],
    ['a syllable in its parts', '"\u1112\u1161\u11AB"'],
    ['an accent alone', '"\u0301"'],
    ['a byte order mark', '\uFEFF{}'],
  ])('is not %s', (_, text) => {
    expect(atSight(text)).toBe(false);
  });

  it('is left open for what is seldom: it is read in full', () => {
    for (const text of ['1.5', String.raw`"\u001f"`, '"—"', '"🙂"', '{"é":1}', `${'['.repeat(13)}${']'.repeat(13)}`]) {
      expect(atSight(text)).toBe(false);
      expect(isCanonical(utf8ToBytes(text))).toBe(true);
    }
  });

  it('is no byte that is not UTF-8', () => {
    const broken = [[0x80], [0xc0, 0x80], [0xc3], [0xc3, 0x41], [0xe4, 0xb8], [0xed, 0xa0, 0x80], [0xed, 0x9e, 0xa4], [0xf5, 0x80], [0xff]];
    for (const inside of broken) expect(isCanonicalAtSight(Uint8Array.of(0x22, ...inside, 0x22), 0, inside.length + 2)).toBe(false);
  });

  it('ends where it is said to end, whatever follows', () => {
    const bytes = utf8ToBytes('{"a":"b"}\n{"a":12}\n');
    expect(isCanonicalAtSight(bytes, 0, 9)).toBe(true);
    expect(isCanonicalAtSight(bytes, 10, 18)).toBe(true);
    for (const [from, to] of [
      [0, 8],
      [0, 10],
      [1, 9],
      [0, 18],
      [10, 17],
      [10, 19],
      [10, 40],
    ] as const) {
      expect(isCanonicalAtSight(bytes, from, to)).toBe(false);
    }
    // Of a number every beginning is a number.
    expect(isCanonicalAtSight(utf8ToBytes('123'), 0, 2)).toBe(false);
  });

  it('has no letter that is not its own normal form, alone or beside any other', () => {
    const letters: string[] = [];
    for (let code = 0x80; code < 0x11000; code += 1) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const letter = String.fromCodePoint(code);
      if (!atSight(`"${letter}"`)) continue;
      letters.push(letter);
      for (const before of ['', 'a', 'O', '=', '가', '각', '一']) expect(`${before}${letter}`.normalize('NFC')).toBe(`${before}${letter}`);
    }
    // U+00A0 to U+00FF, U+4E00 to U+9FFF, U+AC00 to U+D7A3: 96 + 20,992 + 11,172.
    expect(letters.length).toBe(96 + 20_992 + 11_172);
    expect(letters.join('').normalize('NFC')).toBe(letters.join(''));
    const backward = letters.reverse().join('');
    expect(backward.normalize('NFC')).toBe(backward);
  });

  it('is canonical in truth, however a canonical text was bent', () => {
    const values = fc.jsonValue({ maxDepth: 5 }).map((value) => canonicalText(value as Json).normalize('NFC'));
    const bent = fc.record({
      text: values,
      at: fc.nat(),
      byte: fc.oneof(fc.nat(255), fc.constantFrom(...utf8ToBytes('"\\{}[],:0-1.eantrue\n'))),
      how: fc.constantFrom('as it is', 'put in', 'left out', 'changed'),
    });
    let taken = 0;
    fc.assert(
      fc.property(bent, ({ text, at, byte, how }) => {
        const bytes = [...utf8ToBytes(text)];
        const place = at % bytes.length;
        if (how === 'put in') bytes.splice(place, 0, byte);
        if (how === 'left out') bytes.splice(place, 1);
        if (how === 'changed') bytes[place] = byte;
        const whole = Uint8Array.from(bytes);
        if (!isCanonicalAtSight(whole, 0, whole.length)) return;
        taken += 1;
        expect(isCanonical(whole)).toBe(true);
      }),
      { numRuns: cases(5000) },
    );
    expect(taken).toBeGreaterThan(500);
  });
});
