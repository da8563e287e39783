import type { Rules } from '../../engine/kind/kind.ts';
import { problem } from '../../engine/values/problem.ts';
import { rulesFor } from '../rows.ts';
import { peopleIn } from './without-people.ts';

/** A mapping reads one kind of records, and keeps nothing of a column that names people: those are found by name each time. */
export const mappingRules: Rules = rulesFor('importMappings', {
  check({ id, table, mapping }, _found, kinds) {
    const at = { table: 'importMappings', id, field: 'mapping' };
    // What is no kind that files bring is said of `table` itself.
    if (!kinds.has(table) || kinds.of(table).imports === null) return [];
    if (mapping.table !== table) return [problem('field.invalid', at)];
    return peopleIn(kinds, mapping).map((value) => problem('import.namesPeople', at, { value }));
  },
});
