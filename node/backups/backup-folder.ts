import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { backupSchema, type Answer, type Arguments, type Backup } from '../../contract/host.ts';
import { epochOf, instantOf, type Instant } from '../../engine/values/time.ts';
import { fileProblem } from '../files/file-problem.ts';
import { makeFolder } from '../files/make-folder.ts';
import { pieceAge } from '../files/piece-name.ts';
import { replaceFile } from '../files/replace-file.ts';
import { newestFirst, toKeep } from './to-keep.ts';

export type BackupFolder = {
  readonly list: () => Promise<Backup[]>;
  readonly write: (args: Arguments<'backups.write'>) => Promise<Answer<'backups.write'>>;
  readonly read: (id: string) => Promise<Answer<'backups.read'>>;
};

/**
 * The backups of every register of this user, written by both hosts. A backup is a register file and, written after it, a
 * note of what it holds: without its note it does not count, so one that was interrupted is never offered.
 */
export function backupFolder(folder: string, clock: () => number, timeZone: string): BackupFolder {
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

  /** The note goes first: what is half removed no longer counts. */
  async function clear(now: Instant): Promise<void> {
    const all = await list();
    const kept = new Set(toKeep(all, now, timeZone));
    for (const { id } of all.filter((backup) => !kept.has(backup))) {
      await rm(noteOf(id), { force: true });
      await rm(join(folder, id), { force: true });
    }
    await clearPieces(now);
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
