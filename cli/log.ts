import type { ChangeLine, Entry } from '../engine/ledger/entry.ts';
import { tableOf } from '../engine/ledger/replay.ts';
import { isTableName, tableNames } from '../domain/index.ts';
import { recordsNamed, type NamedRecord } from '../engine/rows/records-named.ts';
import { textIn, type Json, type JsonObject } from '../engine/values/json.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { parseInstant } from '../engine/values/time.ts';
import { actions } from '../words/locales/en/actions.ts';
import { instantText } from '../words/patterns/days.ts';
import type { Translate, WordKey } from '../words/translate.ts';
import type { Run } from './command.ts';
import { onlyOne } from './find-record.ts';
import { readRegister, type ReadRegister } from './register-file.ts';
import { oneLine } from './text-table.ts';

/** `log FILE [--since INSTANT] [--table TABLE] [--id CODE|ID]`: entries in order, each with the changes that were asked for. */
export const run: Run = async (call) => {
  const [path = ''] = call.args;
  const [since, table, id] = [call.text('since'), call.text('table'), call.text('id')];
  const from = since === null ? null : parseInstant(since);
  if (since !== null && from === null) return fail(problem('field.notAnInstant', { field: '--since' }, { value: since }));
  if (table !== null && !isTableName(table))
    return fail(problem('usage.notOneOf', undefined, { value: table, option: '--table', values: tableNames.join(', '), of: 'tables' }));
  const opened = await readRegister(call, path);
  if (!opened.ok) return opened;
  const register = opened.value;
  const record = id === null ? ok(null) : recordInLedger(register, id, table);
  if (!record.ok) return record;
  const wanted = record.value;
  const asked = (change: ChangeLine) =>
    (table === null || change.table === table) && (wanted === null || (change.table === wanted.table && change.id === wanted.id));
  const found: { readonly entry: Entry; readonly changes: readonly ChangeLine[] }[] = [];
  for (const entry of register.file.entries()) {
    if (from !== null && entry.header.at < from) continue;
    const changes = entry.changes.filter(asked);
    if (changes.length > 0 || (table === null && wanted === null)) found.push({ entry, changes });
  }
  return ok({
    status: 0,
    json: found.map(({ entry: { header }, changes }) => ({
      seq: header.seq,
      at: header.at,
      actor: personJson(register, header.actor),
      attributedTo: header.attributedTo === null ? null : personJson(register, header.attributedTo),
      action: header.action,
      note: header.note,
      hash: header.hash,
      changes: changes as readonly unknown[] as readonly Json[],
    })),
    out: (say, language) =>
      found
        .map(({ entry: { header }, changes }) => {
          const person = personJson(register, header.actor);
          const who = person.name ?? say('cli:log.erased', { code: person.code ?? person.id });
          const when = instantText(header.at, register.settings.timeZone, language);
          const what = [
            actionName(say, header.action),
            ...labelsOf(register, changes),
            ...(header.note === null ? [] : [`— ${header.note}`]),
          ];
          return `${String(header.seq).padStart(6)}  ${when}  ${oneLine(`${who}  ${what.join(' ')}`)}\n`;
        })
        .join(''),
  });
};

/** The record of a code or an id: one of today, else one that is no more and stands in the ledger all the same. */
function recordInLedger({ replay, file }: ReadRegister, named: string, table: string | null): Result<NamedRecord> {
  const today = recordsNamed((one) => tableOf(replay, one), tableNames, named);
  if (today.length > 0) return onlyOne(narrowed(today, table), named);
  const gone = new Map<string, Map<string, JsonObject>>();
  for (const { changes } of file.entries()) {
    for (const { table: of, id, before, after } of changes) {
      if (after !== null || before === null) continue;
      const rows = gone.get(of);
      if (rows) rows.set(id, before);
      else gone.set(of, new Map([[id, before]]));
    }
  }
  return onlyOne(
    narrowed(
      recordsNamed((one) => gone.get(one) ?? none, [...gone.keys()], named),
      table,
    ),
    named,
  );
}

const none: ReadonlyMap<string, JsonObject> = new Map();

/** Of records that go by one name those of the table that was asked for, where there are any. */
function narrowed(records: readonly NamedRecord[], table: string | null): readonly NamedRecord[] {
  const ofTable = records.filter((one) => one.table === table);
  return ofTable.length > 0 ? ofTable : records;
}

type Person = { readonly id: string; readonly code: string | null; readonly name: string | null };

function personJson({ replay, privates }: ReadRegister, id: string): Person {
  const row = tableOf(replay, 'people').get(id);
  if (row === undefined) return { id, code: null, name: null };
  return { id, code: textIn(row, 'code'), name: privates.get(textIn(row, 'name'))?.value ?? null };
}

function actionName(say: Translate, action: string): string {
  return Object.hasOwn(actions, action) ? say(`actions:${action}` as WordKey) : action;
}

/** The codes of the first records that an entry touched; of a part or a link, those of the records that it belongs to. */
function labelsOf({ replay }: ReadRegister, changes: readonly ChangeLine[]): string[] {
  const codeOf = (table: string, id: string) => textIn(tableOf(replay, table).get(id) ?? {}, 'code');
  const codes = changes.flatMap(({ table, id, before, after }) => {
    const row = { ...before, ...after, ...tableOf(replay, table).get(id) };
    if ('code' in row) return [textIn(row, 'code')];
    const ends = [
      ['risks', 'riskId'],
      ['controls', 'controlId'],
      [textIn(row, 'fromTable'), 'fromId'],
      [textIn(row, 'toTable'), 'toId'],
    ] as const;
    return ends.map(([of, field]) => codeOf(of, textIn(row, field)));
  });
  const distinct = [...new Set(codes.filter((code) => code !== ''))];
  return distinct.length > 5 ? [...distinct.slice(0, 5), '…'] : distinct;
}
