import type { Field } from './field.ts';

/**
 * Whether a record is one of those that may stand in a field, as far as its own fields tell. `valueIn` gives what the row that
 * refers to it holds in another of its fields.
 */
export function fits(
  { reference }: Pick<Field, 'reference'>,
  referred: Readonly<Record<string, unknown>>,
  valueIn: (field: string) => unknown,
): boolean {
  return Object.entries(reference?.where ?? {}).every(
    ([field, value]) => referred[field] === (typeof value === 'string' ? value : valueIn(value.sameAs)),
  );
}
