import { useCallback } from 'react';
import type { Commands } from '../../../domain/commands.ts';
import type { Seen } from '../../../engine/commands/prepare.ts';
import { useCommand } from '../../ui/register/command.ts';
import { useRegister, useToday } from '../../ui/register/open-register.tsx';

/** A risk as it is reviewed: its day as it stood on screen, where one is to be answered. */
export type ToReview = { readonly id: string; readonly code: string; readonly nextReviewOn?: string | null };

type Said = Pick<Commands['reviews.hold']['input'], 'outcome' | 'note' | 'nextDueOn' | 'assessment'>;

/** Records today's review of one risk or many, by whoever operates, as one entry with one undo. `seen`: of what comes with it. */
export function useHoldReviews() {
  const send = useCommand();
  const today = useToday();
  const { actor } = useRegister();
  return useCallback(
    (risks: readonly ToReview[], said: Said, seen: readonly Seen[] = []) => {
      const { nextDueOn, assessment, ...rest } = said;
      const input = {
        riskIds: risks.map(({ id }) => id),
        heldOn: today,
        reviewerId: actor,
        ...rest,
        ...(nextDueOn === undefined ? {} : { nextDueOn }),
        ...(assessment === undefined ? {} : { assessment }),
      };
      const due = risks.flatMap(({ id, nextReviewOn }) =>
        nextReviewOn === undefined ? [] : [{ table: 'risks', id, fields: { nextReviewOn } }],
      );
      return send('reviews.hold', input, {
        seen: [...due, ...seen],
        subject: risks.map(({ code }) => code).join(', '),
        showsProblems: true,
      });
    },
    [send, today, actor],
  );
}
