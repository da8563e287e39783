import { useState } from 'react';
import { useToday } from '../../ui/register/open-register.tsx';
import { useTimes } from '../../ui/words/times.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { useHoldReviews, type ToReview } from './hold-reviews.ts';
import { blankReview, ReviewLine } from './review-line.tsx';

type Props = { readonly risks: readonly ToReview[]; readonly onDone: () => void };

/** Today's review of several risks at once: one note, and for each the next day by its own rule unless one is said. */
export function ReviewRisks({ risks, onDone }: Props) {
  const say = useWords();
  const times = useTimes();
  const today = useToday();
  const hold = useHoldReviews();
  const [typed, setTyped] = useState(blankReview);
  return (
    <ReviewLine
      label={say('reviews:reviewOfSeveral', { count: risks.length })}
      typed={typed}
      onType={setTyped}
      proposed={null}
      reassesses={false}
      onSave={(nextOn) =>
        hold(risks, { outcome: 'unchanged', note: typed.note, ...(nextOn === undefined || nextOn === null ? {} : { nextDueOn: nextOn }) })
      }
      onSavedAndNext={null}
      onSaved={onDone}
      onLeave={onDone}
    >
      {say('reviews:heldTodayOf', { day: times.day(today), count: risks.length })}
    </ReviewLine>
  );
}
