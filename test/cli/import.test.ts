import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { hexToBytes } from '../../engine/values/sha256.ts';
import { emptyRegister, plimsoll as call } from './support.ts';

const plimsoll = (...args: readonly string[]) => call(args);

let folder = '';
let register = '';
beforeEach(async () => void ({ folder, register } = await emptyRegister('KRW', 'Asia/Seoul')));

function given(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Runs an import that must leave the register as it was, byte for byte. */
async function refused(...args: readonly string[]) {
  const before = readFileSync(register);
  const ended = await plimsoll('import', register, ...args);
  expect(readFileSync(register).equals(before)).toBe(true);
  return ended;
}

const data = (name: string) => join(import.meta.dirname, '../fixtures/data', name);

describe('plimsoll import', () => {
  it('takes the real incidents and releases, and finds nothing to do the second time', async () => {
    const incidents = ['import', register, '--incidents', data('github-incidents-2022-2025.jsonl'), '--service', 'code-host', '--json'];
    const first = await plimsoll(...incidents);
    expect(first.status).toBe(0);
    expect(JSON.parse(first.out)).toMatchObject({
      table: 'incidents',
      read: 607,
      created: 607,
      updated: 0,
      unchanged: 0,
      rejected: [],
      written: true,
    });
    const bytes = readFileSync(register);
    const second = await plimsoll(...incidents);
    expect(JSON.parse(second.out)).toMatchObject({ read: 607, created: 0, updated: 0, unchanged: 607, rejected: [], written: false });
    expect(readFileSync(register).equals(bytes)).toBe(true);

    const releases = await plimsoll('import', register, '--releases', data('bruno-releases.csv'));
    expect(releases).toMatchObject({ status: 0, out: '' });
    expect(releases.err).toContain('"bruno-releases"');
    expect(releases.err).toContain('Rows read: 171. New: 171.');
    const services = await plimsoll('list', register, 'services', '--json');
    expect(JSON.parse(services.out)).toMatchObject([
      { name: 'code-host', incidentCount: 589 }, // 607 rows, 18 of them planned work
      { name: 'bruno-releases', releaseCount: 171 },
    ]);
  });

  it('reads what Korean Excel saves (CP949), and shields nothing but formulas', async () => {
    // 제목,통제 종류 / 담보 확보,예방
    const csv = given('통제.csv', hexToBytes('c1a6b8f12cc5ebc1a620c1beb7f90ab4e3bab820c8aebab82cbfb9b9e60a'));
    expect(await plimsoll('import', register, '--controls', csv, '--strict')).toMatchObject({ status: 0 });
    await plimsoll(
      'import',
      register,
      '--controls',
      given('more.csv', "Title,Kind\n'=HYPERLINK(1),detective\n'90s code,corrective\n"),
      '--strict',
    );
    const list = await plimsoll('list', register, 'controls', '--format', 'csv', '--language', 'en');
    expect(list.out).toContain('담보 확보');
    expect(list.out).toContain(",'=HYPERLINK(1),");
    const json = await plimsoll('list', register, 'controls', '--where', 'kind=detective', '--json');
    expect(JSON.parse(json.out)).toMatchObject([{ code: 'C-2', title: '=HYPERLINK(1)' }]);
    // An apostrophe that shields nothing is a part of the text.
    const plain = await plimsoll('list', register, 'controls', '--where', 'kind=corrective', '--json');
    expect(JSON.parse(plain.out)).toMatchObject([{ code: 'C-3', title: "'90s code" }]);
  });

  it('takes the good rows and names the bad ones, or (strict) takes none and ends with 1', async () => {
    const csv = given('risks.csv', 'Title,Category,Identified on\n가,market,2025-02-30\n나,weather,2025-01-01\n다,credit,2025-01-01\n');
    const strict = await refused('--risks', csv, '--strict');
    expect(strict.status).toBe(1);
    expect(strict.err).toContain('Row 2, Identified on: This is not a valid date.');
    expect(strict.err).toContain(
      'Row 3, Category: This value is not allowed. Allowed values: Market risk, Credit risk, Operational risk, Liquidity risk, Reputation risk',
    );
    const json = await refused('--risks', csv, '--strict', '--json');
    expect(JSON.parse(json.out)).toMatchObject({
      read: 3,
      created: 0,
      rejected: [
        { row: 2, column: 'Identified on', code: 'field.notADay' },
        { row: 3, column: 'Category', code: 'field.notOneOf' },
      ],
    });
    const lenient = await plimsoll('import', register, '--risks', csv, '--json');
    expect(lenient.status).toBe(0);
    expect(JSON.parse(lenient.out)).toMatchObject({ read: 3, created: 1, written: true });
  });

  it('reads each item of a list in JSON as one: causes, consequences, services, controls', async () => {
    await plimsoll('import', register, '--controls', given('c.csv', 'Title,Kind\nReconcile,detective\nFour eyes,preventive\n'), '--strict');
    const row = {
      code: 'R-1',
      title: 'Late settlement',
      category: 'market',
      causes: ['Late file', 'Wrong\ncut-off', null],
      consequences: ['Interest owed', '\\ Complaints'],
      serviceIds: ['Payments', 'Payout, EU'],
      controls: ['C-1', 'C-2 cause 2'],
    };
    const file = given('risks.jsonl', `${JSON.stringify(row)}\n`);
    expect(await plimsoll('import', register, '--risks', file, '--strict')).toMatchObject({ status: 0 });
    const listed = async (table: string) =>
      JSON.parse((await plimsoll('list', register, table, '--json')).out) as readonly Readonly<Record<string, unknown>>[];
    const inOrder = async (table: string) =>
      (await listed(table)).map(({ rank, text }) => [rank, text]).sort(([a], [b]) => Number(a) - Number(b));
    expect(await inOrder('causes')).toEqual([
      [1, 'Late file'],
      [2, 'Wrong\ncut-off'],
    ]);
    expect(await inOrder('consequences')).toEqual([
      [1, 'Interest owed'],
      [2, '\\ Complaints'],
    ]);
    expect((await listed('services')).map(({ name }) => name)).toEqual(['Payments', 'Payout, EU']);
    const tied = (await listed('riskControls')).map(({ controlId, causeId }) => [controlId, causeId]);
    expect(tied.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))).toEqual([
      ['C-1', null],
      ['C-2', 'Wrong\ncut-off'],
    ]);
    const again = await plimsoll('import', register, '--risks', file, '--json');
    expect(JSON.parse(again.out)).toMatchObject({ unchanged: 1, updated: 0, written: false });
    // A list without items says nothing, as an empty cell does, and empties the field where its column is named.
    const emptied = ['import', register, '--risks', given('empty.jsonl', `${JSON.stringify({ ...row, controls: [], causes: [] })}\n`)];
    expect(JSON.parse((await plimsoll(...emptied, '--json')).out)).toMatchObject({ unchanged: 1, kept: { controls: 1, causes: 1 } });
    const cleared = await plimsoll(...emptied, '--clear', 'causes,controls', '--json');
    expect(JSON.parse(cleared.out)).toMatchObject({ updated: 1, emptied: 2 });
    expect(await listed('causes')).toEqual([]);
  });

  it('writes nothing in a trial', async () => {
    const csv = given('risks.csv', 'Title,Category\n가,market\n');
    const trial = await refused('--risks', csv, '--dry-run', '--json');
    expect(trial.status).toBe(0);
    expect(JSON.parse(trial.out)).toMatchObject({ created: 1, written: false });
  });

  it('reads headings of another program by a mapping', async () => {
    const csv = given('other.csv', 'Bezeichnung,Art,Farbe\nSicherheit,preventive,rot\n');
    const mapping = given('m.json', '{"Bezeichnung":"title","Art":"kind","Farbe":null}');
    expect(await plimsoll('import', register, '--controls', csv, '--mapping', mapping)).toMatchObject({ status: 0 });
  });

  it('names the columns that there are where a mapping leads to none', async () => {
    const csv = given('other.csv', 'Bezeichnung,Art\nSicherheit,preventive\n');
    const ended = await refused('--controls', csv, '--mapping', given('m.json', '{"Bezeichnung":"titel","Art":"kind"}'));
    expect(ended).toMatchObject({ status: 2, out: '' });
    expect(ended.err).toMatch(
      /^plimsoll: .*other\.csv, Bezeichnung: The mapping names a column "titel" that does not exist\. Columns: code, title, .*\n$/,
    );
  });

  it('enters a statement under the name that was given', async () => {
    await plimsoll('import', register, '--risks', given('r.csv', 'Title,Category\n가,market\n'), '--by', '박서준');
    const log = await plimsoll('log', register, '--json');
    expect(JSON.parse(log.out)).toMatchObject([
      {},
      { action: 'people.create' },
      { action: 'register.import', note: 'r.csv', actor: { name: '박서준' } },
    ]);
  });
});

