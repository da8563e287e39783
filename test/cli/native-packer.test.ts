import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { nativePacker } from '../../cli/native-packer.ts';
import { readRegisterFile, verifyRegisterFile } from '../../documents/register-file/read-register-file.ts';
import { writeRegisterFile, writeRegisterFileWith, type RegisterContent } from '../../documents/register-file/write-register-file.ts';
import { readZip } from '../../documents/zip/read-zip.ts';
import { buildProgram } from './build-program.ts';
import { largeRegister } from '../large/large-register.ts';

let content: () => RegisterContent;
let usual: Uint8Array;

beforeAll(async () => {
  const file = await readRegisterFile(await largeRegister({ risks: 2000, edits: 900 }));
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  const { replay, privates } = file.value;
  content = () => ({ sealed: [], tail: file.value.lines(), replay, privates: privates.values() });
  usual = writeRegisterFile(content());
}, 120_000);

/** What is in a file, member by member, unpacked. */
function membersOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const read = readZip(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return new Map(
    read.value.map((member) => {
      const plain = member.unpack();
      return [member.name, plain.ok ? Buffer.from(plain.value).toString('base64') : 'broken'];
    }),
  );
}

async function written(...asked: Parameters<typeof writeRegisterFileWith>): Promise<Uint8Array> {
  return new Uint8Array(Buffer.concat(await writeRegisterFileWith(...asked)));
}

describe('a register file that zlib packs', () => {
  it('holds the same as one that is packed as usual, verifies with the same head, and reads to the same rows', async () => {
    const packed = await written(nativePacker(null), content());
    expect(membersOf(packed)).toEqual(membersOf(usual));
    const verdicts = [await verifyRegisterFile(packed, null), await verifyRegisterFile(usual, null)];
    expect(verdicts.map((one) => one.ok && one.value.verdict)).toEqual([expect.anything(), verdicts[0]?.ok && verdicts[0].value.verdict]);
    const [one, other] = [await readRegisterFile(packed), await readRegisterFile(usual)];
    expect(one.ok && [one.value.head, one.value.replay.rows]).toEqual(other.ok && [other.value.head, other.value.replay.rows]);
  });

  it('goes on where the usual packer wrote before: what is full is copied as it is, and the rest written anew', async () => {
    const before = await readRegisterFile(usual);
    if (!before.ok) throw new Error(JSON.stringify(before.problems));
    const { segments, replay, privates } = before.value;
    const sealed = segments.slice(0, -1);
    const packed = await written(nativePacker(null), {
      ...content(),
      sealed,
      tail: before.value.lines(sealed.length),
      replay,
      privates: privates.values(),
    });
    expect(membersOf(packed)).toEqual(membersOf(usual));
  });

  it('has the same bytes where a thread packs it, and is none where the thread fails', async () => {
    const built = await buildProgram();
    onTestFinished(() => rmSync(built, { recursive: true, force: true }));
    const here = await written(nativePacker(null), content());
    const beside = await written(nativePacker(join(built, 'pack-thread.mjs')), content());
    expect(Buffer.compare(beside, here)).toBe(0);
    const writing = written(nativePacker(join(built, 'no-thread.mjs')), content());
    await expect(writing).rejects.toThrow('no-thread.mjs');
  }, 120_000);
});
