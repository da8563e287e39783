import type { Schemas } from '../engine/migrations/migration.ts';
import type { RegisterFiles } from './files/register-file-port.ts';
import type { Pause } from '../engine/values/steps.ts';
import type { Instant } from '../engine/values/time.ts';
import type { PackedBytes } from './ledger/stored-ledger.ts';
import type { Trouble } from './outside/trouble.ts';

/** What the store takes from outside: clock, chance, its turns on the thread, the row schemas, and how segments are packed in a register file. */
export type Environment = {
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly randomBytes: (count: number) => Uint8Array;
  /** The row schemas that this build knows. */
  readonly schemas: Schemas;
  /** Another text for another build of the program. */
  readonly build: string;
  /** The name of this store in the entries that it writes. */
  readonly replica: () => Promise<string>;
  readonly pack: (bytes: Uint8Array) => PackedBytes;
  readonly packDocument: RegisterFiles['packDocument'];
  /** Whether the database refused a write, and what is to be done before the next. */
  readonly trouble: Trouble;
  /**
   * Begins what takes long. Called between two steps of it, gives the thread to others once it was held for so many milliseconds
   * (else as many as a question may wait for), and ends the work once `signal` says so.
   */
  readonly pause: (signal?: AbortSignal, milliseconds?: number) => Pause;
  readonly unpack: (packed: PackedBytes) => Promise<Uint8Array>;
};
