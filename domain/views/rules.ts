import type { Rules } from '../../engine/kind/kind.ts';
import { problem } from '../../engine/values/problem.ts';
import { rulesFor } from '../rows.ts';

/** A view shows the list of a kind that has one, and keeps no name of a person. */
export const viewRules: Rules = rulesFor('views', {
  check({ id, table, asked }, _found, kinds) {
    // What is no kind is said of `table` itself.
    if (!kinds.has(table)) return [];
    if (kinds.of(table).list === null) return [problem('field.invalid', { table: 'views', id, field: 'table' })];
    return asked.filters.flatMap((filter) => {
      const said = 'is' in filter ? filter.is : 'isNot' in filter ? filter.isNot : 'contains' in filter || 'lacks' in filter ? [''] : [];
      const isNamed = kinds.column(table, filter.column)?.kind === 'person' && said.some((value) => value !== null);
      return isNamed ? [problem('view.namesPeople', { table: 'views', id, field: 'asked' }, { value: filter.column })] : [];
    });
  },
});
