import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../../engine/values/file-name.ts';
import { registersIn, withEnding } from '../../../electron/files/file-names.ts';

describe('a suggested file name', () => {
  it('stays as it is where every system takes it', () => {
    expect(safeFileName('운영 리스크 2025-Q3.plimsoll')).toBe('운영 리스크 2025-Q3.plimsoll');
  });

  it.each([
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\Windows\\x.csv', 'C Windows x.csv'],
    ['.hidden.csv', 'hidden.csv'],
    ['a\u0000b\nc.csv', 'a b c.csv'],
    ['CON.csv', '_CON.csv'],
    ['report\u202Efdp.exe', 'report fdp.exe'],
    ['name. . ', 'name'],
    ['  ', 'Plimsoll'],
    ['한', '한'],
    ['cut \ud83d 2025-Q3', 'cut 2025-Q3'],
  ])('is made harmless: %j', (suggested, safe) => {
    expect(safeFileName(suggested)).toBe(safe);
  });

  it('gives its ending to a name typed without one', () => {
    expect(withEnding('/home/kim/report', 'x.pdf')).toBe('/home/kim/report.pdf');
    expect(withEnding('/home/kim/report.html', 'x.pdf')).toBe('/home/kim/report.html');
  });
});

describe('the arguments of a start', () => {
  it('hold the register files that a person opened, and no options', () => {
    expect(registersIn(['.', '--user-data-dir=/tmp/x.plimsoll', '/home/kim/my register.plimsoll', 'B.PLIMSOLL', 'notes.txt'])).toEqual([
      '/home/kim/my register.plimsoll',
      'B.PLIMSOLL',
    ]);
  });
});
