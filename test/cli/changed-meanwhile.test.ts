import { nativePacker } from '../../cli/native-packer.ts';
import { packBeside } from '../../cli/pack-beside.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Call } from '../../cli/command.ts';
import { changeRegister } from '../../cli/register-file.ts';
import { ok } from '../../engine/values/result.ts';
import { fileOf, smallRegister } from '../support/register-files.ts';
import { testFolder } from './support.ts';

const call: Call = {
  args: [],
  text: () => null,
  texts: () => [],
  flag: () => false,
  machine: {
    now: () => '2026-01-01T00:00:00.000Z',
    newId: () => 'an-id',
    randomBytes: (count) => new Uint8Array(count),
    account: '김하나',
    packer: () => nativePacker(null),
    packParts: packBeside(null),
  },
  language: null,
  spoken: 'en',
  speak: () => undefined,
  notify: () => undefined,
  progress: () => undefined,
};
const risk = { fields: { title: 'New', category: 'market', identifiedOn: '2026-01-01' } };

describe('a file that another program changed while a command ran', () => {
  it('stays as the other program left it', async () => {
    const file = join(testFolder(), 'r.plimsoll');
    const made = await smallRegister();
    writeFileSync(file, fileOf(made.register));
    const answer = await changeRegister(call, file, null, async ({ run }) => {
      const sent = await run('risks.create', risk);
      await made.done('risks.create', risk);
      writeFileSync(file, fileOf(made.register));
      return sent;
    });
    expect(answer).toEqual({ ok: false, problems: [{ code: 'file.changedMeanwhile', at: { file } }] });
    expect(new Uint8Array(readFileSync(file))).toEqual(fileOf(made.register));
  });

  it('is not even touched by a command that changes nothing, nor one that fails or throws', async () => {
    const file = join(testFolder(), 'r.plimsoll');
    const bytes = fileOf((await smallRegister()).register);
    writeFileSync(file, bytes);
    expect(await changeRegister(call, file, 'Someone new', () => Promise.resolve(ok('nothing')))).toEqual(ok('nothing'));
    expect((await changeRegister(call, file, null, ({ run }) => run('risks.create', { fields: {} }))).ok).toBe(false);
    const thrown = changeRegister(call, file, null, async ({ run }) => {
      await run('risks.create', risk);
      throw new Error('a bug');
    });
    await expect(thrown).rejects.toThrow('a bug');
    expect(new Uint8Array(readFileSync(file))).toEqual(bytes);
  });
});
