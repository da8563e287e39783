import { answerOf, listRows } from '../domain/register/in-memory.ts';
import { todayOf } from '../domain/settings/today.ts';
import { memorySource } from '../engine/lists/memory-source.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok } from '../engine/values/result.ts';
import { askedList } from './asked-list.ts';
import type { Outcome, Run } from './command.ts';
import { dayOption, rowsOfReplay } from './rcsa-round.ts';
import { changeRegister } from './register-file.ts';

/** `rcsa open FILE --name TEXT --due DAY [--controls] [--view NAME] [--where FIELD=VALUE]… [--search WORDS]`: a round about the risks that are asked for. */
export const openRcsa: Run = async (call) => {
  const [, path = ''] = call.args;
  const name = call.text('name');
  const due = dayOption(call, 'due');
  if (!due.ok) return due;
  if (name === null || due.value === null) {
    return fail(problem('usage.missing', undefined, { value: name === null ? '--name TEXT' : '--due DAY' }));
  }
  return changeRegister<Outcome>(call, path, call.text('by'), async ({ memory, settings, run: send }) => {
    const source = memorySource(memory, todayOf(settings, call.machine.now()));
    const asked = askedList(call, memory, { table: 'risks', source, timeZone: settings.timeZone });
    if (!asked.ok) return asked;
    const riskIds = listRows(source, asked.value.query).map(({ id }) => id);
    if (riskIds.length === 0) return fail(problem('rcsa.noRisks'));
    const sent = await send('rcsa.open', { name, dueOn: due.value, asksControls: call.flag('controls'), riskIds });
    if (!sent.ok) return sent;
    const { id, code } = answerOf('rcsa.open', sent.value);
    const { seq, hash } = sent.value.head;
    const rows = rowsOfReplay(memory.replay);
    const counts = { risks: rows.by('rcsaItems', 'roundId', id).length, sheets: rows.by('rcsaSheets', 'roundId', id).length };
    return ok({
      status: 0,
      json: { round: code, ...counts, head: { seq, hash } },
      message: (say) => say('rcsa:cli.opened', { code: code ?? '', ...counts, seq }),
    });
  });
};
