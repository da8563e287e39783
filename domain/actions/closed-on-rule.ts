import type { RowRule } from '../../engine/kind/kind.ts';
import type { Day } from '../../engine/values/time.ts';

type Closing = { readonly status: string; readonly closedOn: Day | null };

/** An action that is done or cancelled has the day on which it ended; an open one has none. */
export const closedOnRule: RowRule<Closing> = {
  fields: ['status', 'closedOn'],
  check({ status, closedOn }) {
    const ended = status === 'done' || status === 'cancelled';
    if (ended && closedOn === null) return [{ code: 'action.endNeedsDay', field: 'closedOn' }];
    if (!ended && closedOn !== null) return [{ code: 'action.dayOnlyAtEnd', field: 'closedOn' }];
    return [];
  },
};
