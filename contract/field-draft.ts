import type { Json } from '../engine/values/json.ts';

/** What is typed into a field of a record, and what the field held when that began. */
export type FieldDraft = { readonly value: Json; readonly base: Json };

export type FieldPlace = { readonly table: string; readonly id: string; readonly field: string };

export function isFieldDraft(draft: Json): draft is FieldDraft {
  return typeof draft === 'object' && draft !== null && 'value' in draft && 'base' in draft;
}

/** The key under which the draft of a field is kept. */
export function fieldKey({ table, id, field }: FieldPlace): string {
  return `${table}:${id}:${field}`;
}

/** The field that a key names; `null` for that of a form. */
export function fieldOfKey(key: string): FieldPlace | null {
  const [table, id, field, ...more] = key.split(':');
  return table === undefined || id === undefined || field === undefined || more.length > 0 ? null : { table, id, field };
}
