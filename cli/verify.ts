import { verifyRegisterFile } from '../documents/register-file/read-register-file.ts';
import { rowsToPutRight } from '../domain/register/in-memory.ts';
import { tableOf, type Replay } from '../engine/ledger/replay.ts';
import { textOrNull } from '../engine/rows/row.ts';
import type { JsonObject } from '../engine/values/json.ts';
import { breakArguments, type OutsideHead, type Verdict } from '../engine/ledger/verdict.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok } from '../engine/values/result.ts';
import { inflateRaw } from '../node/native/inflate-raw.ts';
import { withFile } from '../node/files/file-source.ts';
import { breakSentence } from '../words/problem-text.ts';
import { numberText } from '../words/patterns/numbers.ts';
import type { Translate } from '../words/translate.ts';
import type { Call, Run } from './command.ts';
import { inFile, speakAs } from './register-file.ts';
import { tellReading } from './progress.ts';
import { oneLine } from './text-table.ts';

/**
 * `verify FILE [--head SEQ:HASH]`: exit status 1 where the ledger, or what stands beside it, is not whole. After the verdict it
 * says how many records are to be put right: that they break a rule which came later is no break of the ledger.
 */
export const run: Run = async (call) => {
  const [path = ''] = call.args;
  const head = headOf(call);
  if (head === undefined) return fail(problem('usage.invalid', undefined, { value: call.text('head') ?? '', option: '--head SEQ:HASH' }));
  const verified = await withFile(path, async (source) => {
    const read = await verifyRegisterFile(source, head, {
      inflate: inflateRaw,
      lookAhead: call.machine.lookAhead,
      pause: tellReading(call),
    });
    return read.ok ? read : fail(...inFile(path, read.problems));
  });
  if (!verified.ok) return verified;
  const { verdict, replay } = verified.value;
  speakAs(call, replay);
  const wrong = verdict.ok ? listed(replay) : null;
  return ok({
    status: verdict.ok ? 0 : 1,
    json: { ...verdict, toBePutRight: wrong },
    out: (say) => `${[...verdictLines(verdict, head, say), ...putRightLines(wrong, say)].join('\n')}\n`,
  });
};

/** A record that is to be put right, as `--json` lists it. `owner` is the record that it belongs to. */
type Listed = {
  readonly table: string;
  readonly id: string;
  readonly code: string | null;
  readonly owner: { readonly table: string; readonly id: string; readonly code: string | null } | null;
  readonly problems: readonly { readonly field: string | null; readonly code: string; readonly args: JsonObject }[];
};

/** The rows of a ledger that is broken prove nothing: only those of a whole one are looked at. */
function listed(replay: Replay): readonly Listed[] {
  const found = rowsToPutRight(replay);
  const named = ({ table, id }: { readonly table: string; readonly id: string }) => {
    const row = tableOf(replay, table).get(id);
    return { table, id, code: row === undefined ? null : textOrNull(row, 'code') };
  };
  return found.map((row) => ({
    table: row.table,
    id: row.id,
    code: row.code,
    owner: row.owner === null ? null : named(row.owner),
    problems: row.problems.map(({ code, at, args }) => ({ field: at?.field ?? null, code, args: args ?? {} })),
  }));
}

function putRightLines(wrong: readonly Listed[] | null, say: Translate): string[] {
  if (wrong === null) return [];
  if (wrong.length === 0) return [say('cli:verify.allRight')];
  return [say('cli:verify.toBePutRight', { count: wrong.length, n: numberText(wrong.length) })];
}

/** `null` without the option, `undefined` where it is not SEQ:HASH. */
function headOf(call: Call): OutsideHead | null | undefined {
  const text = call.text('head');
  if (text === null) return null;
  const parts = /^([1-9]\d{0,14}):([0-9a-f]{64})$/.exec(text.trim().toLowerCase());
  return parts === null ? undefined : { seq: Number(parts[1]), hash: parts[2] as string };
}

function verdictLines({ ok: whole, head, entries, found, problems }: Verdict, outside: OutsideHead | null, say: Translate): string[] {
  const lines = problems.map((one) => `${say('cli:entry', { seq: one.seq })}: ${oneLine(breakSentence(breakArguments(one), say))}`);
  if (head !== null) lines.push(say('cli:verify.head', { head: `${head.seq}:${head.hash}`, entries }));
  if (whole) lines.push(say(outside === null ? 'cli:verify.consistent' : 'cli:verify.proven'));
  else {
    const listed = found > problems.length ? ` ${say('cli:verify.listed', { n: numberText(problems.length) })}` : '';
    lines.push(say('cli:verify.broken', { n: numberText(found) }) + listed);
  }
  return lines;
}
