import { statSync } from 'node:fs';
import { join } from 'node:path';
import { readRegisterFile } from '../../../documents/register-file/read-register-file.ts';
import { writeRegisterFile } from '../../../documents/register-file/write-register-file.ts';
import { schemas } from '../../../domain/migrations/all.ts';
import { backupFolder } from '../../../node/backups/backup-folder.ts';
import { openSeries } from '../../../node/journal/series.ts';
import { isOf, seriesFiles } from '../../../node/journal/series-files.ts';
import type { RegisterFiles } from '../../../store/files/register-file-port.ts';
import { packDocument } from '../../../documents/zip/pack-document.ts';
import { rebuilt } from '../../../store/outside/rebuild.ts';

const files: Pick<RegisterFiles, 'read' | 'write' | 'packDocument'> = {
  packDocument,
  write: writeRegisterFile,
  read: (bytes) => readRegisterFile(bytes),
};

/** A register as it can be had without its store: verified, its chain, and all lines of its ledger. */
export type Outside = { readonly seq: number; readonly hashAt: (seq: number) => string | null; readonly text: string };

/**
 * What the backups and journals of a launcher's data hold of its one register: the first that is found and is enough, else
 * the furthest that can be rebuilt. Nothing is written.
 */
export async function outsideOf(data: string, isEnough: (outside: Outside) => boolean): Promise<Outside | null> {
  const folder = join(data, 'journal/browser');
  const journals = await journalsIn(folder);
  const backups = backupFolder(join(data, 'backups'), Date.now, 'UTC');
  let best: Outside | null = null;
  for (const id of [...(await backups.list()).map((backup) => backup.id), null]) {
    const read = id === null ? null : await backups.read(id);
    if (read?.ok === false) continue;
    for (const journal of [...journals, null]) {
      const whole = await rebuilt(files, schemas, read?.value ?? null, journal);
      if (!whole.ok || (best !== null && whole.value.head.seq <= best.seq)) continue;
      best = await readOutside(whole.value.bytes);
      if (isEnough(best)) return best;
    }
  }
  return best;
}

/** The frames of each series, the one that was written to last first. */
async function journalsIn(folder: string): Promise<readonly Uint8Array[]> {
  const found = (await seriesFiles(folder)).map((one) => ({ ...one, at: statSync(join(folder, one.file)).mtimeMs }));
  found.sort((a, b) => b.at - a.at);
  const series = found.filter((one, at) => found.findIndex((other) => isOf(other, one)) === at);
  const read = await Promise.all(series.map((one) => openSeries(folder, one, Date.now).read()));
  return read.flatMap((journal) => (journal.ok ? [journal.value] : []));
}

async function readOutside(bytes: Uint8Array): Promise<Outside> {
  const file = await readRegisterFile(bytes);
  if (!file.ok) throw new Error(`what was rebuilt is not sound: ${JSON.stringify(file.problems)}`);
  const { value } = file;
  return { seq: value.head.seq, hashAt: (seq) => value.chain.hashAt(seq), text: [...value.lines()].join('\n') };
}
