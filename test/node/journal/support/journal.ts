import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { entriesAfter } from '../../../../engine/journal/entry-frames.ts';
import type { JournalHead } from '../../../../engine/journal/frame.ts';
import { journalFolder, type JournalFolder } from '../../../../node/journal/journal-folder.ts';
import { name, series } from './series.ts';

export const now = Date.UTC(2025, 10, 3, 9);

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-journal-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'journal', 'window');
}

/** The journal as a process that was just started finds it. */
export function startedAgain(folder: string): JournalFolder {
  return journalFolder(folder, () => now);
}

export function rotate(journal: JournalFolder, head: JournalHead, erases = false) {
  return journal.rotate(series, { name, head, erases });
}

/** The numbers of the entries that a process started now would rebuild after a backup (`null`: from nothing). */
export async function rebuilt(folder: string, after: JournalHead | null): Promise<readonly number[]> {
  const read = await startedAgain(folder).read(series);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return entriesAfter(read.value, after).map(({ head }) => head.seq);
}

export function generation(number: number): string {
  return `reg-1.store-1.0000000${number}.journal`;
}

export function contentOf(folder: string, file: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, file)));
}
