import { answerOf, listRows } from '../domain/register/in-memory.ts';
import { todayOf } from '../domain/settings/today.ts';
import { memorySource } from '../engine/lists/memory-source.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { askedList } from './asked-list.ts';
import type { Call, Outcome, Run } from './command.ts';
import { findRecord } from './find-record.ts';
import { roundOf } from './rcsa-round.ts';
import { changeRegister, type WritableRegister } from './register-file.ts';

/** `rcsa add FILE (--risk R-12… | [--view NAME] [--where FIELD=VALUE]… [--search WORDS]) [--round Q-1]`: risks join a round that is open. */
export const addRcsa: Run = async (call) => {
  const [, path = ''] = call.args;
  const asks =
    call.texts('risk').length > 0 || call.texts('where').length > 0 || call.text('view') !== null || call.text('search') !== null;
  if (!asks) return fail(problem('usage.missing', undefined, { value: '--risk R-12' }));
  return changeRegister<Outcome>(call, path, call.text('by'), async (register) => {
    const round = roundOf(call, register.memory.replay);
    if (!round.ok) return round;
    const riskIds = call.texts('risk').length > 0 ? risksNamed(call, register) : risksAsked(call, register);
    if (!riskIds.ok) return riskIds;
    if (riskIds.value.length === 0) return fail(problem('rcsa.noRisks'));
    const sent = await register.run('rcsa.add', { roundId: round.value.id, riskIds: [...riskIds.value] });
    if (!sent.ok) return sent;
    const counts = answerOf('rcsa.add', sent.value);
    const { seq, hash } = sent.value.head;
    const { code } = round.value;
    return ok({
      status: 0,
      json: { round: code, ...counts, head: { seq, hash } },
      message: (say) => say('rcsa:cli.added', { code, ...counts, seq }),
    });
  });
};

/** `rcsa remove FILE --risk R-12… --reason TEXT [--round Q-1]`: risks that nobody answered leave a round that is open. */
export const removeRcsa: Run = async (call) => {
  const [, path = ''] = call.args;
  const reason = call.text('reason') ?? '';
  if (call.texts('risk').length === 0) return fail(problem('usage.missing', undefined, { value: '--risk R-12' }));
  if (reason.trim() === '') return fail(problem('usage.missing', undefined, { value: '--reason TEXT' }));
  return changeRegister<Outcome>(call, path, call.text('by'), async (register) => {
    const round = roundOf(call, register.memory.replay);
    if (!round.ok) return round;
    const riskIds = risksNamed(call, register);
    if (!riskIds.ok) return riskIds;
    const sent = await register.run('rcsa.remove', { roundId: round.value.id, riskIds: [...riskIds.value], reason });
    if (!sent.ok) return sent;
    const { removed } = answerOf('rcsa.remove', sent.value);
    const { seq, hash } = sent.value.head;
    const { code } = round.value;
    return ok({
      status: 0,
      json: { round: code, removed, head: { seq, hash } },
      message: (say) => say('rcsa:cli.removed', { code, removed, seq }),
    });
  });
};

function risksNamed(call: Call, { memory }: WritableRegister): Result<readonly string[]> {
  const ids: string[] = [];
  for (const code of call.texts('risk')) {
    const risk = findRecord(memory.replay, ['risks'], code, { field: '--risk' });
    if (!risk.ok) return risk;
    ids.push(risk.value.id);
  }
  return ok(ids);
}

function risksAsked(call: Call, { memory, settings }: WritableRegister): Result<readonly string[]> {
  const source = memorySource(memory, todayOf(settings, call.machine.now()));
  const asked = askedList(call, memory, { table: 'risks', source, timeZone: settings.timeZone });
  return asked.ok ? ok(listRows(source, asked.value.query).map(({ id }) => id)) : asked;
}
