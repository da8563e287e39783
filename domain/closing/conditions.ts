import { byCode } from '../../engine/values/code.ts';
import { undecidedIncidents } from '../delivery/undecided-incidents.ts';
import { comparedRisks, openRisks } from '../quarters/compared-risks.ts';
import type { Quarter } from '../quarters/quarter.ts';
import type { Rows } from '../rows.ts';
import { signatureMeanings, type ClosingCondition, type SignatureMeaning } from './kinds.ts';

/** A condition that is not met, and how many stand in its way: the codes of records, or the meanings that nobody signed. */
export type UnmetCondition = {
  readonly condition: ClosingCondition;
  readonly count: number;
  /** Codes in their order; of records without one nothing. */
  readonly codes: readonly string[];
};

/** What a quarter lacks before it is closed, as the rows stand, in the order of the conditions. */
export function unmetConditions(rows: Rows, quarter: Quarter, signed: readonly SignatureMeaning[]): UnmetCondition[] {
  const open = openRisks(comparedRisks(rows, quarter, null));
  const unmet = (condition: ClosingCondition, codes: readonly string[]): UnmetCondition[] =>
    codes.length === 0 ? [] : [{ condition, count: codes.length, codes: [...codes].sort(byCode) }];
  const lacking = signatureMeanings.filter((meaning) => !signed.includes(meaning)).length;
  return [
    ...unmet(
      'notAssessed',
      open.filter(({ now }) => now.residual === null).map(({ risk }) => risk.code),
    ),
    ...unmet(
      'reviewsOverdue',
      open.filter(({ reviewOverdue }) => reviewOverdue).map(({ risk }) => risk.code),
    ),
    ...unmet(
      'incidentsUndecided',
      undecidedIncidents(rows, quarter).map(({ code }) => code),
    ),
    ...(lacking === 0 ? [] : [{ condition: 'notSigned' as const, count: lacking, codes: [] }]),
  ];
}
