import type { Backup } from '../../platform/platform.ts';

/** The backups of a register, those first that hold most entries; of two that hold the same, the later. */
export function newestFirst(backups: readonly Backup[], registerId: string): Backup[] {
  return backups.filter((backup) => backup.registerId === registerId).sort((a, b) => b.seq - a.seq || (a.at < b.at ? 1 : -1));
}
