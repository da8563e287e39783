import type { RegisterFile } from '../documents/register-file/read-register-file.ts';
import { changesAbout, ownersOf } from '../engine/ledger/about.ts';
import type { ChangeLine, Entry, Header } from '../engine/ledger/entry.ts';
import { tableOf } from '../engine/ledger/replay.ts';
import { recordsNamed, rowsTakenAway, type NamedRecord } from '../engine/rows/records-named.ts';
import { kinds } from '../domain/index.ts';
import { textIn, type Json } from '../engine/values/json.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { parseInstant, type Instant } from '../engine/values/time.ts';
import { actionName } from '../words/names.ts';
import { instantText } from '../words/patterns/days.ts';
import { numberText } from '../words/patterns/numbers.ts';
import type { Translate } from '../words/translate.ts';
import type { Call, Run } from './command.ts';
import { onlyOne } from './find-record.ts';
import { readRegister, withRegister, type ReadRegister } from './register-file.ts';
import { oneLine } from './text-table.ts';

/**
 * `log FILE [--since INSTANT] [--until INSTANT] [--table TABLE] [--id CODE|ID]`: entries in order, each with the changes that were asked for:
 * those about a record (its own and those of its parts), those of a table, or what is both.
 */
export const run: Run = async (call) => {
  const [path = ''] = call.args;
  const [since, until] = [instantAt(call, 'since'), instantAt(call, 'until')];
  if (!since.ok) return since;
  if (!until.ok) return until;
  const [from, to] = [since.value, until.value];
  const [table, id] = [call.text('table'), call.text('id')];
  if (table !== null && !kinds.has(table)) {
    return fail(problem('usage.notOneOf', undefined, { value: table, option: '--table', values: kinds.names.join(', '), of: 'tables' }));
  }
  const found: Found[] = [];
  const look = ({ header, changes }: Entry, isAbout: (change: ChangeLine) => boolean): void => {
    // Every change is put to `isAbout`, those before `--since` too: it follows what belongs to the record.
    const asked = changes.filter((change) => isAbout(change) && (table === null || change.table === table));
    if ((from !== null && header.at < from) || (to !== null && header.at > to)) return;
    if (asked.length > 0 || (table === null && id === null)) found.push({ header, changes: asked });
  };
  // Which record is meant is known only at the end of the ledger: what is about one is looked for from the beginning again.
  const opened = await (id === null
    ? readRegister(call, path, (entry) => look(entry, () => true))
    : withRegister(call, path, undefined, async (register, file) => {
        const record = recordInLedger(register, file, id, table);
        if (!record.ok) return record;
        const isAbout = changesAbout(kinds, record.value);
        for (const entry of file.entries()) look(entry, isAbout);
        return ok(register);
      }));
  if (!opened.ok) return opened;
  const register = opened.value;
  return ok({
    status: 0,
    json: found.map((one) => entryJson(register, one)),
    out: (say, language) =>
      found
        .map(({ header, changes }) => {
          const person = personJson(register, header.actor);
          const who = person.name ?? say('cli:log.erased', { code: person.code ?? person.id });
          const when = instantText(header.at, register.settings.timeZone, language);
          const what = [
            actionName(say, header.action),
            ...labelsOf(register, changes, say),
            ...(header.note === null ? [] : [`— ${header.note}`]),
          ];
          return `${String(header.seq).padStart(6)}  ${when}  ${oneLine(`${who}  ${what.join(' ')}`)}\n`;
        })
        .join(''),
  });
};

function instantAt(call: Call, option: 'since' | 'until'): Result<Instant | null> {
  const value = call.text(option);
  const at = value === null ? null : parseInstant(value);
  return value !== null && at === null ? fail(problem('field.notAnInstant', { field: `--${option}` }, { value })) : ok(at);
}

/** An entry with those of its changes that were asked for. */
type Found = { readonly header: Header; readonly changes: readonly ChangeLine[] };

function entryJson(register: ReadRegister, { header, changes }: Found): Json {
  return {
    seq: header.seq,
    at: header.at,
    actor: personJson(register, header.actor),
    attributedTo: header.attributedTo === null ? null : personJson(register, header.attributedTo),
    action: header.action,
    note: header.note,
    hash: header.hash,
    // How many the entry has in all; `changes` are those that were asked for.
    count: header.count,
    changes: changes as readonly unknown[] as readonly Json[],
  };
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

type Person = { readonly id: string; readonly code: string | null; readonly name: string | null };

function personJson({ replay, privates }: ReadRegister, id: string): Person {
  const row = tableOf(replay, 'people').get(id);
  if (row === undefined) return { id, code: null, name: null };
  return { id, code: textIn(row, 'code'), name: privates.get(textIn(row, 'name'))?.value ?? null };
}

/** As many records of an entry are named by their codes; of the others it is said how many they are. */
const mostLabels = 5;

/** The codes of the records that an entry touched; of a part or a link, those of the records that it belongs to. */
function labelsOf({ replay }: ReadRegister, changes: readonly ChangeLine[], say: Translate): string[] {
  const codeOf = (table: string, id: string) => textIn(tableOf(replay, table).get(id) ?? {}, 'code');
  const codes = changes.flatMap(({ table, id, before, after }) => {
    const row = { ...before, ...after, ...tableOf(replay, table).get(id) };
    if ('code' in row) return [textIn(row, 'code')];
    return ownersOf(kinds, table, row).map((owner) => codeOf(owner.table, owner.id));
  });
  const distinct = [...new Set(codes.filter((code) => code !== ''))];
  const more = distinct.length - mostLabels;
  return more > 0 ? [...distinct.slice(0, mostLabels), say('cli:log.more', { n: numberText(more) })] : distinct;
}
