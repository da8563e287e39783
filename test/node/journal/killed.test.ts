import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cases } from '../../support/long.ts';
import { newFolder } from './support/journal.ts';
import { expectKept, type Promised } from './support/promised.ts';
import { randomNumbers } from './support/random-numbers.ts';

let built = '';
beforeAll(async () => {
  built = mkdtempSync(join(tmpdir(), 'plimsoll-build-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: 'test/node/journal/support/writing-process.ts',
      outDir: built,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'writing-process.mjs' } },
    },
    ssr: { noExternal: true },
  });
}, 120_000);
afterAll(() => rmSync(built, { recursive: true, force: true }));

/** Starts a process that writes, and kills it so many milliseconds after it began. Answers all that was ever said. */
async function killedAfter(milliseconds: number, folder: string, said: string, seed: number): Promise<string> {
  const child = spawn(process.execPath, [join(built, 'writing-process.mjs'), folder, said, String(seed)], { stdio: 'inherit' });
  const ended = new Promise((settle) => child.once('close', settle));
  const saidNow = (): string => {
    try {
      return readFileSync(said, 'utf8');
    } catch {
      return '';
    }
  };
  const before = saidNow().length;
  while (saidNow().length === before && child.exitCode === null) await pause(2);
  await pause(milliseconds);
  child.kill('SIGKILL');
  await ended;
  return saidNow();
}

function promisedIn(said: string): Promised {
  const promised: Promised = { acked: 0, backups: [] };
  for (const line of said.split('\n')) {
    const [what, seq = '0'] = line.split(' ');
    if (what === 'acked') promised.acked = Math.max(promised.acked, Number(seq));
    if (what === 'backup' || what === 'erasure') promised.backups.push({ seq: Number(seq), erases: what === 'erasure' });
  }
  return promised;
}

describe('a process that keeps a journal and is killed while it does', () => {
  it('has kept all that it acknowledged, and the next one goes on from there', async () => {
    const seed = Number(process.env['PLIMSOLL_SEED'] ?? Date.now() % 1_000_000);
    const random = randomNumbers(seed);
    const kills = cases(40);
    let [folder, said, within] = ['', '', 0];
    for (let kill = 0; kill < kills; kill += 1) {
      // Twenty kills to a journal: it has an end, and a new one has a beginning.
      if (kill % 20 === 0) [folder, said] = [newFolder(), ''];
      const log = join(folder, '../../said');
      const milliseconds = random(40) / (1 + random(4));
      said = await killedAfter(milliseconds, folder, log, random(1_000_000));
      const when = `PLIMSOLL_SEED=${seed}, kill ${kill}, after ${milliseconds} ms`;
      expect({ when, refused: said.includes('refused') ? said : '' }).toEqual({ when, refused: '' });
      await expectKept(folder, promisedIn(said), when);
      if (/^(backup|erasure) \d+\n$/.test(said.split(/(?<=\n)/).at(-1) ?? '')) within += 1;
    }
    console.log(`PLIMSOLL_SEED=${seed}: ${kills} kills survived, ${within} of them while a backup began a new generation`);
    expect(promisedIn(said).acked).toBeGreaterThan(0);
  }, 900_000);
});
