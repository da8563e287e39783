import type { RowProblem, RowRule } from './kind.ts';

/**
 * Days (or instants) of a record that follow one another, as far as they are known; two of one day are in order. What lies
 * before the one that it should follow is named, with the field that it should follow.
 */
export function inOrder<const F extends string>(...fields: readonly F[]): RowRule<{ readonly [P in F]: string | null }> {
  return {
    fields,
    check(row) {
      const problems: RowProblem[] = [];
      let last: F | null = null;
      for (const field of fields) {
        const value = row[field];
        if (value === null) continue;
        const before: string | null = last === null ? null : row[last];
        if (last !== null && before !== null && value < before)
          problems.push({ code: 'field.outOfOrder', field, args: { afterField: last } });
        else last = field;
      }
      return problems;
    },
  };
}
