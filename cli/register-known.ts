import { usualKnownAt } from '../documents/report/knowledge.ts';
import { knownRegister, type KnownRegister } from '../domain/quarters/known-register.ts';
import { settingsId, type Settings } from '../domain/settings/kind.ts';
import type { Entry, Head } from '../engine/ledger/entry.ts';
import type { PrivateRow } from '../engine/ledger/private.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { parseInstant, type Instant } from '../engine/values/time.ts';
import type { Call } from './command.ts';
import { readRegister } from './register-file.ts';

/** A register file as it was known at an instant, and the entries that made it. */
export type RegisterKnown = {
  readonly entries: readonly Entry[];
  readonly privates: ReadonlyMap<string, PrivateRow>;
  readonly knownAt: Instant;
  readonly known: KnownRegister;
  readonly settings: Settings;
  readonly head: Head;
};

/** The instant that an option says; `null` where it is not given. */
export function instantOption(call: Pick<Call, 'text'>, option: string): Result<Instant | null> {
  const text = call.text(option);
  if (text === null) return ok(null);
  const instant = parseInstant(text);
  return instant === null ? fail(problem('field.notAnInstant', { field: `--${option}` }, { value: text })) : ok(instant);
}

/** Verifies a register file and reads it as of `--known-at`, else as a report would today. */
export async function registerKnown(call: Call, path: string): Promise<Result<RegisterKnown>> {
  const asked = instantOption(call, 'known-at');
  if (!asked.ok) return asked;
  const entries: Entry[] = [];
  const opened = await readRegister(call, path, (entry) => entries.push(entry));
  if (!opened.ok) return opened;
  const { settings: latest, head: last, privates } = opened.value;
  const knownAt = asked.value ?? usualKnownAt(latest, last.at, call.machine.now());
  const known = knownRegister(entries, privates, knownAt);
  const settings = known.get('settings', settingsId);
  const { head } = known;
  return settings === null || head === null
    ? fail(problem('command.needsRegister'))
    : ok({ entries, privates, knownAt, known, settings, head });
}
