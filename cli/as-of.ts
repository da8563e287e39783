import { schemas } from '../domain/migrations/all.ts';
import { recordCounts, registerKnown } from '../domain/quarters/known-register.ts';
import type { PrivateRow } from '../engine/ledger/private.ts';
import { applyEntry, emptyReplay } from '../engine/ledger/replay.ts';
import { kinds } from '../domain/index.ts';
import { textIn, type Json, type JsonObject } from '../engine/values/json.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok } from '../engine/values/result.ts';
import { parseInstant } from '../engine/values/time.ts';
import { tableTitle } from '../words/names.ts';
import { instantText } from '../words/patterns/days.ts';
import type { Run } from './command.ts';
import { readRegister } from './register-file.ts';

/** `as-of FILE --at INSTANT`: the register as it was recorded at an instant. `--json` gives every row. */
export const run: Run = async (call) => {
  const [path = ''] = call.args;
  const said = call.text('at');
  if (said === null) return fail(problem('usage.missing', undefined, { value: '--at INSTANT' }));
  const at = parseInstant(said);
  if (at === null) return fail(problem('field.notAnInstant', { field: '--at' }, { value: said }));
  const replay = emptyReplay(schemas);
  const opened = await readRegister(call, path, (entry) => {
    if (entry.header.at <= at) applyEntry(replay, entry);
  });
  if (!opened.ok) return opened;
  const { settings, privates } = opened.value;
  const then = registerKnown(replay, privates);
  const head = then.head === null ? null : { seq: then.head.seq, hash: then.head.hash, at: then.head.at };
  const tables: Record<string, Json> = {};
  for (const table of kinds.names) tables[table] = [...then.rows(table).values()].map((row) => withName(row, table, privates));
  return ok({
    status: 0,
    json: { at, head, tables },
    out: (say, language) => {
      const when = instantText(at, settings.timeZone, language);
      if (head === null) return `${say('cli:asOf.nothing', { at: when })}\n`;
      const counts = recordCounts(then).map(({ table, count }) => `  ${tableTitle(say, table)}: ${count}`);
      return `${[say('cli:asOf.head', { at: when, head: `${head.seq}:${head.hash}` }), ...counts].join('\n')}\n`;
    },
  });
};

/** A person with the name that the commitment stands for; `null` where it was erased. */
function withName(row: JsonObject, table: string, privates: ReadonlyMap<string, PrivateRow>): JsonObject {
  return table === 'people' ? { ...row, name: privates.get(textIn(row, 'name'))?.value ?? null } : row;
}
