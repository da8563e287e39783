import { useState } from 'react';
import { kinds } from '../../../../domain/index.ts';
import type { reviewOutcomes } from '../../../../domain/reviews/kind.ts';
import type { Problem } from '../../../../engine/values/problem.ts';
import { tableTitle } from '../../../../words/names.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import { InlineForm } from '../../../ui/fields/inline-form.tsx';
import { useClock } from '../../../ui/register/clock.tsx';
import { useCommand } from '../../../ui/register/command.ts';
import { useRegister } from '../../../ui/register/open-register.tsx';
import { useProblemSentence } from '../../../ui/words/problem-words.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import { TypedField } from '../../typed-field.tsx';
import { readTyped, type Typed } from '../../typed-values.ts';
import type { BulkProps } from './bulk-act.ts';
import classes from './bulk.module.css';

const fields = ['heldOn', 'outcome', 'nextDueOn', 'reviewerId', 'note'] as const;

type Read = {
  readonly heldOn: string;
  readonly outcome: (typeof reviewOutcomes)[number];
  readonly nextDueOn?: string;
  readonly reviewerId?: string;
  readonly note?: string;
};

/** Records that several risks were reviewed on a day, as one entry. Where no day is said the next review of each is due by rule. */
export function ReviewManyForm({ table, count, rows, onClose }: BulkProps) {
  const say = useWords();
  const send = useCommand();
  const sentence = useProblemSentence();
  const clock = useClock();
  const { actor, today } = useRegister();
  const [typed, setTyped] = useState<Typed>({ heldOn: today, outcome: 'unchanged', reviewerId: actor });
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const about = { count, n: numberText(count), one: tableTitle(say, table, 'one'), many: tableTitle(say, table) };
  const read = readTyped(kinds.of('reviews'), typed, fields, clock);
  const problems = [...(read.ok ? [] : read.problems), ...refused];

  const record = async () => {
    if (!read.ok) return;
    // The form asked for these fields, and read them by their declaration.
    const said = read.value as unknown as Read;
    const input = { ...said, riskIds: { ...rows, as: 'id' as const }, reviewerId: said.reviewerId ?? null, note: said.note ?? '' };
    const subject = say('bulk:subject', about);
    const sent = await send('reviews.hold', input, { subject, wentAway: say('bulk:reviewDone', about), showsProblems: true });
    if (sent.ok) onClose(true);
    else setRefused(sent.problems);
  };
  return (
    <InlineForm
      label={say('bulk:reviewOf', about)}
      className={classes['form']}
      problems={problems.filter(({ at }) => !fields.some((field) => field === at?.field))}
      save={read.ok ? say('bulk:reviewOf', about) : null}
      onSave={record}
      onLeave={() => onClose(false)}
      onDiscard={() => onClose(false)}
    >
      <strong>{say('bulk:reviewOf', about)}</strong>
      <div className={classes['fields']}>
        {fields.map((field, at) => {
          const wrong = problems.find((problem) => problem.at?.field === field);
          return (
            <div key={field} className={classes['field']}>
              <TypedField
                kind="reviews"
                field={field}
                typed={typed}
                error={wrong === undefined ? null : sentence(wrong)}
                autoFocus={at === 0}
                onType={(value) => {
                  setRefused([]);
                  setTyped((now) => ({ ...now, [field]: value }));
                }}
              />
            </div>
          );
        })}
      </div>
      <p className={classes['trying']}>{say('bulk:reviewNext')}</p>
    </InlineForm>
  );
}
