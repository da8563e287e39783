import type { RowRule } from '../../engine/kind/kind.ts';
import type { Day } from '../../engine/values/time.ts';

type Typed = { readonly category: string; readonly eventTypeId: string | null };

/** Operational risks have a Basel event type, others have none. */
export const eventTypeRule: RowRule<Typed> = {
  fields: ['category', 'eventTypeId'],
  check({ category, eventTypeId }) {
    const operational = category === 'operational';
    if (operational && eventTypeId === null) return [{ code: 'risk.eventTypeRequired', field: 'eventTypeId' }];
    if (!operational && eventTypeId !== null) return [{ code: 'risk.eventTypeOnlyOperational', field: 'eventTypeId' }];
    return [];
  },
};

type Closed = { readonly status: string; readonly identifiedOn: Day; readonly closedOn: Day | null };

/** A closed risk has the day on which it was closed, not before it was identified; an open one has none. */
export const closedRule: RowRule<Closed> = {
  fields: ['status', 'identifiedOn', 'closedOn'],
  check({ status, identifiedOn, closedOn }) {
    const field = 'closedOn';
    if (status === 'closed' && closedOn === null) return [{ code: 'risk.closedNeedsDay', field }];
    if (status !== 'closed' && closedOn !== null) return [{ code: 'risk.dayOnlyWhenClosed', field }];
    if (closedOn !== null && closedOn < identifiedOn) return [{ code: 'risk.closedBeforeIdentified', field }];
    return [];
  },
};

type Archived = { readonly closedOn: Day | null; readonly withdrawnReason: string; readonly archivedAt: string | null };

/** A risk that is still open is not put out of sight: it is closed first, or withdrawn. */
export const archivedRule: RowRule<Archived> = {
  fields: ['archivedAt', 'closedOn', 'withdrawnReason'],
  check: ({ archivedAt, closedOn, withdrawnReason }) =>
    archivedAt !== null && closedOn === null && withdrawnReason === '' ? [{ code: 'risk.archivedWhileOpen', field: 'archivedAt' }] : [],
};
