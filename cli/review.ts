import { reviewOutcomes } from '../domain/reviews/kind.ts';
import { todayOf } from '../domain/settings/today.ts';
import { tableOf } from '../engine/ledger/replay.ts';
import { textOrNull } from '../engine/rows/row.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { isDay, type Day } from '../engine/values/time.ts';
import type { NamedRecord } from '../engine/rows/records-named.ts';
import { dayText } from '../words/patterns/days.ts';
import type { Call, Outcome, Run } from './command.ts';
import { findRecord } from './find-record.ts';
import { changeRegister } from './register-file.ts';

/**
 * `review FILE RISKS [--on DAY] [--next DAY] [--outcome OUTCOME] [--note TEXT]`: the risks of these codes were reviewed, as one
 * entry. Without `--next` the next review of each is set by rule: after the interval as before, else by its residual rating.
 */
export const run: Run = async (call) => {
  const [path = '', named = ''] = call.args;
  const outcome = call.text('outcome') ?? 'unchanged';
  if (!reviewOutcomes.some((one) => one === outcome)) {
    const of = { value: outcome, option: '--outcome', values: reviewOutcomes.join(', '), vocabulary: 'reviewOutcome' };
    return fail(problem('usage.notOneOf', undefined, of));
  }
  const on = dayOf(call, 'on');
  if (!on.ok) return on;
  const next = dayOf(call, 'next');
  if (!next.ok) return next;
  return changeRegister<Outcome>(call, path, call.text('by'), async ({ memory, settings, actor, run: send }) => {
    const risks: NamedRecord[] = [];
    for (const code of named.split(',').filter((one) => one.trim() !== '')) {
      const risk = findRecord(memory.replay, ['risks'], code.trim());
      if (!risk.ok) return risk;
      risks.push(risk.value);
    }
    const sent = await send('reviews.hold', {
      riskIds: risks.map(({ id }) => id),
      heldOn: on.value ?? todayOf(settings, call.machine.now()),
      reviewerId: actor,
      outcome,
      note: call.text('note') ?? '',
      ...(next.value === null ? {} : { nextDueOn: next.value }),
    });
    if (!sent.ok) return sent;
    const { seq, hash } = sent.value.head;
    const due = risks.map(({ id, code }) => {
      const row = tableOf(memory.replay, 'risks').get(id);
      return { risk: code, nextReviewOn: row === undefined ? null : textOrNull(row, 'nextReviewOn') };
    });
    return ok({
      status: 0,
      json: { reviewed: due, head: { seq, hash } },
      message: (say, language) =>
        due
          .map(({ risk, nextReviewOn }) =>
            say('cli:review.done', { risk, next: nextReviewOn === null ? say('common:none') : dayText(nextReviewOn, language), seq }),
          )
          .join('\n'),
    });
  });
};

function dayOf(call: Call, option: string): Result<Day | null> {
  const said = call.text(option);
  return said === null || isDay(said) ? ok(said) : fail(problem('field.notADay', { field: `--${option}` }, { value: said }));
}
