import type { Language } from '../../domain/settings/kind.ts';
import type { Head } from '../../engine/ledger/entry.ts';
import type { LogRow } from '../../words/log/log-row.ts';

/** A part of the log as it leaves the register: rows in their order, and what a reader must know of them. */
export type LogDocument = {
  readonly language: Language;
  readonly registerName: string;
  /** IANA name of the zone in which times are written. */
  readonly timeZone: string;
  /** What the log was narrowed to, each by its name and its value; none: all of it. */
  readonly filters: readonly (readonly [name: string, value: string])[];
  readonly oldestFirst: boolean;
  readonly rows: readonly LogRow[];
  /** The last entry of the register that it was read from. */
  readonly head: Head;
  /** Whether the ledger was verified when it was read. */
  readonly isVerified: boolean;
};
