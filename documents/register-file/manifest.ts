import { z } from '../../engine/values/schema.ts';
import { textIn } from '../../engine/values/json.ts';
import type { Replay } from '../../engine/ledger/replay.ts';

export const registerFormat = 'plimsoll-register';
/** The version of the layout of register files. A reader refuses a later one. */
export const registerFormatVersion = 1;

const count = z.int().min(0);

/** What a register file says of itself, so that a reader need not read all of it. Everything in it follows from the ledger. */
export const manifestSchema = z.strictObject({
  format: z.literal(registerFormat),
  version: z.literal(registerFormatVersion),
  registerId: z.string().min(1),
  name: z.string(),
  /** The version of the row schemas in force at the head. */
  schema: z.int().min(1),
  head: z.strictObject({ seq: z.int().min(1), hash: z.string(), at: z.string() }),
  counts: z.strictObject({ segments: count, changes: count, rows: z.record(z.string(), count) }),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** The manifest that a ledger must have. Throws for a register without its first entry: there is nothing to keep. */
export function manifestOf(replay: Replay, segments: number, changes: number): Manifest {
  const settings = replay.rows.get('settings')?.get('register');
  if (replay.head === null || settings === undefined) throw new Error('a register without its first entry');
  const rows: Record<string, number> = {};
  for (const [table, kept] of replay.rows) if (kept.size > 0) rows[table] = kept.size;
  return {
    format: registerFormat,
    version: registerFormatVersion,
    registerId: textIn(settings, 'registerId'),
    name: textIn(settings, 'name'),
    schema: replay.schema,
    head: { ...replay.head },
    counts: { segments, changes, rows },
  };
}
