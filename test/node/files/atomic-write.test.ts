import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ok } from '../../../engine/values/result.ts';
import { writeFileAtomically } from '../../../node/files/atomic-write.ts';
import { newPieceName } from '../../../node/files/piece-name.ts';

const bytes = new Uint8Array([1, 2, 3]);
const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8);

function folderOf(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-write-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A mask under which new files are for their owner and group to write, and for others to read. */
function withMask(mask: number): void {
  const before = process.umask(mask);
  onTestFinished(() => void process.umask(before));
}

describe('a file that is written', () => {
  it('holds what comes part by part, one behind the other, and is left as it was where a part fails', async () => {
    const file = join(folderOf(), 'r.plimsoll');
    expect(await writeFileAtomically(file, [bytes, new Uint8Array(), new Uint8Array([4])], 'private')).toEqual(ok(null));
    expect([...readFileSync(file)]).toEqual([1, 2, 3, 4]);
    const failing = (function* () {
      yield bytes;
      throw Object.assign(new Error('gone'), { code: 'EIO' });
    })();
    expect(await writeFileAtomically(file, failing, 'private')).toMatchObject({ ok: false });
    expect([...readFileSync(file)]).toEqual([1, 2, 3, 4]);
  });

  it('is its owner’s alone where it is a register, and as the system’s mask says where it is made to be handed on', async () => {
    withMask(0o002);
    const folder = folderOf();
    expect(await writeFileAtomically(join(folder, 'r.plimsoll'), bytes, 'private')).toEqual(ok(null));
    expect(await writeFileAtomically(join(folder, 'report.pdf'), bytes, 'shared')).toEqual(ok(null));
    expect([modeOf(join(folder, 'r.plimsoll')), modeOf(join(folder, 'report.pdf'))]).toEqual(['600', '664']);
  });

  it('keeps the permissions of the one whose place it takes, whatever the mask', async () => {
    withMask(0o077);
    const file = join(folderOf(), 'r.plimsoll');
    writeFileSync(file, 'old');
    for (const mode of ['664', '640', '600']) {
      chmodSync(file, Number.parseInt(mode, 8));
      expect(await writeFileAtomically(file, bytes, 'private')).toEqual(ok(null));
      expect(modeOf(file)).toBe(mode);
    }
  });

  it.runIf(process.getuid?.() === 0)('stays its owner’s when root writes it', async () => {
    const file = join(folderOf(), 'r.plimsoll');
    writeFileSync(file, 'old', { mode: 0o600 });
    chownSync(file, 65534, 65534);
    expect(await writeFileAtomically(file, bytes, 'private')).toEqual(ok(null));
    expect(statSync(file)).toMatchObject({ uid: 65534, gid: 65534 });
    expect(modeOf(file)).toBe('600');
  });

  it('does not take the place of one that is write-protected, not even for root', async () => {
    const folder = folderOf();
    const file = join(folder, 'r.plimsoll');
    writeFileSync(file, 'old');
    for (const mode of [0o444, 0o400, 0o555]) {
      chmodSync(file, mode);
      const refused = await writeFileAtomically(file, bytes, 'private');
      expect(refused).toEqual({ ok: false, problems: [{ code: 'file.readOnly', at: { file } }] });
      expect(readFileSync(file, 'utf8')).toBe('old');
    }
    expect(readdirSync(folder)).toEqual(['r.plimsoll']);
  });
});

/** What a writer in a process of its own leaves that is killed, or that lives, while it writes: only its name counts here. */
function pieceBy(file: string, pid: number, old = false): string {
  const name = newPieceName(basename(file)).replace(`-${process.pid}-`, `-${pid}-`);
  const path = join(file, '..', name);
  writeFileSync(path, 'half');
  if (old) utimesSync(path, new Date(), new Date(Date.now() - 25 * 60 * 60 * 1000));
  return name;
}

describe('what writers leave beside a file', () => {
  it('is removed where they were killed, and stays where they live, are of another computer or wrote another file', async () => {
    const folder = folderOf();
    const file = join(folder, 'r.plimsoll');
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    pieceBy(file, dead);
    const kept = [
      pieceBy(file, process.pid, true),
      pieceBy(join(folder, 'r.plimsoll.other'), dead),
      'r.plimsoll.0123456789ab-7-70.01234567.part',
      'r.plimsoll.aabbccddeeff.part',
      'r.plimsoll.of-a-person.part',
    ];
    for (const name of kept.slice(2)) writeFileSync(join(folder, name), 'half');
    expect(await writeFileAtomically(file, bytes, 'private')).toEqual(ok(null));
    expect(readdirSync(folder).sort()).toEqual([...kept, 'r.plimsoll'].sort());
  });

  it('of another computer or an earlier version is removed after a day', async () => {
    const folder = folderOf();
    const file = join(folder, 'r.plimsoll');
    for (const name of ['r.plimsoll.0123456789ab-7-70.01234567.part', 'r.plimsoll.aabbccddeeff.part']) {
      writeFileSync(join(folder, name), 'half');
      utimesSync(join(folder, name), new Date(), new Date(Date.now() - 25 * 60 * 60 * 1000));
    }
    expect(await writeFileAtomically(file, bytes, 'private')).toEqual(ok(null));
    expect(readdirSync(folder)).toEqual(['r.plimsoll']);
  });
});