describe('the last thing that an import says is what became of it', () => {
  const file = (...rows: string[]) => given('risks.csv', `Code,Title,Category,Identified on\n${rows.join('\n')}\n`);
  const good = ['A-1,Late settlement,market,2025-01-01', 'A-2,Rates jump,market,2025-01-01'];
  const bad = ['A-3,Late settlement,market,2023-02-29', 'A-4,Rates jump,marketing,2024-02-29'];
  const ends = async (...args: string[]) => {
    const before = readFileSync(register);
    const ended = await plimsoll('import', register, '--risks', ...args);
    const lines = ended.err.trimEnd().split('\n');
    return { status: ended.status, last: lines.at(-1)?.replaceAll(register, 'FILE'), written: !readFileSync(register).equals(before) };
  };

  it.each([
    ['all rows taken', good, [], 0, 'Imported as entry N.', true],
    ['a part', [good[0], ...bad], [], 0, 'Imported as entry N. Rejected: 2 of the 3 rows. Correct them and import them again.', true],
    [
      'none',
      bad,
      [],
      1,
      'Nothing was imported: all 2 rows were rejected. FILE was not changed. Correct the rows and import the file again.',
      false,
    ],
    [
      'none of one',
      [bad[0]],
      [],
      1,
      'Nothing was imported: the only row was rejected. FILE was not changed. Correct the rows and import the file again.',
      false,
    ],
    [
      'a part, strict',
      [good[0], ...bad],
      ['--strict'],
      1,
      'Nothing was imported, because rows were rejected (--strict): 2 of 3. FILE was not changed. Correct the rows and import the file again.',
      false,
    ],
    [
      'none, strict',
      bad,
      ['--strict'],
      1,
      'Nothing was imported: all 2 rows were rejected. FILE was not changed. Correct the rows and import the file again.',
      false,
    ],
    ['all rows, tried', good, ['--dry-run'], 0, 'This was a dry run. All 2 rows could be imported. FILE was not changed.', false],
    [
      'a part, tried',
      [good[0], ...bad],
      ['--dry-run'],
      0,
      'This was a dry run. 1 of the 3 rows could be imported; the others would be rejected (2). FILE was not changed.',
      false,
    ],
    [
      'none, tried',
      bad,
      ['--dry-run'],
      1,
      'This was a dry run. Nothing could be imported: all 2 rows would be rejected. FILE was not changed.',
      false,
    ],
    [
      'a part, strict, tried',
      [good[0], ...bad],
      ['--strict', '--dry-run'],
      1,
      'This was a dry run. Nothing would be imported, because rows would be rejected (--strict): 2 of 3. FILE was not changed.',
      false,
    ],
  ] as const)('%s', async (_, rows, options, status, sentence, written) => {
    const ended = await ends(file(...(rows as readonly string[])), ...options);
    expect({ ...ended, last: ended.last?.replace(/entry \d+/, 'entry N') }).toEqual({ status, last: sentence, written });
  });

  it('where the register has all or some of it already, with the rows that it could not take', async () => {
    await ends(file(...good));
    expect(await ends(file(...good))).toEqual({
      status: 0,
      last: 'Nothing was written: the register already contains everything in the file.',
      written: false,
    });
    expect(await ends(file(...good), '--dry-run')).toEqual({
      status: 0,
      last: 'This was a dry run. The register already contains everything in the file. FILE was not changed.',
      written: false,
    });
    expect(await ends(file(...good, ...bad))).toEqual({
      status: 0,
      last: 'Nothing was written: the register already contains 2 of the 4 rows; the others were rejected (2). Correct them and import them again.',
      written: false,
    });
    expect(await ends(file(...good, ...bad), '--dry-run')).toEqual({
      status: 0,
      last: 'This was a dry run. The register already contains 2 of the 4 rows; the others would be rejected (2). FILE was not changed.',
      written: false,
    });
  });

  it('and of what it did not do it says nothing: no service, no person along the way', async () => {
    const incidents = (day: string) => given('payout.csv', `Title,Started at\nOutage,${day}T00:00:00Z\n`);
    const rejected = await plimsoll('import', register, '--incidents', incidents('2025-02-30'));
    expect(rejected.status).toBe(1);
    expect(rejected.err).not.toContain('payout"');
    const tried = await plimsoll('import', register, '--incidents', incidents('2025-02-20'), '--dry-run');
    expect(tried.err).toContain('its records would belong to "payout"');
    expect(tried.err).toContain('Would also be added, Services: payout\n');
    const owners = Array.from({ length: 12 }, (_, index) => `B-${index},Risk ${index},market,2025-01-01,Owner ${index + 1}`);
    const many = given('many.csv', `Code,Title,Category,Identified on,Owner\n${owners.join('\n')}\n`);
    const taken = await plimsoll('import', register, '--risks', many);
    expect(taken.err).toContain('Also added, People: Owner 1, Owner 2, ');
    expect(taken.err).toContain('Owner 10 and 2 more\n');
  });
});

