import type { RowRule } from './kind.ts';

/** One count of a record is part of another: where both are known, it is not larger. */
export function notMoreThan<const F extends string>(part: F, whole: F): RowRule<{ readonly [P in F]: number | null }> {
  return {
    fields: [part, whole],
    check(row) {
      const [few, most] = [row[part], row[whole]];
      return few !== null && most !== null && few > most ? [{ code: 'field.tooHigh', field: part, args: { max: most } }] : [];
    },
  };
}
