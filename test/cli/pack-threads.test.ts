import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packThreads } from '../../cli/pack-threads.ts';
import { readRegisterFile } from '../../documents/register-file/read-register-file.ts';
import { writeRegisterFile, writeRegisterFileWith, type RegisterContent } from '../../documents/register-file/write-register-file.ts';
import { largeRegister } from '../large/large-register.ts';
import { buildProgram } from './build-program.ts';

let built = '';
let content: () => RegisterContent;

beforeAll(async () => {
  built = await buildProgram();
  const file = await readRegisterFile(await largeRegister({ risks: 5000, edits: 10 }));
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  const { replay, privates } = file.value;
  content = () => ({ sealed: [], tail: file.value.lines(), replay, privates: privates.values() });
}, 120_000);
afterAll(() => rmSync(built, { recursive: true, force: true }));

describe('a register file that threads pack', () => {
  it('has the bytes of one that is packed by nobody else, by however many it is packed', async () => {
    const alone = writeRegisterFile(content());
    for (const beside of [0, 1, 3]) {
      const packed = await writeRegisterFileWith(packThreads(join(built, 'pack-thread.mjs'), beside), content());
      expect(Buffer.compare(packed, alone)).toBe(0);
    }
  });

  it('is none where a thread fails', async () => {
    const writing = writeRegisterFileWith(packThreads(join(built, 'no-thread.mjs'), 1), content());
    await expect(writing).rejects.toThrow('no-thread.mjs');
  });
});
