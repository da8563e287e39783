import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { backupSchema, type Answer, type Arguments, type Backup } from '../../contract/host.ts';
import { epochOf, instantOf, type Instant } from '../../engine/values/time.ts';
import { fileProblem } from '../files/file-problem.ts';
import { makeFolder } from '../files/make-folder.ts';
import { pieceAge } from '../files/piece-name.ts';
import { replaceFile } from '../files/replace-file.ts';
import { newestFirst, toKeep } from './to-keep.ts';

/** How many backups with one and the same head stay because a journal goes on from it: one may be damaged. */
const mostOfHead = 2;

export type BackupFolder = {
  readonly list: () => Promise<Backup[]>;
  readonly write: (args: Omit<Arguments<'backups.write'>, 'store'>) => Promise<Answer<'backups.write'>>;
  /** The note goes first: what is half removed is never offered. */
  readonly remove: (id: string) => Promise<Answer<'backups.remove'>>;
  readonly read: (id: string) => Promise<Answer<'backups.read'>>;
};

/**
 * The backups of every register of this user, written by both hosts. A backup is a register file and, written after it, a
 * note of what it holds: without its note it does not count, so one that was interrupted is never offered. `isNeeded` finds
 * out which ones stay whatever their age; where it cannot, all stay.
 */
export function backupFolder(
  folder: string,
  clock: () => number,
  timeZone: string,
  isNeeded: () => Promise<(backup: Backup) => boolean> = () => Promise.resolve(() => false),
): BackupFolder {
  const noteOf = (id: string): string => join(folder, `${id}.json`);

  async function noted(id: string): Promise<Backup[]> {
    try {
      const note = backupSchema.parse(JSON.parse(await readFile(noteOf(id), 'utf8')));
      const { size } = await stat(join(folder, id));
      return note.id === id && note.size === size ? [note] : [];
    } catch {
      return [];
    }
  }

  async function list(): Promise<Backup[]> {
    const names = await readdir(folder).catch(() => []);
    const ids = names.filter((name) => name.endsWith('.plimsoll.json')).map((name) => name.slice(0, -'.json'.length));
    return newestFirst((await Promise.all(ids.map(noted))).flat());
  }

  async function clear(now: Instant): Promise<void> {
    const all = await list();
    const kept = new Set(toKeep(all, now, timeZone));
    const needed = await isNeeded();
    const seen = new Map<string, number>();
    for (const backup of all) {
      const head = `${backup.registerId} ${backup.hash}`;
      const newer = seen.get(head) ?? 0;
      seen.set(head, newer + 1);
      if (!kept.has(backup) && !(newer < mostOfHead && needed(backup))) await removeBackup(backup.id);
    }
    await clearPieces(now);
  }

  async function removeBackup(id: string): Promise<void> {
    await rm(noteOf(id), { force: true });
    await rm(join(folder, id), { force: true });
  }

  /**
   * What an interrupted backup left: a part of a file, or a file without any note (one that cannot be read here may be that
   * of another version). Young ones may still be growing.
   */
  async function clearPieces(now: Instant): Promise<void> {
    const names = new Set(await readdir(folder));
    for (const name of names) {
      const isPiece = name.endsWith('.part') || (name.endsWith('.plimsoll') && !names.has(`${name}.json`));
      if (!isPiece || epochOf(now) - (await stat(join(folder, name))).mtimeMs < pieceAge) continue;
      await rm(join(folder, name), { force: true });
    }
  }

  return {
    list,
    async write({ bytes, ...about }) {
      const at = instantOf(clock());
      const id = `${about.registerId}.${at.replaceAll(/[-:.]/g, '')}.${about.seq}.plimsoll`;
      const backup: Backup = { ...about, id, at, size: bytes.byteLength };
      try {
        makeFolder(folder, 0o700);
        await replaceFile(join(folder, id), bytes);
        await replaceFile(noteOf(id), JSON.stringify(backup));
      } catch (error) {
        return { ok: false, problems: [fileProblem(error, id, 'write')] };
      }
      // Room is made only when the new one lies safe; where that fails, the next one tries again.
      await clear(at).catch(() => undefined);
      return { ok: true, value: backup };
    },
    async remove(id) {
      try {
        await removeBackup(id);
        return { ok: true, value: null };
      } catch (error) {
        return { ok: false, problems: [fileProblem(error, id, 'write')] };
      }
    },
    async read(id) {
      const [backup] = await noted(id);
      if (!backup) return { ok: false, problems: [{ code: 'file.missing', at: { file: id } }] };
      try {
        return { ok: true, value: await readFile(join(folder, id)) };
      } catch (error) {
        return { ok: false, problems: [fileProblem(error, id, 'read')] };
      }
    },
  };
}
