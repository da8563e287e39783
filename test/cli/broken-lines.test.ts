import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { honestZip, zipBytes } from '../fuzz/raw-zip.ts';
import { frozenFolder } from '../support/frozen.ts';
import { unzipped } from '../support/register-files.ts';
import { plimsoll, testFolder } from './support.ts';

const old = join(frozenFolder(1), 'register.plimsoll');

describe('a register of an earlier schema', () => {
  it('verifies after someone new wrote to it: the step to the later schema is in the name of whom the next entry introduces', async () => {
    const file = join(testFolder(), 'r.plimsoll');
    copyFileSync(old, file);
    const written = await plimsoll(['link', file, 'R-1', 'aggravates', 'R-2', '--by', 'Someone New']);
    expect(written).toMatchObject({ status: 0 });
    expect(await plimsoll(['verify', file])).toMatchObject({ status: 0 });
  });
});

describe('a register file of a million lines that are nothing', () => {
  it.each(['ledger/000001.jsonl', 'private.jsonl', 'checkpoint/people.jsonl'])('is refused for its first ones: %s', async (name) => {
    const file = join(testFolder(), 'r.plimsoll');
    const members = unzipped(new Uint8Array(readFileSync(old))).set(name, new Uint8Array(1_000_000).fill(0x0a));
    // Stored, since what shrinks so far is refused for that alone.
    writeFileSync(file, zipBytes(honestZip(members)));
    const before = process.cpuUsage();
    const refused = await plimsoll(['verify', file, '--language', 'en']);
    const { user, system } = process.cpuUsage(before);
    expect(refused.status).toBe(1);
    expect(refused.out).toContain('Verification failed');
    // A limit, in microseconds of processor time, that it must not reach.
    expect(user + system).toBeLessThan(2_000_000);
  });
});
