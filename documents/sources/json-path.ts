import type { Json, JsonObject } from '../../engine/values/json.ts';

/** What lies under a path of keys; `null` where nothing does. */
export function valueAt(value: Json | undefined, ...path: readonly string[]): Json {
  let found: Json | undefined = value;
  for (const key of path) found = isObject(found) && Object.hasOwn(found, key) ? found[key] : undefined;
  return found ?? null;
}

/** A text that says something, or a number as it is written; `null` for anything else. */
export function textAt(value: Json | undefined, ...path: readonly string[]): string | null {
  const found = valueAt(value, ...path);
  if (typeof found === 'number') return String(found);
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : null;
}

/** The objects of a list; none where there is no list. */
export function objectsAt(value: Json | undefined, ...path: readonly string[]): readonly JsonObject[] {
  const found = valueAt(value, ...path);
  return isList(found) ? found.filter(isObject) : [];
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
