import { isEditedKind } from '../domain/commands.ts';
import { isKindName, kinds } from '../domain/index.ts';
import { answerOf, listRows, prepare } from '../domain/register/in-memory.ts';
import { todayOf } from '../domain/settings/today.ts';
import type { ManyAnswer } from '../engine/commands/many-tally.ts';
import { memoryReader } from '../engine/commands/memory-register.ts';
import { memorySource } from '../engine/lists/memory-source.ts';
import { problem } from '../engine/values/problem.ts';
import type { JsonObject } from '../engine/values/json.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { problemSentence } from '../words/problem-text.ts';
import type { Translate } from '../words/translate.ts';
import type { Outcome, Run } from './command.ts';
import { fieldsSaid } from './fields-said.ts';
import { askedList } from './asked-list.ts';
import { changeRegister, type WritableRegister } from './register-file.ts';
import { tableNamed } from './table-named.ts';

/** The kinds of which records are edited. */
const edited = kinds.names.filter((name) => isKindName(name) && isEditedKind(name) && kinds.columns(name).length > 0);

/**
 * `edit FILE TABLE --set FIELD=VALUE… [--where FIELD=VALUE]… [--view NAME] [--search WORDS] [--dry-run]`: sets fields of all records
 * that are asked for, as one entry: of all or, where one may not be changed, of none.
 */
export const run: Run = async (call) => {
  const [path = '', said = ''] = call.args;
  const table = tableNamed(said, edited);
  if (table === null)
    return fail(problem('usage.notOneOf', undefined, { value: said, option: 'TABLE', values: edited.join(', '), of: 'tables' }));
  if (call.texts('set').length === 0) return fail(problem('usage.missing', undefined, { value: '--set FIELD=VALUE' }));
  return changeRegister<Outcome>(call, path, call.text('by'), async (register) => {
    const { memory, settings } = register;
    const source = memorySource(memory, todayOf(settings, call.machine.now()));
    const asked = askedList(call, memory, { table, source, timeZone: settings.timeZone });
    if (!asked.ok) return asked;
    const fields = fieldsSaid(table, call.texts('set'), source, settings.timeZone);
    if (!fields.ok) return fields;
    const rows = listRows(source, asked.value.query);
    const trial = call.flag('dry-run');
    const answer =
      rows.length === 0
        ? ok(null)
        : await edit(register, { table, fields: fields.value, rows: rows.map(({ id }) => ({ id })), trial }, call.machine);
    if (!answer.ok) return answer;
    const { changed = 0, unchanged = 0, refusedCount = 0, refused = [] } = answer.value ?? {};
    const written = !trial && changed > 0;
    const head = memory.replay.head;
    return ok({
      status: 0,
      json: {
        table,
        fields: fields.value,
        changed,
        unchanged,
        refused: refusedCount,
        written,
        head: head === null ? null : { seq: head.seq, hash: head.hash },
      },
      message: (say) =>
        [
          say(trial ? 'cli:edit.would' : 'cli:edit.done', { count: changed, seq: head?.seq ?? 0 }),
          ...(unchanged > 0 ? [say('cli:edit.unchanged', { count: unchanged })] : []),
          ...refusedLines(refused, say),
        ].join('\n'),
    });
  });
};

type Input = {
  readonly table: string;
  readonly fields: JsonObject;
  readonly rows: readonly { readonly id: string }[];
  readonly trial: boolean;
};

async function edit(
  { memory, actor, run: send }: WritableRegister,
  input: Input,
  { now, newId, randomBytes }: Parameters<Run>[0]['machine'],
): Promise<Result<ManyAnswer>> {
  const action = 'register.editMany';
  if (!input.trial) {
    const sent = await send(action, input);
    return sent.ok ? ok(answerOf(action, sent.value)) : sent;
  }
  const command = { commandId: 'trial', action, input, seen: [], note: null, attributedTo: null };
  const trial = await prepare(command, memoryReader(memory), { now: now(), newId, randomBytes, actor });
  return trial.ok ? ok(answerOf(action, { answer: trial.value.answer })) : trial;
}

function refusedLines(refused: ManyAnswer['refused'], say: Translate): string[] {
  return refused.map(({ problem, count }) => say('cli:edit.refused', { count, why: problemSentence(problem, say) }));
}
