import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { JournalFolder } from '../../../node/journal/journal-folder.ts';
import { failingDisk, type FailingDisk } from './support/failing-disk.ts';
import { contentOf, generation, newFolder, now, rotate, startedAgain } from './support/journal.ts';
import { longChain } from './support/long-chain.ts';
import { expectKept, type Promised } from './support/promised.ts';
import { append } from './support/series.ts';

const chain = longChain(160);
const head = (seq: number) => chain[seq - 1]?.head ?? null;
let found: Uint8Array;
let disk: FailingDisk;
let start: (folder: string) => JournalFolder;

// The one thing that is put in the place of the real: a process cannot be killed before each of its calls on purpose.
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-journal-'));
  await append(startedAgain(folder), null, chain.slice(0, 2));
  found = Buffer.concat([contentOf(folder, generation(1)), chain[2]?.frame.subarray(0, 99) ?? new Uint8Array()]);
  rmSync(folder, { recursive: true });
  disk = failingDisk(await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises'));
  vi.resetModules();
  vi.doMock('node:fs/promises', () => ({ ...disk.files, default: disk.files }));
  const { journalFolder } = await import('../../../node/journal/journal-folder.ts');
  start = (folder) => journalFolder(folder, () => now);
});
afterAll(() => {
  vi.doUnmock('node:fs/promises');
  vi.resetModules();
});

/** A journal with a torn end, as a process finds it that has to begin with cutting it off. */
function foundJournal(folder: string): Promised & { sent: number } {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, generation(1)), found);
  return { acked: 2, sent: 2, backups: [] };
}

/** All that a process does with a journal: appends, backups older and newer than its end, and an erasure. */
async function workOn(folder: string, promised: Promised & { sent: number }): Promise<void> {
  const journal = start(folder);
  await journal.tidy([]);
  for (const step of [3, 'backup 3', 6, 'backup 5', 7, 'erasure 7', 8, 'backup 8', 9] as const) {
    if (typeof step === 'number') {
      promised.sent = step;
      const answer = await append(journal, head(promised.acked), chain.slice(promised.acked, step));
      if (!answer.ok || answer.value.state !== 'taken') throw new Error(JSON.stringify(answer));
      promised.acked = step;
    } else {
      const [what, seq] = step.split(' ');
      promised.backups.push({ seq: Number(seq), erases: what === 'erasure' });
      const rotated = await rotate(journal, head(Number(seq)) ?? { seq: 0, hash: '' }, what === 'erasure');
      if (!rotated.ok) throw new Error(JSON.stringify(rotated));
    }
  }
}

describe('a journal whose process is killed before any call to the disk', () => {
  it.each([
    ['killed', () => undefined],
    ['without power, and what was not flushed is lost', () => disk.losePower()],
  ])(
    'has kept all that was acknowledged, and goes on: %s',
    async (how, afterwards) => {
      let call = 0;
      for (let isDone = false; !isDone;) {
        call += 1;
        const folder = newFolder();
        const promised = foundJournal(folder);
        disk.stopAt(call);
        isDone = await Promise.race([workOn(folder, promised).then(() => true), disk.stopped().then(() => false)]);
        await disk.startAgain();
        afterwards();
        const when = `${how}, call ${call}`;
        await expectKept(folder, promised, when);
        // What was not acknowledged is sent again, and is then kept whatever happens.
        const again = start(folder);
        // The page may ask before the start has tidied up.
        if (call % 2 === 0) await again.tidy([]);
        for (const end of [promised.sent, 10]) {
          const answer = await append(again, head(promised.acked), chain.slice(promised.acked, end));
          expect({ when, answer }).toMatchObject({ when, answer: { ok: true, value: { state: 'taken' } } });
          disk.losePower();
          await expectKept(folder, { ...promised, acked: end }, `${when}, sent again`);
        }
      }
      await disk.startAgain();
      // By hand: each of 5 appends opens, writes, flushes and closes, and each of 4 backups opens, writes, flushes, closes and renames.
      expect(call).toBeGreaterThan(5 * 4 + 4 * 5);
      console.log(`stopped before each of ${call - 1} calls to the disk, ${how}: all that was acknowledged was rebuilt`);
    },
    300_000,
  );
});

describe('a journal whose disk fails', () => {
  it.each(['ENOSPC', 'EIO'])('%s, at any one call, is a problem and loses nothing; the next attempt is taken', async (code) => {
    let failures = 0;
    for (let call = 1; call <= 30 + failures; call += 1) {
      const folder = newFolder();
      const promised = foundJournal(folder);
      const journal = start(folder);
      disk.failAt(call, code);
      const answer = await append(journal, head(2), chain.slice(2, 4));
      const rotated = answer.ok ? await rotate(journal, head(3) ?? { seq: 0, hash: '' }) : null;
      const hasFailed = !answer.ok || rotated?.ok === false;
      await disk.startAgain();
      const when = `${code}, call ${call}`;
      if (answer.ok) promised.acked = 4;
      if (rotated !== null) promised.backups.push({ seq: 3, erases: false });
      await expectKept(folder, promised, when);
      const again = await append(journal, head(2), chain.slice(2, 6));
      expect({ when, again }).toEqual({ when, again: { ok: true, value: { state: 'taken', head: head(6) } } });
      disk.losePower();
      await expectKept(folder, { ...promised, acked: 6 }, `${when}, sent again`);
      if (hasFailed) failures += 1;
    }
  });
});
