import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readRegisterFile } from '../../../documents/register-file/read-register-file.ts';
import { ok } from '../../../engine/values/result.ts';
import { hashOfFile, withFile } from '../../../node/files/file-source.ts';
import { largeRegister } from '../../large/large-register.ts';

const folder = mkdtempSync(join(tmpdir(), 'plimsoll-source-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

describe('a file that is read piece by piece', () => {
  it('gives the bytes from one place to another, and no more than there are', async () => {
    writeFileSync(at('a'), 'abcdefgh');
    const read = await withFile(at('a'), async ({ size, read: piece }) =>
      Promise.resolve(ok([size, ...[piece(0, 3), piece(3, 8), piece(8, 8), piece(6, 100)].map((bytes) => Buffer.from(bytes).toString())])),
    );
    expect(read).toEqual(ok([8, 'abc', 'defgh', '', 'gh']));
  });

  it('is a problem where it is missing, empty or no file', async () => {
    writeFileSync(at('empty'), '');
    mkdirSync(at('folder'));
    const codeOf = async (name: string) => {
      const read = await withFile(at(name), () => Promise.resolve(ok('read')));
      return read.ok ? null : read.problems.map(({ code, at: where }) => [code, where?.file === at(name)]);
    };
    expect(await codeOf('none')).toEqual([['file.missing', true]]);
    expect(await codeOf('empty')).toEqual([['file.empty', true]]);
    expect(await codeOf('folder')).toEqual([['file.unreadable', true]]);
  });

  it('has the hash of all of its bytes, however many pieces they take', async () => {
    const bytes = new Uint8Array(2 * 1024 ** 2 + 1).map((_, index) => index % 251);
    writeFileSync(at('hashed'), bytes);
    const hash = await withFile(at('hashed'), (source) => Promise.resolve(ok(hashOfFile(source))));
    expect(hash).toEqual(ok(createHash('sha256').update(bytes).digest('hex')));
  });

  it('does not hide a bug of whoever reads it', async () => {
    writeFileSync(at('b'), 'x');
    await expect(withFile(at('b'), () => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
  });

  it('is a register all the same, in pieces none of which is the whole file', async () => {
    const bytes = await largeRegister({ risks: 300, edits: 2500 });
    const whole = await readRegisterFile(bytes);
    writeFileSync(at('r.plimsoll'), bytes);
    let largest = 0;
    const file = await withFile(at('r.plimsoll'), (source) => {
      // Another register takes its name meanwhile.
      writeFileSync(at('other'), 'another');
      renameSync(at('other'), at('r.plimsoll'));
      return readRegisterFile({
        size: source.size,
        read(from, to) {
          largest = Math.max(largest, to - from);
          return source.read(from, to);
        },
      });
    });
    expect(file.ok && file.value.head).toEqual(whole.ok && whole.value.head);
    expect(largest).toBeLessThan(bytes.length / 2);
  });
});
