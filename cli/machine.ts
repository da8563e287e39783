import { randomBytes, randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import type { Language } from '../domain/settings/kind.ts';
import { instantOf } from '../engine/values/time.ts';
import { runWithoutOptimising } from '../node/native/short-run.ts';
import type { Machine } from './command.ts';
import { lookBeside } from './look-beside.ts';
import { nativePacker } from './native-packer.ts';
import { packBeside } from './pack-beside.ts';

/** Where entries of the command line say that they were made. */
export const replica = 'cli';

/** `packThread` is the script of the thread that packs, `lookThread` of the one that looks ahead of a reading. */
export function thisMachine(packThread: string, lookThread: string): Machine {
  return {
    now: () => instantOf(Date.now()),
    // Node puts the text together of twenty pieces, which all stay in memory with it: a copy is one.
    newId: () => Buffer.from(randomUUID()).toString('latin1'),
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
    account: accountName(),
    packer: () => nativePacker(packThread),
    lookAhead: lookBeside(lookThread),
    packParts: packBeside(packThread),
    expectShortRun: runWithoutOptimising,
  };
}

/** An account without an entry in the system's list of users has no name to ask for. */
function accountName(): string {
  try {
    return userInfo().username || 'operator';
  } catch {
    return process.env['USER'] ?? 'operator';
  }
}

/** The language of the system: Korean where it says so, English everywhere else. */
export function systemLanguage(env: NodeJS.ProcessEnv): Language {
  const said = env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? Intl.DateTimeFormat().resolvedOptions().locale;
  return /^ko\b/i.test(said.replace('_', '-')) ? 'ko' : 'en';
}
