import { nativePacker } from '../../cli/native-packer.ts';
import { packBeside } from '../../cli/pack-beside.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Meter } from '../../cli/progress.ts';
import { run } from '../../cli/run.ts';
import type { Language } from '../../domain/settings/kind.ts';
import { instantOf } from '../../engine/values/time.ts';

/** A folder of its own for one test, gone afterwards. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

let ids = 0;

/** Runs the command line in this process, with a clock that stands at the first instant of 2026. */
export async function plimsoll(
  args: readonly string[],
  over: {
    readonly account?: string;
    readonly systemLanguage?: Language;
    readonly now?: string;
    readonly isScreen?: boolean;
    readonly meter?: Meter;
  } = {},
) {
  let out = '';
  let err = '';
  const status = await run(args, {
    machine: {
      now: () => over.now ?? instantOf(Date.UTC(2026, 0, 1)),
      newId: () => `cli-${String((ids += 1)).padStart(6, '0')}`,
      randomBytes: (count) => new Uint8Array(count).map((_, index) => (index * 11 + ids) % 256),
      account: over.account ?? 'hana',
      packer: () => nativePacker(null),
      packParts: packBeside(null),
    },
    systemLanguage: over.systemLanguage ?? 'en',
    isScreen: over.isScreen ?? false,
    meter: over.meter ?? null,
    out: (text) => (out += text),
    err: (text) => (err += text),
  });
  return { status, out, err, json: () => JSON.parse(out) as unknown };
}

/** Writes a text file of these lines, and answers its path. */
export function writeLines(folder: string, name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

/** A register without records in a folder of its own, gone after the test. */
export async function emptyRegister(currency = 'EUR', timeZone = 'UTC') {
  const folder = testFolder();
  const register = join(folder, 'r.plimsoll');
  const made = await plimsoll(['init', register, '--currency', currency, '--time-zone', timeZone, '--language', 'en']);
  if (made.status !== 0) throw new Error(made.err);
  return { folder, register };
}
