import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { lyingRegisters } from '../support/lying-registers.ts';
import { createdMemory } from '../support/memory.ts';
import { fileOf, smallRegister } from '../support/register-files.ts';
import { twoFacedZips } from '../support/two-faced-zips.ts';
import { plimsoll, testFolder } from './support.ts';

const { register } = await smallRegister();
const bad = new Map<string, Uint8Array>(twoFacedZips(fileOf(register), fileOf((await createdMemory()).register)));
for (const [name, { bytes }] of await lyingRegisters()) bad.set(name, bytes);

describe('a register file that lies', () => {
  let table = '';
  beforeAll(() => {
    table = 'title,kind\nTwo pairs of eyes,detective\n';
  });

  it.each([...bad.keys()])('with %s is opened by no command, in one line, and left as it was', async (name) => {
    const folder = testFolder();
    const [file, csv] = [join(folder, 'r.plimsoll'), join(folder, 'c.csv')];
    const bytes = bad.get(name) ?? new Uint8Array();
    writeFileSync(file, bytes);
    writeFileSync(csv, table);
    for (const command of [
      ['list', file, 'risks'],
      ['log', file],
      ['as-of', file, '--at', '2030-01-01T00:00:00Z'],
      ['report', file, '--quarter', '2025-Q3', '--format', 'json', '--out', folder],
      ['import', file, '--controls', csv],
      ['import', file, '--controls', csv, '--dry-run'],
      ['link', file, 'R-1', 'triggers', 'R-2'],
    ]) {
      const refused = await plimsoll([...command, '--language', 'en']);
      expect(refused).toMatchObject({ status: 3, out: '' });
      expect(refused.err).toMatch(/^plimsoll: [^\n]*\n$/);
      expect(refused.err).not.toContain('unexpected');
    }
    const verified = await plimsoll(['verify', file, '--language', 'en']);
    expect([1, 3]).toContain(verified.status);
    expect(verified.out + verified.err).not.toContain('unexpected');
    expect(Buffer.compare(readFileSync(file), bytes)).toBe(0);
  });
});
