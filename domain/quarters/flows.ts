import { byCode } from '../../engine/values/code.ts';
import { byCodePoint } from '../../engine/values/json.ts';
import { addDays, type Day } from '../../engine/values/time.ts';
import { categories, type Category } from '../risks/category.ts';
import { daysOfChange } from '../risks/lifetime.ts';
import { openCategoryOn } from '../risks/position.ts';
import type { Rows } from '../rows.ts';
import { timeZoneOf } from '../settings/time-zone.ts';
import { historyOf } from './compared-risks.ts';

export const flowSteps = ['began', 'reopened', 'movedIn', 'closed', 'movedOut'] as const;
export type FlowStep = (typeof flowSteps)[number];

/**
 * How the open risks of a category became those of a later day: opening + began + re-opened + moved in - closed - moved out =
 * closing. Steps name risks by code, in their order; one that takes a step twice is named twice.
 */
export type Flow = { readonly opening: number; readonly closing: number } & Readonly<Record<FlowStep, readonly string[]>>;

/** A risk that was open and went from one category to another. */
export type CategoryMove = {
  readonly code: string;
  readonly from: Category;
  readonly to: Category;
  readonly on: Day;
  readonly reason: string;
};

export type Flows = {
  readonly categories: readonly (Flow & { readonly category: Category })[];
  /** Of all categories; what moves out of one moves into another. */
  readonly sum: Flow;
  /** Risks that began within the span and were closed again by its end: on neither day do they count. */
  readonly beganAndClosed: readonly string[];
  /** In order of day, then of code. */
  readonly moves: readonly CategoryMove[];
};

/** The flows of a span of days, both included: from the evening before its first to the evening of its last. */
export function flowsOf(rows: Rows, firstDay: Day, lastDay: Day): Flows {
  const timeZone = timeZoneOf(rows);
  const eve = addDays(firstDay, -1);
  const counts = new Map(categories.map((category) => [category, emptyCount()]));
  const of = (category: Category) => counts.get(category) as Count;
  const beganAndClosed: string[] = [];
  const moves: CategoryMove[] = [];
  for (const risk of rows.all('risks')) {
    const history = historyOf(risk, rows);
    const at = (day: Day) => openCategoryOn(history, day, timeZone);
    const opening = at(eve);
    let standing = opening;
    let hasBegun = risk.identifiedOn < firstDay;
    if (opening !== null) of(opening).opening += 1;
    for (const day of daysOfChange(risk, history.closures, history.reclassifications, timeZone)) {
      if (day < firstDay || day > lastDay) continue;
      const next = at(day);
      if (next === standing) continue;
      if (standing === null && next !== null) of(next)[hasBegun ? 'reopened' : 'began'].push(risk.code);
      else if (standing !== null && next === null) of(standing).closed.push(risk.code);
      else if (standing !== null && next !== null) {
        of(standing).movedOut.push(risk.code);
        of(next).movedIn.push(risk.code);
        const { reason = '' } = rows.by('reclassifications', 'riskId', risk.id).find(({ movedOn }) => movedOn === day) ?? {};
        moves.push({ code: risk.code, from: standing, to: next, on: day, reason });
      }
      if (!hasBegun && next !== null) {
        hasBegun = true;
        if (at(lastDay) === null) beganAndClosed.push(risk.code);
      }
      standing = next;
    }
    if (standing !== null) of(standing).closing += 1;
  }
  const flows = categories.map((category) => ({ category, ...inOrder(of(category)) }));
  return {
    categories: flows,
    sum: inOrder(sumOf([...counts.values()])),
    beganAndClosed: beganAndClosed.sort(byCode),
    moves: moves.sort((a, b) => byCodePoint(a.on, b.on) || byCode(a.code, b.code)),
  };
}

type Count = { opening: number; closing: number } & Record<FlowStep, string[]>;

function emptyCount(): Count {
  return { opening: 0, closing: 0, began: [], reopened: [], movedIn: [], closed: [], movedOut: [] };
}

function sumOf(counts: readonly Count[]): Count {
  const sum = emptyCount();
  for (const count of counts) {
    sum.opening += count.opening;
    sum.closing += count.closing;
    for (const step of flowSteps) sum[step].push(...count[step]);
  }
  return sum;
}

function inOrder(count: Count): Flow {
  for (const step of flowSteps) count[step].sort(byCode);
  return count;
}
