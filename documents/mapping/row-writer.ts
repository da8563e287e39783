import type { Json } from '../../engine/values/json.ts';
import { furtherKey, type Targets } from './targets.ts';

/** A text of theirs under its own name. */
export type Further = { readonly name: string; readonly text: string };

/** What the schema of further fields takes: longer texts go on in another of the same name. */
const most = { name: 120, text: 4000, items: 60 };

/** Gathers the fields of one row; every row of a file has the same keys, `null` where it says nothing. */
export function rowWriter({ hasFurther }: Targets, keys: readonly string[]) {
  const blank: Readonly<Record<string, Json>> = Object.fromEntries(keys.map((key) => [key, null]));
  let fields: Record<string, Json> = { ...blank };
  let further: Further[] = [];

  return {
    begin(): void {
      fields = { ...blank };
      further = [];
    },
    get: (key: string): Json => fields[key] ?? null,
    put(key: string, value: Json): void {
      fields[key] = value;
    },
    /** Keeps a text under its own name, once. Kinds without such a place cannot keep it. */
    keep(name: string, text: string): void {
      if (!hasFurther || text === '' || further.some((one) => one.name === name && one.text === text)) return;
      const called = name.length > most.name ? `${name.slice(0, most.name - 1)}…` : name;
      for (let from = 0; from < text.length && further.length < most.items; from += most.text) {
        further.push({ name: called, text: text.slice(from, from + most.text) });
      }
    },
    done(): Readonly<Record<string, Json>> {
      if (further.length > 0) fields[furtherKey] = further;
      return fields;
    },
  };
}
export type RowWriter = ReturnType<typeof rowWriter>;
