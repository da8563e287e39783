import { composed, stepQueries, type Step } from '../../engine/commands/composed.ts';
import { fieldsInput, idInput } from '../../engine/commands/create.ts';
import type { UseCase } from '../../engine/commands/use-case.ts';
import type { Registry } from '../../engine/kind/registry.ts';
import { overlay } from '../../engine/rows/overlay.ts';
import { all, by, get, type Query, type QueryResult as AnyQueryResult } from '../../engine/rows/query.ts';
import { ok } from '../../engine/values/result.ts';
import { z } from '../../engine/values/schema.ts';
import { textField } from '../../engine/values/text.ts';
import { recordDay, type Day } from '../../engine/values/time.ts';
import { positionsOn } from '../risks/position.ts';
import { foundOf, type QueryResult } from '../rows.ts';
import { settingsId } from '../settings/kind.ts';
import { todayOf } from '../settings/today.ts';
import { reviewOutcomes } from './kind.ts';
import { proposedNextDue, type NextDue } from './next-due.ts';

const input = z.strictObject({
  riskIds: z.array(idInput).min(1).max(100_000),
  heldOn: recordDay,
  reviewerId: idInput.nullable(),
  outcome: z.enum(reviewOutcomes),
  note: textField(4000),
  /** When the next is due; absent: of each risk by rule. */
  nextDueOn: recordDay.nullable().optional(),
  /** An assessment that the review came to: a new one (of the risk that its fields name), or (`corrects`) another wording of one. */
  assessment: z.strictObject({ corrects: idInput.nullable(), fields: fieldsInput }).optional(),
});
type Input = z.infer<typeof input>;

/** What is asked to propose when the next review of a risk is due. */
export function nextDueQueries(riskId: string): Query[] {
  return [by('reviews', 'riskId', riskId), by('assessments', 'riskId', riskId), all('matrices')];
}

/** When the next review of a risk is due by rule, once `nextDueQueries` are answered. */
export function nextDueByRule(found: QueryResult, riskId: string, on: { readonly heldOn: Day; readonly today: Day }): NextDue {
  const matrixOf = (matrixId: string) => found.get('matrices', matrixId);
  const { residual } = positionsOn(found.by('assessments', 'riskId', riskId), on.heldOn, matrixOf);
  return proposedNextDue(found.by('reviews', 'riskId', riskId), residual, matrixOf, on);
}

/**
 * `reviews.hold`: one risk or many were reviewed on a day, as one entry, so that one undo takes back all of it. Each answers the day on
 * which its risk was due, and sets the next.
 */
export function holdReviews(kinds: Registry): UseCase<'reviews.hold', Input, { readonly ids: readonly string[] }, 'riskIds'> {
  const steps = (asked: Input, nextDueOn: (riskId: string) => Day | null): readonly Step[] => {
    const { riskIds, heldOn, reviewerId, outcome, note, assessment } = asked;
    const held = riskIds.map((riskId): Step => ({
      kind: 'reviews',
      fields: { riskId, heldOn, reviewerId, outcome, note, nextDueOn: nextDueOn(riskId) },
    }));
    if (assessment === undefined) return held;
    const { corrects, fields } = assessment;
    return [corrects === null ? { kind: 'assessments', fields } : { kind: 'assessments', edits: corrects, fields }, ...held];
  };
  return {
    action: 'reviews.hold',
    input,
    selects: 'riskIds',
    undoable: true,
    needs: ({ riskIds, nextDueOn, assessment }) => [
      get('settings', settingsId),
      ...(typeof assessment?.corrects === 'string' ? [get('assessments', assessment.corrects)] : []),
      ...riskIds.map((id) => get('risks', id)),
      ...(nextDueOn === undefined ? riskIds.flatMap(nextDueQueries) : []),
    ],
    more: (found, asked) =>
      stepQueries(
        kinds,
        steps(asked, () => asked.nextDueOn ?? null),
        found,
      ),
    decide(found, asked, context) {
      const rows = foundOf(asAssessed(found, asked));
      const settings = rows.get('settings', settingsId);
      const today = settings === null ? asked.heldOn : todayOf(settings, context.now);
      const next = (riskId: string) =>
        asked.nextDueOn === undefined ? nextDueByRule(rows, riskId, { heldOn: asked.heldOn, today }).day : asked.nextDueOn;
      const made = composed(kinds, steps({ ...asked, riskIds: [...new Set(asked.riskIds)] }, next), found, context);
      if (!made.ok) return made;
      const ids = asked.assessment?.corrects === null ? made.value.created.slice(1) : made.value.created;
      return ok({ changes: made.value.changes, answer: { ids: ids.map(({ id }) => id) } });
    },
  };
}

/** What was found, with the assessment that the review came to: the next is due by what it says. */
function asAssessed(found: AnyQueryResult, { assessment }: Input): AnyQueryResult {
  if (assessment === undefined) return found;
  const over = overlay(found);
  const id = assessment.corrects ?? 'new';
  const was = assessment.corrects === null ? null : found.get('assessments', id);
  // It is recorded after all others, so that of those of one day it counts.
  over.put('assessments', id, { ...was, ...assessment.fields, id, revision: Number.MAX_SAFE_INTEGER });
  return over.found;
}
