import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openBook } from '../../documents/spreadsheets/open-book.ts';
import { plimsoll, testFolder } from './support.ts';

let folder = '';
let register = '';
beforeEach(async () => {
  folder = testFolder();
  register = join(folder, 'r.plimsoll');
  await plimsoll(['init', register, '--time-zone', 'Asia/Seoul', '--language', 'ko']);
});

/** The heading of the first sheet of a workbook. */
function headingOf(path: string) {
  const book = openBook(new Uint8Array(readFileSync(path)), path);
  const grid = book.ok ? book.value.grid(0) : book;
  if (!grid.ok) throw new Error(JSON.stringify(grid.problems));
  return [grid.value.name, ...(grid.value.rows[0]?.cells ?? [])];
}

describe('plimsoll template', () => {
  it('writes a workbook in the language that was asked for, else in that of the register, else of the system', async () => {
    const out = join(folder, 't.xlsx');
    for (const [args, system, heading] of [
      [['--language', 'ko'], 'en', ['통제', '내 메모(가져오지 않음)', '코드', '제목 *']],
      [['--register', register], 'en', ['통제', '내 메모(가져오지 않음)', '코드', '제목 *']],
      [[], 'en', ['Controls', 'Own note (not imported)', 'Code', 'Title *']],
      [[], 'ko', ['통제', '내 메모(가져오지 않음)', '코드', '제목 *']],
    ] as const) {
      expect(await plimsoll(['template', 'controls', '--out', out, ...args], { systemLanguage: system })).toMatchObject({ status: 0 });
      expect(headingOf(out).slice(0, 4)).toEqual(heading);
    }
  });

  it('writes what an import takes: with nothing but the example in it, there is no row to take', async () => {
    const out = join(folder, 't.xlsx');
    await plimsoll(['template', '리스크', '--out', out, '--register', register]);
    const { status, err } = await plimsoll(['import', register, '--risks', out, '--language', 'en']);
    expect([status, err.trimEnd().split('\n').length]).toEqual([3, 1]);
    expect(err).toContain('The file has no rows.');
  });

  it.each([
    [['nonsense', '--out', 't.xlsx'], 2, '"nonsense" for TABLE'],
    [['risks'], 2, '--out F'],
    [['risks', '--out', 't.xlsx', '--register', 'none.plimsoll'], 3, 'none.plimsoll'],
  ] as const)('is refused in one line where it is asked for wrongly: %s', async (args, status, sentence) => {
    const answer = await plimsoll(['template', ...args]);
    expect(answer.status).toBe(status);
    expect(answer.err).toContain(sentence);
    expect(answer.err.trimEnd().split('\n')).toHaveLength(1);
    expect(existsSync('t.xlsx')).toBe(false);
  });

  it('never writes in the place of the register', async () => {
    const before = readFileSync(register);
    expect((await plimsoll(['template', 'risks', '--out', register, '--register', register])).status).toBe(2);
    expect(readFileSync(register).equals(before)).toBe(true);
  });
});
