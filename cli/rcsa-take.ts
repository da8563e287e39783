import { basename } from 'node:path';
import { readRcsaSheet } from '../documents/rcsa/read-sheet.ts';
import type { Stated } from '../domain/rcsa/asked.ts';
import type { ComparedRisk, ComparedSheet } from '../domain/rcsa/compare.ts';
import type { TakenSheets } from '../domain/rcsa/take.ts';
import { answerOf, prepare } from '../domain/register/in-memory.ts';
import { todayOf } from '../domain/settings/today.ts';
import { memoryReader } from '../engine/commands/memory-register.ts';
import { memorySource } from '../engine/lists/memory-source.ts';
import type { Json } from '../engine/values/json.ts';
import { problem, type Problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { readWholeFile } from '../node/files/read-file.ts';
import { problemText } from '../words/problem-text.ts';
import type { Translate } from '../words/translate.ts';
import type { Call, Outcome, Run } from './command.ts';
import { findRecord } from './find-record.ts';
import { dayOption } from './rcsa-round.ts';
import { changeRegister, type WritableRegister } from './register-file.ts';

/**
 * `rcsa take FILE --sheet S.xlsx… [--take R-12]… [--overwrite] [--on DAY] [--dry-run]`: records the answers of owners as one entry. A risk
 * that was changed here since its sheet went out is listed and stays as it is unless it is named.
 */
export const takeRcsa: Run = async (call) => {
  const [, path = ''] = call.args;
  const paths = call.texts('sheet');
  if (paths.length === 0) return fail(problem('usage.missing', undefined, { value: '--sheet S.xlsx' }));
  const on = dayOption(call, 'on');
  if (!on.ok) return on;
  const files: { readonly file: string; readonly bytes: Uint8Array }[] = [];
  for (const one of paths) {
    const bytes = await readWholeFile(one);
    if (!bytes.ok) return bytes;
    files.push({ file: basename(one), bytes: bytes.value });
  }
  return changeRegister<Outcome>(call, path, call.text('by'), async (register) => {
    const { memory, settings } = register;
    const source = memorySource(memory, todayOf(settings, call.machine.now()));
    const read = files.map(({ file, bytes }) => readRcsaSheet(bytes, file, source));
    const unread = read.flatMap((one) => (one.ok ? [] : one.problems));
    const sheets = read.flatMap((one) => (one.ok ? [one.value] : []));
    if (sheets.length === 0) return fail(...unread);
    const take: string[] = [];
    for (const code of call.texts('take')) {
      const risk = findRecord(memory.replay, ['risks'], code, { field: '--take' });
      if (!risk.ok) return risk;
      take.push(risk.value.id);
    }
    const trial = call.flag('dry-run');
    const input: Json = {
      sheets: sheets.map(({ sheet }) => sheet) as unknown as Json,
      take,
      overwrite: call.flag('overwrite'),
      trial,
      ...(on.value === null ? {} : { validOn: on.value }),
    };
    const owners = new Set(sheets.map(({ sheet }) => sheet.ownerId));
    const [owner = null] = owners;
    const sent = await taken(call, register, input, trial, owners.size === 1 ? owner : null);
    if (!sent.ok) return sent;
    const { answer, changed } = sent.value;
    const ofSheets = answer.sheets.flatMap(({ refused, problems }) => [...(refused === null ? [] : [refused]), ...problems]);
    const problems = [...unread, ...sheets.flatMap((one) => one.problems), ...ofSheets];
    return ok(outcomeOf(path, answer, { problems, trial, changed, head: memory.replay.head }));
  });
};

type Taken = { readonly answer: TakenSheets; readonly changed: boolean };

/** One owner's answers are entered in his name. */
async function taken(
  { machine }: Call,
  { memory, actor, run }: WritableRegister,
  input: Json,
  trial: boolean,
  owner: string | null,
): Promise<Result<Taken>> {
  const action = 'rcsa.take';
  const attributedTo = owner === actor ? null : owner;
  if (!trial) {
    const sent = await run(action, input, { attributedTo });
    return sent.ok ? ok({ answer: answerOf(action, sent.value), changed: sent.value.changed }) : sent;
  }
  const { now, newId, randomBytes } = machine;
  const command = { commandId: 'trial', action, input, seen: [], note: null, attributedTo };
  const draft = await prepare(command, memoryReader(memory), { now: now(), newId, randomBytes, actor });
  return draft.ok ? ok({ answer: answerOf(action, { answer: draft.value.answer }), changed: false }) : draft;
}

type Ended = {
  readonly problems: readonly Problem[];
  readonly trial: boolean;
  readonly changed: boolean;
  readonly head: { readonly seq: number; readonly hash: string } | null;
};

function outcomeOf(file: string, answer: TakenSheets, { problems, trial, changed, head }: Ended): Outcome {
  const risks = answer.sheets.flatMap((sheet) => sheet.risks);
  const { confirmed, controls, held, unanswered } = answer;
  const counts = { changed: answer.changed, confirmed, controls };
  const seq = head?.seq ?? 0;
  return {
    status: 0,
    json: {
      ...counts,
      held: [...held],
      unanswered: [...unanswered],
      joined: answer.sheets.flatMap(({ joined }) => joined),
      answers: risks.map(({ code, verdict, asked, now, said }) => ({ risk: code, verdict, asked, now, said })),
      problems: problems.map(({ code, at, args }) => ({ code, ...(at ? { at: { ...at } } : {}), ...(args ? { args: { ...args } } : {}) })),
      written: changed,
      head: head === null ? null : { seq, hash: head.hash },
    },
    message: (say) =>
      [
        ...problems.map((one) => problemText(one, say)),
        ...answer.sheets.flatMap((sheet) => sinceLines(sheet, say)),
        ...risks.filter(({ verdict }) => verdict === 'changed').map((risk) => say('rcsa:cli.answer', wordsOf(risk, say))),
        ...risks.filter(({ code }) => held.includes(code)).map((risk) => say('rcsa:cli.held', wordsOf(risk, say))),
        ...(unanswered.length === 0 ? [] : [say('rcsa:cli.unanswered', { codes: unanswered.join(', ') })]),
        trial
          ? say('rcsa:cli.trial', counts)
          : changed
            ? say('rcsa:cli.taken', { ...counts, seq })
            : say('rcsa:cli.nothingTaken', { file }),
      ].join('\n'),
  };
}

/** That a newer sheet went out, and which risks joined the round after this one was written. */
function sinceLines({ file: owner, joined, isNewerOut }: ComparedSheet, say: Translate): readonly string[] {
  return [
    ...(isNewerOut ? [say('rcsa:take.newer', { owner })] : []),
    ...(joined.length === 0 ? [] : [say('rcsa:take.joined', { owner, codes: joined.join(', ') })]),
  ];
}

function wordsOf({ code, now, said }: ComparedRisk, say: Translate) {
  const of = (stated: Stated | null) =>
    stated === null
      ? say('rcsa:sheet.notAssessed')
      : `${stated.likelihood} × ${stated.impact}${stated.rationale === '' ? '' : ` (${stated.rationale.replaceAll('\n', ' ')})`}`;
  return { code, now: of(now), said: of(said) };
}
