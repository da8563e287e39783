import { defineKind } from '../../engine/kind/define-kind.ts';
import { byEngine, instant, maybeText, optional, personal } from '../../engine/kind/fields.ts';
import { personRules } from './rules.ts';

/**
 * A person is an id elsewhere in the register. `name` is a commitment, sha256(salt || JCS([personId, field, value])),
 * so that the name can be erased while every hash still holds; `null` after erasure. `role` is a job, not a name.
 */
export const people = defineKind('people', {
  code: 'P',
  life: 'record',
  since: 1,
  names: 'name',
  createdByName: true,
  fields: {
    name: personal(120),
    role: maybeText(120),
    erasedAt: byEngine(optional(instant())),
  },
  rules: personRules,
  list: {
    columns: ['code', 'name', 'role', 'erasedAt'],
    narrow: ['code', 'name', 'role'],
    filters: [],
    sort: { column: 'code', descending: false },
  },
  page: { icon: 'person' },
});
