import type { Rules } from '../../engine/kind/kind.ts';
import { problem } from '../../engine/values/problem.ts';
import { rulesFor } from '../rows.ts';

const termFields = { subtypeId: 'subtype', eventTypeId: 'eventType', driverId: 'driver' } as const;

/** The terms of a risk are of its category, and each of the kind that its field asks for. */
export const riskRules: Rules = rulesFor('risks', {
  check: (risk, found) =>
    (['subtypeId', 'eventTypeId', 'driverId'] as const).flatMap((field) => {
      const id = risk[field];
      const term = id === null ? null : found.get('taxonomy', id);
      return term !== null && (term.category !== risk.category || term.kind !== termFields[field])
        ? [problem('risk.subtypeOfOtherCategory', { table: 'risks', id: risk.id, field }, { value: term.id })]
        : [];
    }),
});
