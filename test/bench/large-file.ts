import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { addDays, dayIn, endOfDay, epochOf, instantOf, type Day } from '../../engine/values/time.ts';
import { largeRegister } from '../support/large-register.ts';

/** A register of many edits as a file. `earlyDay`: a day among the first of its ledger, with fifty entries or more. */
export type LargeFile = { readonly path: string; readonly earlyDay: Day };

/** Writes the file of so many risks and of so many edits after them, the last of them at the end of yesterday. */
export async function writeLargeFile(path: string, risks: number, edits: number): Promise<LargeFile> {
  const until = endOfDay(addDays(dayIn(instantOf(Date.now()), 'UTC'), -1), 'UTC');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await largeRegister({ risks, edits, until }));
  const early = instantOf(epochOf(until) - edits * 0.9 * 60_000);
  return { path, earlyDay: dayIn(early, 'UTC') };
}
