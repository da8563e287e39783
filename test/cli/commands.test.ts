import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readRegisterFile } from '../../documents/register-file/read-register-file.ts';
import { schemas } from '../../domain/migrations/all.ts';
import { fileOf, foreignFile, smallRegister, unzipped, withFiles } from '../support/register-files.ts';
import { plimsoll, testFolder } from './support.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = testFolder();
  file = join(folder, 'r.plimsoll');
});

type Verified = { ok: boolean; head: { seq: number; hash: string }; entries: number; problems: { seq: number; what: string }[] };

async function smallFile() {
  writeFileSync(file, fileOf((await smallRegister()).register));
}

describe('plimsoll init', () => {
  it('makes a register that says what it was told, and tells its head', async () => {
    const made = await plimsoll([
      'init',
      file,
      '--name',
      'Real data',
      '--currency',
      'KRW',
      '--time-zone',
      'Asia/Seoul',
      '--language',
      'ko',
      '--json',
    ]);
    expect(made.status).toBe(0);
    const verified = (await plimsoll(['verify', file, '--json'])).json() as Verified;
    expect(made.json()).toMatchObject({ name: 'Real data', currency: 'KRW', timeZone: 'Asia/Seoul', language: 'ko', head: verified.head });
    expect(verified).toMatchObject({ ok: true, entries: 1, problems: [] });
  });

  it('takes the name from the file and the operator from the account', async () => {
    await plimsoll(['init', file, '--time-zone', 'UTC'], { account: '김하나' });
    const log = (await plimsoll(['log', file, '--json'])).json();
    expect(log).toMatchObject([{ seq: 1, action: 'register.create', actor: { code: 'P-1', name: '김하나' } }]);
  });

  it('never writes over a file, not even an empty one', async () => {
    writeFileSync(file, 'mine');
    expect(await plimsoll(['init', file])).toMatchObject({
      status: 3,
      err: `plimsoll: ${file}: A file with this name already exists. ${file} was not changed.\n`,
    });
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it('refuses a currency, a time zone or an option that does not exist, and makes nothing', async () => {
    expect(await plimsoll(['init', file, '--currency', 'won'])).toMatchObject({
      status: 2,
      err: 'plimsoll: --currency: This is not a currency code, such as KRW.\n',
    });
    const wrong = await plimsoll(['init', file, '--time-zone', 'Asia/Busan', '--name', '', '--by', 'x'.repeat(121)]);
    expect(wrong.status).toBe(2);
    expect(wrong.err).toMatch(/--name: .*\n.*--time-zone: .*time zone.*\n.*--by: /);
    expect(await plimsoll(['init', file, '--colour', 'red'])).toMatchObject({
      status: 2,
      err: 'plimsoll: There is no option "--colour" here. Options: --name, --currency, --time-zone, --sample, --by, --json, --language, --help\n',
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('makes the sample register in either language', async () => {
    const made = await plimsoll(['init', file, '--sample', '--language', 'ko', '--json']);
    expect(made.json()).toMatchObject({ language: 'ko', currency: 'KRW' });
    expect(await plimsoll(['verify', file])).toMatchObject({ status: 0 });
    expect(await plimsoll(['init', join(folder, 's.plimsoll'), '--sample', '--name', 'Mine'])).toMatchObject({ status: 2 });
  });
});

describe('plimsoll link', () => {
  it('links a loss and a risk as related, whichever of the two is named first', async () => {
    await plimsoll(['init', file, '--sample', '--language', 'en']);
    const losses = join(folder, 'losses.csv');
    writeFileSync(losses, 'Title,Occurred on,Gross loss,Currency\nFee,2025-03-01,12.34,USD\n');
    await plimsoll(['import', file, '--losses', losses]);
    expect((await plimsoll(['link', file, 'L-5', 'related', 'R-1', '--json'])).json()).toMatchObject({ from: 'L-5', to: 'R-1' });
    expect((await plimsoll(['link', file, 'R-2', 'related', 'L-5', '--json'])).json()).toMatchObject({ from: 'L-5', to: 'R-2' });
    // A loss is what a risk cost: neither is said to have caused the other.
    expect((await plimsoll(['link', file, 'R-3', 'caused', 'L-5', '--evidence', 'e'])).status).toBe(3);
    // The sample has four of its own.
    const [loss] = (await plimsoll(['list', file, 'losses', '--where', 'code=L-5', '--json'])).json() as { readonly riskCount: number }[];
    expect(loss?.riskCount).toBe(2);
  });

  it('links two records by their codes, decided by who enters it', async () => {
    await plimsoll(['init', file, '--sample', '--language', 'en']);
    const before = readFileSync(file);
    const refused = await plimsoll(['link', file, 'V-1', 'caused', 'I-1', '--by', '홍길동']);
    expect(refused).toMatchObject({ status: 3 });
    expect(refused.err).toContain('requires evidence');
    expect(readFileSync(file)).toEqual(before);
    const linked = await plimsoll(['link', file, 'v-1', 'ruled-out', 'I-2', '--evidence', 'Other host', '--by', '홍길동', '--json']);
    expect(linked).toMatchObject({ status: 0 });
    const { id } = linked.json() as { id: string };
    const log = (await plimsoll(['log', file, '--id', id, '--json'])).json();
    expect(log).toMatchObject([
      { action: 'links.create', actor: { name: '홍길동' }, changes: [{ after: { relation: 'ruledOut', evidence: 'Other host' } }] },
    ]);
    expect((await plimsoll(['log', file, '--id', id])).out).toMatch(
      /홍길동 +Link added +V-1 → I-2 +Relation: Ruled out; Evidence: Other host; .*\n$/,
    );
    expect((await plimsoll(['link', file, 'V-1', 'ruledOut', 'I-2', '--evidence', 'again'])).err).toContain('This link already exists');
    expect((await plimsoll(['link', file, 'V-999', 'caused', 'I-2'])).err).toContain('V-999');
    expect((await plimsoll(['link', file, 'V-1', 'pleases', 'I-2'])).status).toBe(2);
  });

  it('decides what was only suspected between the two, whichever way that was entered, and keeps one link', async () => {
    await plimsoll(['init', file, '--sample', '--language', 'en']);
    for (const [suspected, from, to] of [
      [['V-1', 'I-2'], 'V-1', 'I-2'],
      [['I-3', 'V-2'], 'V-2', 'I-3'],
    ] as const) {
      const first = await plimsoll(['link', file, suspected[0], 'suspected', suspected[1], '--by', 'Ann', '--json']);
      const { id } = first.json() as { id: string };
      expect((await plimsoll(['link', file, from, 'caused', to])).err).toContain('requires evidence');
      const decided = await plimsoll(['link', file, from, 'caused', to, '--evidence', 'The rollback ended it', '--by', 'Bea'], {
        now: '2026-01-02T00:00:00.000Z',
      });
      expect(decided).toMatchObject({ status: 0 });
      expect(decided.err).toMatch(
        new RegExp(
          `^Suspected link decided. ${from} → ${to}: Caused \\(entry \\d+\\)\nRelease ${from} \\(.+\\) caused incident ${to} \\(.+\\).\n$`,
        ),
      );
      const log = (await plimsoll(['log', file, '--id', id, '--json'])).json() as unknown[];
      expect(log).toHaveLength(2);
      expect(log.at(-1)).toMatchObject({
        action: 'links.edit',
        actor: { name: 'Bea' },
        changes: [{ after: { relation: 'caused', evidence: 'The rollback ended it', decidedAt: '2026-01-02T00:00:00.000Z' } }],
      });
    }
  });
});

describe('plimsoll as-of and log', () => {
  beforeEach(smallFile);

  it('show the register as it was recorded at an instant', async () => {
    const then = (await plimsoll(['as-of', file, '--at', '2025-07-01T09:00:05+09:00', '--json'])).json();
    expect(then).toMatchObject({
      at: '2025-07-01T00:00:05.000Z',
      head: { seq: 5 },
      tables: { risks: [{ code: 'R-1', title: '정산 "이중" 실행\n둘째 줄' }, { code: 'R-2' }] },
    });
    expect((await plimsoll(['as-of', file, '--at', '2020-01-01T00:00:00Z', '--json'])).json()).toMatchObject({
      head: null,
      tables: { risks: [] },
    });
    expect((await plimsoll(['as-of', file, '--at', 'yesterday'])).status).toBe(2);
    expect((await plimsoll(['as-of', file])).status).toBe(2);
  });

  it('filter the log by time, table and record, and never show an erased name', async () => {
    const seqs = async (...options: string[]) =>
      ((await plimsoll(['log', file, ...options, '--json'])).json() as { seq: number }[]).map(({ seq }) => seq);
    expect(await seqs()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(await seqs('--since', '2025-07-01T00:00:09Z')).toEqual([9, 10, 11]);
    expect(await seqs('--until', '2025-07-01T00:00:02Z')).toEqual([1, 2]);
    expect(await seqs('--since', '2025-07-01T00:00:03Z', '--until', '2025-07-01T00:00:04.999Z')).toEqual([3, 4]);
    expect((await plimsoll(['log', file, '--until', 'friday', '--language', 'en'])).err).toMatch(
      /^plimsoll: --until: This is not a date and time/,
    );
    expect(await seqs('--kind', 'risks')).toEqual([4, 5, 6, 7, 8]);
    expect(await seqs('--id', 'R-1')).toEqual([4, 6, 7, 8]);
    expect(await seqs('--kind', 'services', '--id', 'S-1')).toEqual([3, 11]);
    expect((await plimsoll(['log', file, '--kind', 'wishes'])).status).toBe(2);
    const shown = await plimsoll(['log', file]);
    expect(shown.out).toContain('김하나');
    expect(shown.out).not.toContain('박세찬');
  });
});

describe('plimsoll verify', () => {
  beforeEach(smallFile);

  it('says what it can show, and with a head from outside that it is proven', async () => {
    const { head } = (await plimsoll(['verify', file, '--json'])).json() as Verified;
    const english = await plimsoll(['verify', file, '--language', 'en']);
    expect(english).toMatchObject({ status: 0 });
    expect(english.out).toContain('cannot show that nothing was cut off or rewritten');
    expect((await plimsoll(['verify', file, '--language', 'en', '--head', `${head.seq}:${head.hash}`])).out).toContain('proven');
    expect((await plimsoll(['verify', file, '--head', 'x'])).status).toBe(2);
  });

  it('exits 1 and names the entry where a byte was flipped, and where the end is missing', async () => {
    const bytes = new Uint8Array(readFileSync(file));
    const ledger = unzipped(bytes).get('ledger/000001.jsonl') as Uint8Array;
    const changed = ledger.slice();
    changed[changed.length - 40] = (changed[changed.length - 40] as number) ^ 1;
    writeFileSync(file, withFiles(bytes, { 'ledger/000001.jsonl': changed }));
    const found = await plimsoll(['verify', file, '--json']);
    expect(found.status).toBe(1);
    expect((found.json() as Verified).problems[0]?.seq).toBe(11);
    const list = await plimsoll(['log', file]);
    expect(list).toMatchObject({ status: 3, out: '' });
    expect(list.err).toContain('Entry 11');
    writeFileSync(file, bytes);
    const beyond = await plimsoll(['verify', file, '--head', `12:${'a'.repeat(64)}`, '--json']);
    expect(beyond).toMatchObject({ status: 1 });
    expect((beyond.json() as Verified).problems).toEqual([{ seq: 12, what: 'missing' }]);
  });
});

describe('more breaks than are listed', () => {
  beforeEach(smallFile);

  it('are counted all the same', async () => {
    // The register has 11 entries: of those up to 5,011 as many as 5,000 are not there.
    const beyond = await plimsoll(['verify', file, '--head', `5011:${'a'.repeat(64)}`, '--language', 'en']);
    expect(beyond.status).toBe(1);
    const lines = beyond.out.trimEnd().split('\n');
    expect(lines.filter((line) => line.startsWith('Entry '))).toHaveLength(100);
    expect(lines.slice(-1)).toEqual(['Verification failed. Breaks found: 5,000. Only the first 100 are listed.']);
    const said = (await plimsoll(['verify', file, '--head', `5011:${'a'.repeat(64)}`, '--json'])).json() as { found: number };
    expect(said.found).toBe(5000);
    const whole = (await plimsoll(['verify', file, '--json'])).json() as { found: number };
    expect(whole.found).toBe(0);
  });
});

describe('a file that another hand wrote, whose ledger vouches for itself', () => {
  const write = async (...entry: Parameters<typeof foreignFile>) => writeFileSync(file, await foreignFile(...entry));

  it('does not move the cursor or colour the terminal of its reader', async () => {
    await write('\u009b31mred\u009d0;evil\u009c\u0085red', { before: { currency: 'KRW' }, after: { currency: 'EUR' } });
    const log = await plimsoll(['log', file]);
    expect(log.status).toBe(0);
    expect(log.out.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    // A heading and twelve entries.
    expect(log.out.trimEnd().split('\n')).toHaveLength(13);
  });

  it('is refused with one line where its settings are none that a register has', async () => {
    await write('settings.edit', { before: { timeZone: 'Asia/Seoul' }, after: { timeZone: 'Mars/Base' } });
    for (const command of [
      ['log', file],
      ['list', file, 'risks'],
      ['as-of', file, '--at', '2030-01-01T00:00:00Z'],
    ]) {
      const refused = await plimsoll([...command, '--language', 'en']);
      expect(refused).toMatchObject({ status: 3, out: '' });
      expect(refused.err).toMatch(/^plimsoll: .*time zone.*\n$/);
    }
  });
});

describe('every command', () => {
  it('explains itself in both languages', async () => {
    for (const [language, word] of [
      ['ko', '사용법'],
      ['en', 'Usage'],
    ] as const) {
      expect(await plimsoll(['--help', '--language', language])).toMatchObject({ status: 0, err: '' });
      for (const command of ['init', 'import', 'list', 'link', 'report', 'as-of', 'log', 'verify']) {
        const help = await plimsoll([command, '--help', '--language', language]);
        expect(help.status).toBe(0);
        expect(help.out).toContain(word);
      }
    }
  });

  it('answers wrong usage with status 2 and one line', async () => {
    for (const args of [
      [],
      ['fly'],
      ['verify'],
      ['verify', 'a', 'b'],
      ['log', 'a', '--since'],
      ['log', 'a', '--json=yes'],
      ['verify', 'a', '--language', 'fr'],
      ['--json'],
    ]) {
      const answer = await plimsoll(args);
      expect([args, answer.status]).toEqual([args, 2]);
      expect(answer.err.trim().split('\n').length === 1).toBe(args.length > 0);
    }
  });

  it('speaks the language of the register, else of the system, unless told', async () => {
    await smallFile();
    expect((await plimsoll(['verify', file], { systemLanguage: 'en' })).out).toContain('일관됩니다');
    expect((await plimsoll(['verify', `${file}x`], { systemLanguage: 'ko' })).err).toContain('없습니다');
    expect((await plimsoll(['verify', file, '--language=en'], { systemLanguage: 'ko' })).out).toContain('Internally consistent');
  });

  it('gives one JSON document also when it fails', async () => {
    const missing = await plimsoll(['verify', join(folder, 'no.plimsoll'), '--json']);
    expect(missing.status).toBe(3);
    expect(missing.json()).toMatchObject({ ok: false, problems: [{ code: 'file.missing' }] });
  });
});

describe('bad input', () => {
  const cases: readonly [string, (good: Uint8Array) => Uint8Array | string, string][] = [
    ['an empty file', () => '', 'The file is empty.'],
    ['a text', () => 'a,b,c\n1,2,3\n', 'This is not a Plimsoll register file'],
    ['another zip', (good) => withFiles(good, { 'manifest.json': null }), 'This is not a Plimsoll register file'],
    ['a file that was cut off', (good) => good.slice(0, good.length - 100), 'cut off'],
    ['a later file format', (good) => edited(good, '"version":1', '"version":2'), 'later version of Plimsoll (file format 2'],
    ['a later schema', (good) => edited(good, `"schema":${schemas.latest}`, '"schema":99'), 'later version of Plimsoll (schema 99'],
    ['a hundred megabytes of nothing', () => new Uint8Array(100 * 1024 * 1024), 'This is not a Plimsoll register file'],
  ];

  it.each(cases)('%s is one line and status 3, and stays as it is', async (_, make, sentence) => {
    await smallFile();
    const bytes = make(new Uint8Array(readFileSync(file)));
    writeFileSync(file, bytes);
    for (const args of [
      ['verify', file],
      ['log', file],
      ['link', file, 'R-1', 'triggers', 'R-2'],
    ]) {
      const answer = await plimsoll(args);
      expect(answer).toMatchObject({ status: 3, out: '' });
      expect(answer.err).toContain(sentence);
      expect(answer.err.trim().split('\n')).toHaveLength(1);
    }
    expect(Buffer.compare(readFileSync(file), Buffer.from(bytes as Uint8Array))).toBe(0);
    expect(readdirSync(folder)).toEqual(['r.plimsoll']);
  });

  it('a folder in place of a file, and a folder that is not there, are told', async () => {
    mkdirSync(file);
    expect((await plimsoll(['verify', file])).err).toContain('cannot be read');
    expect((await plimsoll(['init', file])).err).toContain('already exists');
    expect(await plimsoll(['init', join(folder, 'no', 'such', 'r.plimsoll')])).toMatchObject({ status: 3 });
  });
});

function edited(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const manifest = new TextDecoder().decode(unzipped(bytes).get('manifest.json'));
  if (!manifest.includes(from)) throw new Error(`${from} is not in the manifest`);
  return withFiles(bytes, { 'manifest.json': manifest.replace(from, to) });
}

describe('a register that is kept in a file', () => {
  it('takes commands of the file one after the other, and the head of each is the start of the next', async () => {
    await plimsoll(['init', file, '--sample', '--language', 'en']);
    const first = new Uint8Array(readFileSync(file));
    await plimsoll(['link', file, 'R-1', 'triggers', 'R-2', '--by', 'Ann']);
    await plimsoll(['link', file, 'R-2', 'triggers', 'R-3', '--by', 'Ann']);
    const then = await readRegisterFile(first);
    const now = await readRegisterFile(new Uint8Array(readFileSync(file)));
    if (!then.ok || !now.ok) throw new Error('unreadable');
    expect(now.value.head.seq).toBe(then.value.head.seq + 3);
    expect(now.value.chain.hashAt(then.value.head.seq)).toBe(then.value.head.hash);
  });
});

describe('plimsoll --version', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };

  it('tells the version of the package, in a document where that was asked for', async () => {
    expect(await plimsoll(['--version'])).toMatchObject({ status: 0, out: `${version}\n`, err: '' });
    const asked = await plimsoll(['--version', '--json']);
    expect(asked).toMatchObject({ status: 0, err: '' });
    expect(asked.json()).toEqual({ version });
  });

  it('is among what the help tells', async () => {
    expect((await plimsoll(['--help'])).out).toContain('plimsoll --version');
  });
});