describe('a file that cannot be imported is refused in one line, and nothing changes', () => {
  const row = (bad: string) => `Title,Category,Identified on,Residual likelihood,Residual impact,Controls\n${bad}\n`;
  it.each([
    ['a file that is not there', null, 3, /missing\.csv: The file or folder does not exist/],
    ['an empty file', '', 3, /The file is empty/],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]), 3, /Files of this type cannot be read/],
    ['text in no known encoding', new Uint8Array([0x61, 0xff, 0xff]), 3, /in none of the encodings that can be read/],
    ['a file of 100 MB', new Uint8Array(100_000_000).fill(0x61), 3, /too large to be read \(at most 80 MiB\)/],
    ['a row that is cut off', row('가,market,2025-01-01,1,1,\n나,mar'), 3, /row 3: The row has fewer cells/],
    ['a quotation mark that is never closed', row('"가,market,2025-01-01,1,1,'), 3, /row 2: A quotation mark is never closed/],
    ['a wrong heading', 'Title,Category,Colour\n가,market,red\n', 3, /row 1, Colour: Unknown column/],
    ['a heading twice', 'Title,Category,제목\n가,market,나\n', 3, /row 1, 제목: The column appears twice/],
    ['a heading too few', 'Title,Owner\n가,나\n', 3, /row 1, Category: The column is missing/],
    ['an unknown category', row('가,weather,2025-01-01,,,'), 1, /Row 2, Category: This value is not allowed/],
    ['a level outside the scale', row('가,market,2025-01-01,1,6,'), 1, /Row 2, Residual impact: Level 6 is outside the scale of 1 to 5/],
    ['a day that does not exist', row('가,market,2025-02-29,,,'), 1, /Row 2, Identified on: This is not a valid date/],
    ['a link to nothing', row('가,market,2025-01-01,,,C-9'), 1, /Row 2, Controls: There is no record "C-9"/],
  ])('%s', async (_, content, status, sentence) => {
    const path = content === null ? join(folder, 'missing.csv') : given('bad.csv', content);
    const ended = await refused('--risks', path, '--strict');
    expect(ended.status).toBe(status);
    expect(ended.out).toBe('');
    expect(ended.err).toMatch(sentence);
    const lines = ended.err.trimEnd().split('\n');
    expect(lines.filter((line) => sentence.test(line))).toHaveLength(1);
    expect(lines.length).toBeLessThanOrEqual(status === 3 ? 1 : 3);
  });

  it('and so is a service without a name', async () => {
    const csv = given('i.csv', 'Title,Started\nOutage,2025-07-01 10:00\n');
    expect(await refused('--incidents', csv, '--service', ' ')).toMatchObject({
      status: 2,
      err: 'plimsoll: " " cannot be used for --service.\n',
    });
  });

  it('and so is a command that names no file, or two', async () => {
    expect((await refused()).status).toBe(2);
    expect((await refused('--risks', 'a', '--controls', 'b')).status).toBe(2);
  });
});

