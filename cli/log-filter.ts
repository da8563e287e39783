import type { RegisterFile } from '../documents/register-file/read-register-file.ts';
import type { LogFilter } from '../domain/audit/log-filter.ts';
import { kinds } from '../domain/index.ts';
import { languages } from '../domain/settings/kind.ts';
import type { ChangeLine } from '../engine/ledger/entry.ts';
import { tableOf } from '../engine/ledger/replay.ts';
import { recordsNamed, rowsTakenAway, type NamedRecord } from '../engine/rows/records-named.ts';
import { textIn } from '../engine/values/json.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { endOfDay, isDay, parseInstant, startOfDay, type Instant } from '../engine/values/time.ts';
import { loggedActions } from '../words/log/logged-actions.ts';
import { actionName } from '../words/names.ts';
import { translator } from '../words/translate.ts';
import type { Call } from './command.ts';
import { onlyOne } from './find-record.ts';
import type { ReadRegister } from './register-file.ts';

const logOrders = ['oldest', 'newest'] as const;

/** What is wrong with the options of `log` whatever the register holds; `null` where nothing is. */
export function wrongLogOptions(call: Call): Result<null> {
  for (const option of ['since', 'until']) {
    const said = call.text(option);
    if (said !== null && !isDay(said) && parseInstant(said) === null)
      return fail(problem('field.notAnInstant', { field: `--${option}` }, { value: said }));
  }
  const table = call.text('kind');
  if (table !== null && !kinds.has(table))
    return fail(problem('usage.notOneOf', undefined, { value: table, option: '--kind', values: kinds.names.join(', '), of: 'tables' }));
  const order = call.text('order');
  if (order !== null && !(logOrders as readonly string[]).includes(order))
    return fail(problem('usage.notOneOf', undefined, { value: order, option: '--order', values: logOrders.join(', ') }));
  const action = call.text('action');
  return action !== null && actionNamed(action) === null
    ? fail(problem('usage.notOneOf', undefined, { value: action, option: '--action', values: loggedActions.join(', ') }))
    : ok(null);
}

/** What the options of `log` ask of a register: days are those of its time zone, `--by` and `--id` name a person and a record of it. */
export function logFilter(call: Call, register: ReadRegister, file: RegisterFile): Result<LogFilter> {
  const { timeZone } = register.settings;
  const [since, until, table, named, by, action] = ['since', 'until', 'kind', 'id', 'by', 'action'].map((option) => call.text(option));
  const record = named === null || named === undefined ? ok(null) : recordInLedger(register, file, named, table ?? null);
  if (!record.ok) return record;
  const person = by === null || by === undefined ? ok(null) : personNamed(register, by);
  if (!person.ok) return person;
  const at = (said: string | null | undefined, ofDay: typeof startOfDay): Instant | null =>
    said === null || said === undefined ? null : isDay(said) ? ofDay(said, timeZone) : parseInstant(said);
  return ok({
    since: at(since, startOfDay),
    until: at(until, endOfDay),
    table: table ?? null,
    action: action === null || action === undefined ? null : actionNamed(action),
    person: person.value?.id ?? null,
    record: record.value,
  });
}

/** An action by its name here, or by its words in either language. */
function actionNamed(said: string): string | null {
  const plain = (text: string) => text.toLowerCase().replace(/\s/g, '');
  const names = (action: string) => [action, ...languages.map((language) => actionName(translator(language), action))].map(plain);
  return loggedActions.find((action) => names(action).includes(plain(said))) ?? null;
}

/** The record of a code or an id: one of today, else one that is no more and stands in the ledger all the same. */
function recordInLedger({ replay }: ReadRegister, file: RegisterFile, named: string, table: string | null): Result<NamedRecord> {
  const today = recordsNamed((one) => tableOf(replay, one), kinds.names, named);
  if (today.length > 0) return onlyOne(narrowed(today, table), named);
  const gone = rowsTakenAway(changesOf(file));
  const once = recordsNamed((one) => gone.get(one) ?? new Map(), [...gone.keys()], named);
  return onlyOne(narrowed(once, table), named);
}

function* changesOf(file: RegisterFile): Generator<ChangeLine> {
  for (const { changes } of file.entries()) yield* changes;
}

/** Of records that go by one name those of the table that was asked for, where there are any. */
function narrowed(records: readonly NamedRecord[], table: string | null): readonly NamedRecord[] {
  const ofTable = records.filter((record) => record.table === table);
  return ofTable.length > 0 ? ofTable : records;
}

function personNamed({ replay, privates }: ReadRegister, said: string): Result<NamedRecord> {
  const nameOf = (_: string, row: Parameters<typeof textIn>[0]) => privates.get(textIn(row, 'name'))?.value ?? null;
  return onlyOne(
    recordsNamed((table) => tableOf(replay, table), ['people'], said, nameOf),
    said,
    { field: '--by' },
  );
}
