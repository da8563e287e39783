import type { Field, FieldType } from '../../../../engine/kind/field.ts';
import type { AnyKind } from '../../../../engine/kind/kind.ts';

/** What says the same of many records: not what names one, nor a number that was measured of one. */
const together: readonly FieldType[] = ['choice', 'flag', 'day', 'reference', 'references', 'tags'];

const isSettable = (kind: AnyKind, field: string, definition: Field | undefined): boolean =>
  definition !== undefined &&
  definition.set === 'user' &&
  field !== kind.names &&
  field !== kind.partOf &&
  together.includes(definition.type);

/** The fields of a kind that are set together: `first` those by which its list is filtered, in that order, and the others. */
export function settableFields(kind: AnyKind): { readonly first: readonly string[]; readonly others: readonly string[] } {
  const all = Object.keys(kind.fields).filter((field) => isSettable(kind, field, kind.fields[field]));
  const first = (kind.list?.filters ?? []).filter((field) => all.includes(field));
  return { first, others: all.filter((field) => !first.includes(field)) };
}

/** The fields without which one cannot be chosen: a term of a category asks for the category. */
export function chosenWith(kind: AnyKind, field: string): readonly string[] {
  const { reference, onlyWhere } = kind.fields[field] ?? {};
  const same = Object.values(reference?.where ?? {}).flatMap((value) => (typeof value === 'string' ? [] : [value.sameAs]));
  const needed = [...same, ...(onlyWhere === undefined ? [] : [onlyWhere.field])];
  return [...new Set(needed.filter((one) => one in kind.fields)), field];
}

/** Whether a field may hold nothing. */
export function mayBeEmpty({ required, blank }: Field): boolean {
  return !required && (blank === null || blank === '' || (Array.isArray(blank) && blank.length === 0));
}
