import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guarded, unguarded, writeCsv } from '../../../documents/spreadsheets/write-csv.ts';
import { decodeUtf8 } from '../../../engine/values/utf8.ts';
import { cases } from '../../support/long.ts';

/** Each text, and what stands in the file, by the rule of docs/import-formats.md. */
const hand: readonly (readonly [string, string])[] = [
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t'=1"],
  ['\n=1+1', "'\n'=1+1"],
  [' =1+1', "' =1+1"],
  ['\u00a0=1+1', "'\u00a0=1+1"],
  ['\ufeff=1+1', "'\ufeff=1+1"],
  ['\u200b=1+1', "'\u200b=1+1"],
  ['\u202e=1', "'\u202e=1"],
  ['＝1+1', "'＝1+1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠x', "'＠x"],
  ['x;=1+1', "x;'=1+1"],
  ['x; "=1+1', 'x;\' "=1+1'],
  ['x\t=1+1', "x\t'=1+1"],
  ['x|=1', "x|'=1"],
  ['x\n=1', "x\n'=1"],
  ['\n\n=1', "'\n'\n'=1"],
  ["'=1", "''=1"],
  ["''x", "'''x"],
  ["'x", "''x"],
  ['"=1', '\'"=1'],
  ['\t', "'\t"],
  ['a = b - c', 'a = b - c'],
  ['a;b|c\nd', 'a;b|c\nd'],
  ["a;'b", "a;'b"],
  ['1;2', '1;2'],
  // Lists of a text stay as they are, unless a line of them could call something.
  ['Steps:\n- check\n  - 승인', 'Steps:\n- check\n  - 승인'],
  ["a\n- 2+cmd|' /C calc'!A0", "a\n'- 2+cmd|' /C calc'!A0"],
  ['a\n- f(1)', "a\n'- f(1)"],
  ["a\n'- b", "a\n''- b"],
  ['- b', "'- b"],
  ['|cmd', '|cmd'],
  ['😀=1', '😀=1'],
  ['', ''],
];

describe('a text that a spreadsheet would take for a formula', () => {
  it.each(hand)('%j stands as %j', (text, stands) => {
    expect(guarded(text)).toBe(stands);
    expect(unguarded(stands)).toBe(text);
  });

  it('comes back exactly, whatever it is, and a file that a program splits elsewhere begins no cell with a sign', () => {
    const pieces = ['=', '+', '-', '@', '＝', "'", '"', ';', '|', '\t', '\n', ',', ' ', '\u200b', 'x', '가', '1', '\u{e0041}', '😀'];
    const text = fc.string({ unit: fc.constantFrom(...pieces), maxLength: 14 });
    fc.assert(
      fc.property(text, (one) => {
        expect(unguarded(guarded(one))).toBe(one);
        const file = decodeUtf8(writeCsv({ header: ['a', 'b'], rows: [['R-1', one]] }))?.split('\r\n')[1] ?? '';
        for (const cell of file.split(/[;|\t\n]/).slice(1)) expect(cell).not.toMatch(/^(?! *- [^=(!|]*$)[\s"\u200b]*[=+\-@＝]/u);
      }),
      { numRuns: cases(500) },
    );
  });

  it('is found in one pass: a million line feeds are no million times a million', () => {
    const feeds = `${'\n'.repeat(1_000_000)}x;'=1`;
    expect(unguarded(guarded(feeds))).toBe(feeds);
  });

  it('is no number', () => {
    expect(decodeUtf8(writeCsv({ header: ['n'], rows: [[-1], [1e21]] }))).toBe('\ufeffn\r\n-1\r\n1e+21\r\n');
  });
});
