import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { nextDueAfter } from '../../../../domain/reviews/due.ts';
import type { QueryResult, Stored } from '../../../../domain/rows.ts';
import type { PartForm } from '../../../record/new-part.tsx';
import { SectionsOf } from '../../../record/part-sections.tsx';
import { dayTyped } from '../../../ui/fields/day-typed.ts';
import { useToday } from '../../../ui/register/open-register.tsx';
import { useWords } from '../../../ui/words/words-context.tsx';
import classes from './details.module.css';

const kinds = ['reviews', 'closures', 'reclassifications'] as const;
/** A closed risk is opened again in the section of closures; an open one has the section only for those that ended. */
const history = ['closures', 'reclassifications'] as const;

/** The reviews of a risk, its closings that ended, and the categories that it left: what was, each with its day. */
export function DatedParts({ risk, found, readOnly }: { risk: Stored<'risks'>; found: QueryResult | undefined; readOnly: boolean }) {
  const today = useToday();
  const say = useWords();
  const { closedOn, ownerId, nextReviewOn } = risk;
  const forms = useMemo(
    () => ({
      reviews: {
        given: { dueOn: nextReviewOn ?? '', heldOn: today, reviewerId: ownerId ?? '' },
        offers: (typed, onType) => <NextDue held={typed['heldOn'] ?? ''} onChoose={(day) => onType({ ...typed, nextDueOn: day })} />,
      } satisfies PartForm,
      closures: {
        ...(closedOn === null ? {} : { add: say('risks:reopen') }),
        given: { closedOn: closedOn ?? '', reopenedOn: today },
      } satisfies PartForm,
      reclassifications: { given: { movedOn: today } } satisfies PartForm,
    }),
    [say, today, ownerId, closedOn, nextReviewOn],
  );
  const whereAny = closedOn === null ? history : history.filter((kind) => kind !== 'closures');
  return <SectionsOf found={found} kind="risks" id={risk.id} only={kinds} subject={risk.code} {...{ readOnly, forms, whereAny }} />;
}

const usualMonths = [1, 3, 6, 12] as const;

/** The usual intervals until the next review, counted from the day on which this one was held. */
function NextDue({ held, onChoose }: { held: string; onChoose: (day: string) => void }) {
  const say = useWords();
  const today = useToday();
  const day = dayTyped(held, today);
  const from = day.ok ? (day.value ?? today) : today;
  return (
    <div className={classes['offers']}>
      <span>{say('risks:reviewNextIn')}</span>
      {usualMonths.map((months) => (
        <Button key={months} size="compact-xs" variant="subtle" onClick={() => onChoose(nextDueAfter(from, months))}>
          {say('risks:reviewMonths', { count: months })}
        </Button>
      ))}
    </div>
  );
}
