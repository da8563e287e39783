import type { Migration } from './migration.ts';

/** Every step so far, in order. Replay applies one where the ledger says `register.migrate`. */
export const migrations: readonly Migration[] = [];
