import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyRegister, plimsoll } from './support.ts';

let [folder, file, letter] = ['', '', ''];

beforeEach(async () => {
  ({ folder, register: file } = await emptyRegister());
  const risks = join(folder, 'risks.csv');
  writeFileSync(risks, 'Title,Category,Identified on\nFailed deployment,market,2025-07-01\nLate payment,market,2025-07-01\n');
  await plimsoll(['import', file, '--risks', risks, '--by', 'Ann']);
  letter = join(folder, 'CON.pdf');
  writeFileSync(letter, 'of the bank');
});

const attach = (...args: readonly string[]) => plimsoll(['attach', file, ...args, '--by', 'Ann', '--language', 'en']);
const told = async (...args: readonly string[]) => (await plimsoll([...args, '--json'])).json() as Record<string, unknown>;
type Listed = { readonly attachments: readonly { readonly id: string; readonly name: string }[] };
const listed = async (...more: readonly string[]) => ((await told('attachments', file, 'R-1', ...more)) as unknown as Listed).attachments;

// printf 'of the bank' | sha256sum
const sha256 = 'c81685dd0d7871e6e2d71c703d11ca1e2daee8cd211f7ac6d5d09c9da1d3be8e';

describe('plimsoll attach', () => {
  it('stores a file by its hash beside a record, in one entry, and says so', async () => {
    const { status, err } = await attach('R-1', letter, '--note', 'the answer of June');
    expect([status, err]).toEqual([0, expect.stringMatching(/^Entry \d+: CON\.pdf is attached to R-1 \(11 B, id [\w-]+\)\.\n$/)]);
    expect(await told('attachments', file, 'r-1')).toMatchObject({
      record: 'R-1',
      attachments: [{ name: 'CON.pdf', size: 11, sha256, note: 'the answer of June', addedBy: 'Ann', removedAt: null }],
    });
    expect(await told('verify', file)).toMatchObject({ ok: true, problems: [] });
    const table = await plimsoll(['attachments', file, 'R-1', '--language', 'en']);
    expect(table.out).toMatch(/CON\.pdf +11 B .*Ann +the answer of June/);
    expect((await plimsoll(['attachments', file, 'R-2', '--language', 'en'])).err).toBe('R-2 has no attachments.\n');
  });

  it('stores the same bytes once, and says that', async () => {
    await attach('R-1', letter);
    const size = readFileSync(file).length;
    const again = await attach('R-2', letter, '--name', 'copy.pdf');
    expect(again.err).toMatch(/copy\.pdf is attached to R-2 .*The same bytes are in the register already: they are stored once\./);
    expect(readFileSync(file).length - size).toBeLessThan(2_000);
    expect(await told('verify', file)).toMatchObject({ ok: true });
  });

  it('refuses an empty file, one that is too large and a record that is not there in one line, and leaves the register', async () => {
    const before = readFileSync(file);
    const [empty, large] = [join(folder, 'empty.txt'), join(folder, 'large.bin')];
    writeFileSync(empty, '');
    writeFileSync(large, '');
    truncateSync(large, 25 * 1024 ** 2 + 1);
    const answers = [
      await attach('R-1', empty),
      await attach('R-1', large),
      await attach('R-9', letter),
      await attach('R-1', join(folder, 'no')),
    ];
    expect(answers.map(({ status }) => status)).toEqual([3, 3, 3, 3]);
    for (const { err } of answers) expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(answers[1]?.err).toContain('The file has 25 MB; an attachment has at most 25 MB.');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('lists in words what was done: the log names the file and its record', async () => {
    await attach('R-1', letter);
    const log = await plimsoll(['log', file, '--kind', 'attachments', '--language', 'en']);
    expect(log.out).toContain('Attachment added');
    expect(log.out).toMatch(/R-1 Failed deployment.*CON\.pdf/);
    expect((await plimsoll(['list', file, 'attachments', '--language', 'en'])).out).toContain('CON.pdf');
  });
});

describe('plimsoll save-attachment', () => {
  it('writes the bytes to a file that is not there yet, or into a folder under a name that every system takes', async () => {
    await attach('R-1', letter);
    const [one] = await listed();
    const out = join(folder, 'out.pdf');
    const saved = await plimsoll(['save-attachment', file, one?.id ?? '', '--out', out, '--language', 'en']);
    expect([saved.status, saved.err]).toEqual([0, `CON.pdf was written to ${out} (11 B).\n`]);
    expect(readFileSync(out, 'utf8')).toBe('of the bank');
    const folderOut = join(folder, 'kept');
    mkdirSync(folderOut);
    expect((await plimsoll(['save-attachment', file, 'con.PDF', '--out', folderOut])).status).toBe(0);
    expect(readdirSync(folderOut)).toEqual(['_CON.pdf']);
  });

  it('writes over no file, and asks where to', async () => {
    await attach('R-1', letter);
    const [one] = await listed();
    const there = join(folder, 'there.pdf');
    writeFileSync(there, 'another');
    expect((await plimsoll(['save-attachment', file, one?.id ?? '', '--out', there])).status).toBe(3);
    expect(readFileSync(there, 'utf8')).toBe('another');
    expect((await plimsoll(['save-attachment', file, one?.id ?? ''])).status).toBe(2);
    expect((await plimsoll(['save-attachment', file, 'no', '--out', join(folder, 'no')])).status).toBe(3);
    expect(existsSync(join(folder, 'no'))).toBe(false);
  });
});
