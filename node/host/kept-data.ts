import { join } from 'node:path';
import { backupFolder, type BackupFolder } from '../backups/backup-folder.ts';
import { journalBases } from '../journal/journal-bases.ts';
import { type JournalFolder, journalFolder } from '../journal/journal-folder.ts';
import { type RunningMark, runningMark } from '../journal/running-mark.ts';

const doors = ['window', 'browser'] as const;

/** What a host keeps for its pages in the folder of the user's data. */
export type KeptData = { readonly backups: BackupFolder; readonly journal: JournalFolder; readonly running: RunningMark };

/** Backups are those of both hosts; each has its own journals, which only it writes to, and its own mark. */
export function keptData(data: string, door: (typeof doors)[number]): KeptData {
  const journals = doors.map((one) => join(data, 'journal', one));
  const own = join(data, 'journal', door);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return {
    backups: backupFolder(join(data, 'backups'), Date.now, timeZone, () => journalBases(journals)),
    journal: journalFolder(own, Date.now),
    running: runningMark(join(own, 'running')),
  };
}

/** To be called once this process is the one that runs the host. What it tidies can wait, and may fail. */
export function beginRun({ backups, journal, running }: KeptData): void {
  running.begin();
  void backups
    .list()
    .then((all) => journal.tidy(all))
    .catch((error: unknown) => console.error(error));
}