describe('plimsoll list', () => {
  it('writes a file that imports back without a change', async () => {
    await plimsoll(
      'import',
      register,
      '--risks',
      given('r.csv', 'Title,Category,Causes,Owner\n"가, ""나""\n= 다",credit,"하나\n둘",박서준\n'),
    );
    for (const format of ['csv', 'xlsx']) {
      const out = join(folder, `risks.${format}`);
      expect(await plimsoll('list', register, 'risks', '--format', format, '--out', out, '--language', 'ko')).toMatchObject({
        status: 0,
        out: '',
      });
      const again = await plimsoll('import', register, '--risks', out, '--json');
      expect(JSON.parse(again.out)).toMatchObject({ created: 0, updated: 0, unchanged: 1, rejected: [], written: false });
    }
  });

  it('refuses a table, a field or a format that it does not know', async () => {
    expect((await plimsoll('list', register, 'weather')).status).toBe(2);
    expect((await plimsoll('list', register, 'risks', '--where', 'colour=red')).status).toBe(2);
    expect((await plimsoll('list', register, 'risks', '--format', 'pdf')).status).toBe(2);
    expect((await plimsoll('list', register, 'risks', '--format', 'xlsx')).status).toBe(2);
  });

  it('never writes a list over the register itself, by whatever name', async () => {
    const bytes = readFileSync(register);
    const link = join(folder, 'link.plimsoll');
    symlinkSync(register, link);
    for (const out of [register, join(folder, '.', 'link.plimsoll')]) {
      expect((await plimsoll('list', register, 'risks', '--format', 'csv', '--out', out)).status).toBe(2);
    }
    expect(readFileSync(register)).toEqual(bytes);
  });

  it('chooses by words of either language', async () => {
    await plimsoll('import', register, '--controls', given('c.csv', 'Title,Kind,Key control\n가,예방,예\n나,detective,no\n'), '--strict');
    const key = await plimsoll('list', register, '통제', '--where', '핵심통제=예', '--json');
    expect(JSON.parse(key.out)).toMatchObject([{ title: '가', key: true }]);
  });
});
