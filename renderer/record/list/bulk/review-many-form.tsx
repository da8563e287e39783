import { useState } from 'react';
import { nextDueAfter } from '../../../../domain/reviews/due.ts';
import { kinds } from '../../../../domain/index.ts';
import { useClock } from '../../../ui/register/clock.tsx';
import { useRegister } from '../../../ui/register/open-register.tsx';
import { useProblemSentence } from '../../../ui/words/problem-words.ts';
import { TypedField } from '../../typed-field.tsx';
import { readTyped, type Typed } from '../../typed-values.ts';
import type { BulkProps } from './bulk-act.ts';
import { BulkForm } from './bulk-form.tsx';
import classes from './bulk.module.css';

const fields = ['heldOn', 'outcome', 'nextDueOn', 'reviewerId', 'note'] as const;
/** Months until the next review, where nobody says otherwise. */
const usualMonths = 3;

/** Records that several risks were reviewed: on a day, with what it came to, and when the next review is due. */
export function ReviewManyForm({ table, count, rows, onOverwrite, onClose }: BulkProps) {
  const sentence = useProblemSentence();
  const clock = useClock();
  const { actor, today } = useRegister();
  const [typed, setTyped] = useState<Typed>({
    heldOn: today,
    outcome: 'unchanged',
    nextDueOn: nextDueAfter(today, usualMonths),
    reviewerId: actor,
  });
  const read = readTyped(kinds.of('reviews'), typed, fields, clock);
  const problems = read.ok ? [] : read.problems;
  return (
    <BulkForm
      selected={table}
      count={count}
      asked={read.ok ? { verb: 'create', table: 'reviews', rows: { ...rows, into: 'riskId' }, asOf: null, fields: read.value } : null}
      words={{ does: 'bulk:reviewOf', counted: 'bulk:adds', done: 'bulk:reviewDone' }}
      problems={[]}
      onOverwrite={onOverwrite}
      onClose={onClose}
    >
      {() =>
        fields.map((field, at) => {
          const wrong = problems.find((problem) => problem.at?.field === field);
          return (
            <div key={field} className={classes['field']}>
              <TypedField
                kind="reviews"
                field={field}
                typed={typed}
                error={wrong === undefined ? null : sentence(wrong)}
                autoFocus={at === 0}
                onType={(value) => setTyped({ ...typed, [field]: value })}
              />
            </div>
          );
        })
      }
    </BulkForm>
  );
}
