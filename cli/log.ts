import type { ChangeLine, Entry } from '../engine/ledger/entry.ts';
import { tableOf } from '../engine/ledger/replay.ts';
import { kinds } from '../domain/index.ts';
import { textIn, type Json } from '../engine/values/json.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok } from '../engine/values/result.ts';
import { parseInstant } from '../engine/values/time.ts';
import { actionName } from '../words/names.ts';
import { instantText } from '../words/patterns/days.ts';
import type { Run } from './command.ts';
import { findRecord } from './find-record.ts';
import { readRegister, type ReadRegister } from './register-file.ts';
import { oneLine } from './text-table.ts';

/** `log FILE [--since INSTANT] [--table TABLE] [--id CODE|ID]`: entries in order, each with the changes that were asked for. */
export const run: Run = async (call) => {
  const [path = ''] = call.args;
  const [since, table, id] = [call.text('since'), call.text('table'), call.text('id')];
  const from = since === null ? null : parseInstant(since);
  if (since !== null && from === null) return fail(problem('usage.invalid', undefined, { value: since, option: '--since' }));
  if (table !== null && !kinds.has(table)) return fail(problem('usage.invalid', undefined, { value: table, option: '--table' }));
  const opened = await readRegister(call, path);
  if (!opened.ok) return opened;
  const register = opened.value;
  const wanted = id === null ? null : (findRecord(register.replay, table === null ? kinds.names : [table], id)?.id ?? id);
  const asked = (change: ChangeLine) => (table === null || change.table === table) && (wanted === null || change.id === wanted);
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

type Person = { readonly id: string; readonly code: string | null; readonly name: string | null };

function personJson({ replay, privates }: ReadRegister, id: string): Person {
  const row = tableOf(replay, 'people').get(id);
  if (row === undefined) return { id, code: null, name: null };
  return { id, code: textIn(row, 'code'), name: privates.get(textIn(row, 'name'))?.value ?? null };
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
