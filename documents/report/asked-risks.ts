import { problem, type Problem } from '../../engine/values/problem.ts';
import type { Day } from '../../engine/values/time.ts';
import type { Known } from './knowledge.ts';

/**
 * Why a report has no page of a risk that was asked for by its code; `null` where it has a page of each. A risk has one from the
 * day on which it was identified, whether it is still open or not, as far as the report knows it.
 */
export function withoutPage(
  codes: readonly string[],
  { register, latest }: Pick<Known, 'register' | 'latest'>,
  { quarter, validOn }: { readonly quarter: string; readonly validOn: Day },
): Problem | null {
  for (const code of codes) {
    const known = register.all('risks').find((risk) => risk.code === code);
    const risk = known ?? latest.all('risks').find((one) => one.code === code);
    if (risk === undefined) return problem('record.unknown', undefined, { value: code });
    const { identifiedOn } = risk;
    if (identifiedOn > validOn) {
      return problem('report.riskIdentifiedLater', undefined, { code, quarter, day: identifiedOn, last: validOn });
    }
    if (known === undefined) return problem('report.riskRecordedLater', undefined, { code, quarter });
  }
  return null;
}
