import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileTypeOf } from '../../../domain/attachments/file-type.ts';
import { attachmentName } from '../../../domain/attachments/name.ts';
import { safeFileName } from '../../../engine/values/file-name.ts';
import { utf8ToBytes } from '../../../engine/values/utf8.ts';

describe('the name under which a file is kept', () => {
  it.each([
    ['확인서.pdf'.normalize('NFD'), '확인서.pdf'],
    ['../../x', 'x'],
    ['C:\\Users\\kim\\x.pdf', 'x.pdf'],
    ['a\u0000b\u0007.txt', 'ab.txt'],
    // A right-to-left override that shows exe.pdf turned around.
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['x\u200F\u061C.pdf', 'x.pdf'],
    ['  two\n lines .txt ', 'two lines .txt'],
    ["=cmd|' /C calc'!A0.csv", "=cmd|' /C calc'!A0.csv".split('/').at(-1) ?? ''],
    ['CON.txt', 'CON.txt'],
    ['', 'file'],
    ['..', 'file'],
    ['.env', '.env'],
  ])('%j is %j', (given, kept) => {
    expect(attachmentName(given)).toBe(kept);
  });

  it('keeps the ending of one that is too long, and is one name already', () => {
    expect(attachmentName(`${'가'.repeat(300)}.pdf`)).toBe(`${'가'.repeat(196)}.pdf`);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const name = attachmentName(given);
        expect(attachmentName(name)).toBe(name);
        expect(name).not.toMatch(/[/\\\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(200);
      }),
    );
  });
});

describe('the name that is suggested where it is saved', () => {
  it.each([
    ['CON.txt', '_CON.txt'],
    ['com¹.log', '_com¹.log'],
    ['nul', '_nul'],
    ['=cmd|x.csv', '=cmd x.csv'],
    [`${'가'.repeat(150)}.pdf`, `${'가'.repeat(65)}.pdf`],
    [`${'a'.repeat(150)}.pdf`, `${'a'.repeat(116)}.pdf`],
    ['a\u202Efdp.exe', 'a fdp.exe'],
  ])('%j is %j', (given, safe) => {
    expect(safeFileName(given)).toBe(safe);
  });

  it('is one that Windows, macOS and Linux take, whatever the name is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const name = safeFileName(given);
        expect(utf8ToBytes(name).length).toBeLessThanOrEqual(255);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u);
        expect(name).toMatch(/^[^\s.].*$/u);
        expect(name).not.toMatch(/[\s.]$/u);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect(safeFileName(name)).toBe(name);
      }),
    );
  });
});

describe('what a file seems to be', () => {
  it.each([
    ['보고서.PDF', 'document', 'PDF'],
    ['a.tar.gz', 'archive', 'GZ'],
    ['x.svg', 'webPage', 'SVG'],
    ['invoice.pdf.exe', 'program', 'EXE'],
    ['README', 'file', ''],
    ['.env', 'file', ''],
    ['a.constructor', 'file', 'CONSTRUCTOR'],
  ])('%s is said to be %s (%s)', (name, type, ending) => {
    expect(fileTypeOf(name)).toEqual({ type, ending });
  });
});
