import { readFileSync, writeFileSync } from 'node:fs';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { withoutMarks } from '../support/numerals.ts';
import { describe, expect, it } from 'vitest';
import { unzipped } from '../support/register-files.ts';
import { plimsoll, testFolder } from './support.ts';

async function sample(folder: string, language = 'ko') {
  const file = join(folder, 's.plimsoll');
  const made = await plimsoll(['init', file, '--sample', '--language', language]);
  expect(made.status).toBe(0);
  return file;
}

describe('plimsoll report', () => {
  it('writes every format that was asked for, with the figures and the ledger head in report.json', async () => {
    const folder = testFolder();
    const file = await sample(folder);
    const out = join(folder, 'out');
    const made = await plimsoll(['report', file, '--quarter', '2025-Q3', '--format', 'html,xlsx,csv,json', '--out', out, '--json']);
    expect(made.status).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['claims.json', 'report-csv.zip', 'report.html', 'report.json', 'report.xlsx']);
    const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as Record<string, Record<string, unknown>>;
    expect(report['quarter']).toMatchObject({
      id: '2025-Q3',
      start: '2025-06-30T15:00:00.000Z',
      end: '2025-09-30T15:00:00.000Z',
      timeZone: 'Asia/Seoul',
    });
    expect(Object.keys(report['risks']?.['byCategory'] as object)).toEqual(['market', 'credit', 'operational', 'liquidity', 'reputation']);
    const verified = (await plimsoll(['verify', file, '--json'])).json() as { head: object };
    expect(report['ledger']).toMatchObject(verified.head);
    expect(made.json()).toMatchObject({ quarter: '2025-Q3', compare: '2025-Q2', ledger: verified.head });
  });

  it('writes a CSV file for each table, one of the losses where the register holds any', async () => {
    const folder = testFolder();
    const file = await sample(folder);
    const losses = join(folder, 'losses.csv');
    writeFileSync(losses, 'Title,Occurred on,Gross loss,Currency\nTerminal,2025-09-30,12.34,USD\n');
    expect((await plimsoll(['import', file, '--losses', losses])).status).toBe(0);
    expect((await plimsoll(['link', file, 'L-5', 'related', 'R-1'])).status).toBe(0);
    const out = join(folder, 'out');
    await plimsoll(['report', file, '--quarter', '2025-Q3', '--format', 'csv', '--language', 'en', '--out', out]);
    expect(readdirSync(out)).toEqual(['report-csv.zip']);
    const tables = unzipped(new Uint8Array(readFileSync(join(out, 'report-csv.zip'))));
    const table = [...tables].find(([name]) => /^\d\d Losses\.csv$/.test(name))?.[1];
    const lines = new TextDecoder().decode(table).split('\r\n');
    expect(lines).toContain('L-5,Terminal,2025-09-30,,,Yes,No,,,,USD,12.34,0,0,12.34,,,,R-1,,');
  });

  it('writes the board copy, the full report or both, and the pages of the risks that are asked for', async () => {
    const folder = testFolder();
    const file = await sample(folder);
    const filesOf = async (...options: readonly string[]) => {
      const out = join(folder, options.join(' ') || 'usual');
      const made = await plimsoll(['report', file, '--quarter', '2025-Q3', '--format', 'html,json', '--out', out, ...options]);
      return made.status === 0 ? readdirSync(out).sort() : made.status;
    };
    expect(await filesOf()).toEqual(['claims.json', 'report.html', 'report.json']);
    expect(await filesOf('--edition', 'board')).toEqual(['claims.json', 'report-board.html', 'report.json']);
    expect(await filesOf('--edition', 'both')).toEqual(['claims.json', 'report-board.html', 'report.html', 'report.json']);
    expect(await filesOf('--risk', 'r-12', '--risk', 'R-40')).toEqual(['claims.json', 'report-risks.html', 'report.json']);
    const pages = withoutMarks(readFileSync(join(folder, '--risk r-12 --risk R-40', 'report-risks.html'), 'utf8'));
    expect(new Set([...pages.matchAll(/<article class="deep-dive"><h3>(R-\d+)/g)].map(([, code]) => code))).toEqual(
      new Set(['R-12', 'R-40']),
    );
    expect(await filesOf('--edition', 'full', '--risk', 'R-12')).toEqual([
      'claims.json',
      'report-risks.html',
      'report.html',
      'report.json',
    ]);
    expect(await filesOf('--edition', 'short')).toBe(2);
    expect(await filesOf('--risk', 'R-99')).toBe(3);
  });

  it.each([
    [[], ['report-board.docx', 'report.html'], true],
    [['--edition', 'full'], ['report-board.docx', 'report.html'], true],
    [['--edition', 'board'], ['report-board.docx', 'report-board.html'], false],
    [['--risk', 'R-12'], ['report-board.docx', 'report-risks.html'], true],
  ])('writes a DOCX of the board copy with %j, and says so where that was not asked for', async (options, files, said) => {
    const folder = testFolder();
    const file = await sample(folder, 'en');
    const out = join(folder, 'out');
    const made = await plimsoll(['report', file, '--quarter', '2025-Q3', '--format', 'html,docx', '--out', out, ...options]);
    expect(made.status).toBe(0);
    expect(readdirSync(out).sort()).toEqual([...files].sort());
    expect(made.err.includes('(DOCX is always the board copy)')).toBe(said);
    expect(made.err.trim().split('\n')).toHaveLength(1);
    expect(unzipped(new Uint8Array(readFileSync(join(out, 'report-board.docx')))).has('word/document.xml')).toBe(true);
  });

  it('two runs at one known-at give the same bytes', async () => {
    const folder = testFolder();
    const file = await sample(folder);
    const run = (out: string) =>
      plimsoll([
        'report',
        file,
        '--quarter',
        '2025-Q3',
        '--known-at',
        '2025-12-01T00:00:00Z',
        '--format',
        'html,xlsx,docx,csv,json',
        '--out',
        join(folder, out),
      ]);
    expect([(await run('a')).status, (await run('b')).status]).toEqual([0, 0]);
    for (const name of readdirSync(join(folder, 'a'))) {
      expect(readFileSync(join(folder, 'a', name)).equals(readFileSync(join(folder, 'b', name)))).toBe(true);
    }
  });

  it('speaks the language that was asked for', async () => {
    const folder = testFolder();
    const file = await sample(folder);
    await plimsoll(['report', file, '--quarter', '2025-Q3', '--format', 'html', '--language', 'en', '--out', folder]);
    const html = readFileSync(join(folder, 'report.html'), 'utf8');
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('Quarterly risk report');
  });

  it('refuses a broken register before it prints a figure', async () => {
    const folder = testFolder();
    const file = await sample(folder);
    const bytes = readFileSync(file);
    bytes[Math.floor(bytes.length / 3)] = (bytes[Math.floor(bytes.length / 3)] as number) ^ 1;
    writeFileSync(file, bytes);
    const made = await plimsoll(['report', file, '--quarter', '2025-Q3', '--format', 'json', '--out', join(folder, 'out')]);
    expect(made.status).toBe(3);
    expect(readdirSync(folder)).toEqual(['s.plimsoll']);
  });

  it.each([
    [['--format', 'json'], 2],
    [['--quarter', '2025-Q9', '--format', 'json'], 2],
    [['--quarter', '2025-Q3', '--format', 'docx,odt'], 2],
    [['--quarter', '2025-Q3', '--compare', '2025-Q4', '--format', 'json'], 2],
    [['--quarter', '2025-Q3', '--known-at', 'yesterday', '--format', 'json'], 2],
  ])('%j is wrong usage, said in one line', async (args, status) => {
    const folder = testFolder();
    const file = await sample(folder);
    const made = await plimsoll(['report', file, ...args, '--out', join(folder, 'out')]);
    expect(made.status).toBe(status);
    expect(made.err.trim().split('\n')).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(['s.plimsoll']);
  });
});
