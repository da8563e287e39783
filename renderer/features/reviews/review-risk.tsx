import { nextDueByRule, nextDueQueries } from '../../../domain/reviews/hold.ts';
import type { NextDue } from '../../../domain/reviews/next-due.ts';
import type { QueryResult } from '../../../domain/rows.ts';
import { ok } from '../../../engine/values/result.ts';
import type { Day } from '../../../engine/values/time.ts';
import { useDraft } from '../../ui/register/drafts.tsx';
import { useToday } from '../../ui/register/open-register.tsx';
import { useQueryResult, type ProfileShape } from '../../ui/register/query-result.ts';
import { useTimes } from '../../ui/words/times.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import type { Translate } from '../../../words/translate.ts';
import { useHoldReviews, type ToReview } from './hold-reviews.ts';
import { blankReview, ReviewLine, type TypedReview } from './review-line.tsx';

/** Under which what is typed of a review is kept until it is saved. */
export const reviewDraft = (riskId: string) => `review:${riskId}`;

/** What a review says that goes on to an assessment: it is recorded with that. */
export type ReviewWithAssessment = { readonly note: string; readonly nextOn: Day | null | undefined };

const shape: ProfileShape = { queries: nextDueQueries, relations: () => [] };

type Props = {
  readonly risk: ToReview;
  /** Goes on to the next risk of the list and to its review; `null` where there is none. */
  readonly onNext: (() => void) | null;
  readonly onReassess: (review: ReviewWithAssessment) => void;
  readonly onDone: () => void;
};

/** Today's review of one risk: what it came to, and when the next is due. */
export function ReviewRisk({ risk, onNext, onReassess, onDone }: Props) {
  const say = useWords();
  const times = useTimes();
  const today = useToday();
  const hold = useHoldReviews();
  const found: QueryResult | undefined = useQueryResult(shape, risk.id);
  const [typed, setTyped, drop] = useDraft<TypedReview>(reviewDraft(risk.id), blankReview);
  if (found === undefined) return null;
  const proposed = nextDueByRule(found, risk.id, { heldOn: today, today });
  return (
    <ReviewLine
      label={say('reviews:reviewOf', { code: risk.code })}
      typed={typed}
      onType={setTyped}
      proposed={proposed.day}
      onSave={async (nextOn) => {
        if (typed.outcome === 'reassess') {
          onReassess({ note: typed.note, nextOn });
          return ok(null);
        }
        const saved = await hold([risk], {
          outcome: 'unchanged',
          note: typed.note,
          nextDueOn: nextOn === undefined ? proposed.day : nextOn,
        });
        if (saved.ok) drop();
        return saved;
      }}
      onSavedAndNext={onNext}
      onSaved={onDone}
      onLeave={onDone}
    >
      {say('reviews:heldToday', { day: times.day(today) })} {proposalText(say, proposed)}
    </ReviewLine>
  );
}

/** By which rule a day is proposed: `Next after 3 months, as before`. */
function proposalText(say: Translate, { interval, basis }: NextDue): string {
  const span = 'months' in interval ? say('reviews:months', { count: interval.months }) : say('reviews:days', { count: interval.days });
  return say(basis === 'before' ? 'reviews:asBefore' : 'reviews:byRating', { span });
}
