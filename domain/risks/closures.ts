import { defineKind } from '../../engine/kind/define-kind.ts';
import { day, freeText, owner } from '../../engine/kind/fields.ts';
import { inOrder } from '../../engine/kind/in-order.ts';
import type { RowOf, Rules } from '../../engine/kind/kind.ts';
import { by } from '../../engine/rows/query.ts';
import { problem } from '../../engine/values/problem.ts';
import { rulesFor } from '../rows.ts';
import { newPartBrings } from './part-brings.ts';

/** To close the span of a closed risk is to re-open it: it is treated again from that day on. */
const reopens = newPartBrings((risk, closure) => {
  if (risk.closedOn === null || risk.closedOn !== closure['closedOn']) return null;
  const fields = closure['closingReason'] === '' ? { closingReason: risk.closingReason } : {};
  return { fields, risk: { status: 'treating', closedOn: null, closingReason: '' } };
});

/** A risk is closed once at a time. */
const apart: Rules = rulesFor('closures', {
  needs: ({ riskId }) => [by('closures', 'riskId', riskId)],
  check: ({ id, riskId, closedOn, reopenedOn }, found) =>
    found.by('closures', 'riskId', riskId).some((other) => other.id !== id && other.closedOn < reopenedOn && closedOn < other.reopenedOn)
      ? [problem('closure.overlaps', { table: 'closures', id, field: 'closedOn' })]
      : [],
});

/** A span during which a risk was closed, and that ended: it was open again from `reopenedOn`. The span that lasts stands on the risk. */
export const closures = defineKind('closures', {
  code: null,
  life: 'part',
  since: 4,
  partOf: 'riskId',
  fields: {
    riskId: owner('risks'),
    closedOn: day(),
    closingReason: freeText(1000),
    reopenedOn: day(),
    reopeningReason: freeText(1000),
  },
  rowRules: [inOrder('closedOn', 'reopenedOn')],
  rules: apart,
  brings: reopens,
});
export type Closure = RowOf<typeof closures>;
