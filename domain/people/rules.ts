import type { Rules } from '../../engine/kind/kind.ts';
import { problem } from '../../engine/values/problem.ts';
import { rulesFor } from '../rows.ts';

/** An erased person is no longer edited: what is left of him is what the ledger needs. */
export const personRules: Rules = rulesFor('people', {
  check: () => [],
  frozen: (person) =>
    person.erasedAt === null ? null : problem('person.erased', { table: 'people', id: person.id }, { code: person.code }),
});
