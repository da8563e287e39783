import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkedEntries, follows, type JournalEntry } from '../../engine/journal/entry-frames.ts';
import { type BeginHead, type Frame, readFrames } from '../../engine/journal/frame.ts';

/** What one store holds of one register. */
export type SeriesName = { readonly registerId: string; readonly store: string };

/** A file of a journal folder: a whole generation, bytes that were cut off one, or what a killed writer left. */
export type SeriesFile = SeriesName & { readonly file: string; readonly generation: number; readonly is: 'whole' | 'torn' | 'part' };

const pattern = /^([\w-]{1,80})\.([\w-]{1,80})\.(\d{8})\.journal(?:\.(torn)|\.[0-9a-f]+\.(part))?$/;

export function generationFile({ registerId, store }: SeriesName, generation: number): string {
  return `${registerId}.${store}.${String(generation).padStart(8, '0')}.journal`;
}

/** What lies in a journal folder; nothing where there is no such folder yet. */
export async function seriesFiles(folder: string): Promise<readonly SeriesFile[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return names.flatMap((file) => {
    const [, registerId, store, generation, torn, part] = pattern.exec(file) ?? [];
    if (registerId === undefined || store === undefined) return [];
    return [{ file, registerId, store, generation: Number(generation), is: torn ? 'torn' : part ? 'part' : 'whole' }];
  });
}

/** One generation, as far as its file is sound. */
export type Generation = {
  readonly number: number;
  readonly begin: BeginHead;
  readonly entries: readonly JournalEntry[];
  readonly loose: readonly Frame[];
  /** Bytes up to the end of what can be read, and bytes in all. */
  readonly sound: number;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly writtenAt: number;
};

/** Reads a generation; `null` where there is none, or its first frame does not say that it is this one. Throws where the disk fails. */
async function readGeneration(folder: string, series: SeriesName, number: number): Promise<Generation | null> {
  const path = join(folder, generationFile(series, number));
  try {
    const [bytes, { mtimeMs }] = [await readFile(path), await stat(path)];
    const [first, ...frames] = readFrames(bytes).frames;
    if (first?.head.frame !== 'begin' || first.head.registerId !== series.registerId || first.head.store !== series.store) return null;
    const begin = first.head;
    const { entries, loose, sound } = checkedEntries(frames);
    const start = entries[0];
    if (start && !follows(start.head, begin.base)) return null;
    return {
      number,
      begin,
      entries,
      loose,
      sound: first.bytes.byteLength + sound,
      size: bytes.byteLength,
      writtenAt: mtimeMs,
    };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

export type SeriesOnDisk = {
  /** The newest generation that can be read, and the one before it; oldest first. */
  readonly generations: readonly Generation[];
  /** The highest number that any file of the series has; 0 where there is none. */
  readonly highest: number;
};

/** What can be read of a series now. */
export async function readSeries(folder: string, series: SeriesName): Promise<SeriesOnDisk> {
  const whole = (await seriesFiles(folder)).filter((one) => isOf(one, series) && one.is === 'whole');
  const numbers = whole.map(({ generation }) => generation).sort((a, b) => b - a);
  const highest = numbers[0] ?? 0;
  for (const number of numbers) {
    const newest = await readGeneration(folder, series, number);
    if (newest === null) continue;
    const before = await readGeneration(folder, series, number - 1);
    return { generations: before === null ? [newest] : [before, newest], highest };
  }
  return { generations: [], highest };
}

export function isOf(one: SeriesName, { registerId, store }: SeriesName): boolean {
  return one.registerId === registerId && one.store === store;
}

export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
