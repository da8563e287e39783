import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answer, Arguments, Backup } from '../../contract/host.ts';
import type { Result } from '../../engine/values/result.ts';
import { openSeries, type Rotation, type Series } from './series.ts';
import { isOf, seriesFiles, type SeriesName } from './series-files.ts';

/** 90 days, in milliseconds: a store that was not used for so long may be gone. */
const longUnused = 90 * 24 * 60 * 60 * 1000;

export type JournalFolder = {
  readonly known: () => Promise<Answer<'journal.known'>>;
  readonly append: (args: Arguments<'journal.append'>) => Promise<Answer<'journal.append'>>;
  readonly read: (series: SeriesName) => Promise<Answer<'journal.read'>>;
  readonly forget: (series: SeriesName) => Promise<Answer<'journal.forget'>>;
  /** After a backup lies safe: the series goes on from it, or begins with it. */
  readonly rotate: (series: SeriesName, rotation: Rotation) => Promise<Result<null>>;
  /** At the start: removes what killed writers left, and the journals of stores long unused that a backup has whole. */
  readonly tidy: (backups: readonly Backup[]) => Promise<void>;
  /** Resolves when all that was begun is done. */
  readonly settled: () => Promise<void>;
};

/** The journals of one host, in a folder that no other process writes to: the window's, or the launcher's. `clock`: milliseconds since 1970. */
export function journalFolder(folder: string, clock: () => number): JournalFolder {
  const series = new Map<string, { readonly files: Series; last: Promise<unknown> }>();

  /** Runs work on one series after all that was asked of it before. */
  function inTurn<T>({ registerId, store }: SeriesName, work: (files: Series) => Promise<T>): Promise<T> {
    const key = `${registerId}.${store}`;
    const one = series.get(key) ?? { files: openSeries(folder, { registerId, store }, clock), last: Promise.resolve() };
    series.set(key, one);
    const done = one.last.then(() => work(one.files));
    one.last = done.catch(() => undefined);
    return done;
  }

  async function names(): Promise<readonly SeriesName[]> {
    const files = await seriesFiles(folder);
    return files.filter((one, at) => files.findIndex((other) => isOf(other, one)) === at);
  }

  async function tidyOne(name: SeriesName, backups: readonly Backup[]): Promise<void> {
    await inTurn(name, async (files) => {
      await files.tidy();
      const known = await files.known();
      if (known === null || !(await isLongUnused(name))) return;
      const { seq, hash } = known.head;
      const isKept = backups.some((one) => one.registerId === name.registerId && (one.seq > seq || (one.seq === seq && one.hash === hash)));
      if (isKept) await files.forget();
    });
  }

  async function isLongUnused(name: SeriesName): Promise<boolean> {
    const files = (await seriesFiles(folder)).filter((one) => isOf(one, name));
    const written = await Promise.all(files.map(async ({ file }) => (await stat(join(folder, file))).mtimeMs));
    return Math.max(...written) < clock() - longUnused;
  }

  return {
    async known() {
      const all = await Promise.all((await names()).map((name) => inTurn(name, (files) => files.known())));
      return all.filter((one) => one !== null);
    },
    append: (args) => inTurn(args, (files) => files.append(args)),
    read: (name) => inTurn(name, (files) => files.read()),
    forget: (name) => inTurn(name, (files) => files.forget()),
    rotate: (name, rotation) => inTurn(name, (files) => files.rotate(rotation)),
    async tidy(backups) {
      for (const name of await names()) await tidyOne(name, backups);
    },
    async settled() {
      await Promise.all([...series.values()].map(({ last }) => last));
    },
  };
}
