import type { Brings } from '../../engine/kind/kind.ts';
import { sameJson } from '../../engine/values/json.ts';
import { instantFields } from './instant-fields.ts';

/** What a decision about the cause of an incident leans on: when and where it was. */
const facts = ['serviceId', 'components', ...instantFields];

/** An incident whose facts change says when, through whichever door they came. */
export const changedFacts: Brings = {
  needs: () => [],
  of({ was, next }, _found, { now }) {
    const hasChanged = was !== null && facts.some((fact) => !sameJson(was[fact] ?? null, next[fact] ?? null));
    return { fields: hasChanged ? { factsChangedAt: now } : {}, changes: [] };
  },
};
