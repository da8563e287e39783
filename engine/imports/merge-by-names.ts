import { sameJson, type Json, type JsonObject } from '../values/json.ts';
import { asFields, asList, partOf } from './named-items.ts';
import { byNameMark, lastByName, listMark, markIn } from './source-marks.ts';

/** A record, what its source says and what it said last, with the names of lists as fields. What it said once and says no more is nothing now. */
export function byNames(
  row: JsonObject,
  said: JsonObject,
  before: JsonObject,
  lists: readonly string[],
): readonly [JsonObject, JsonObject, JsonObject] {
  const apart = (of: JsonObject): Record<string, Json> =>
    Object.fromEntries(Object.entries(of).filter(([field]) => !lists.includes(field)));
  const [ours, theirs, last] = [apart(row), apart(said), apart(before)];
  for (const field of lists) {
    const marks = lastByName(field, before[field], [said[field] ?? null, row[field] ?? null]);
    Object.assign(ours, asFields(field, row[field] ?? null));
    Object.assign(last, marks);
    Object.assign(theirs, Object.fromEntries(Object.keys(marks).map((key) => [key, null])), asFields(field, said[field] ?? null));
  }
  return [ours, theirs, last];
}

/** What changes, with the lists whole again. */
export function inLists(changed: JsonObject, ours: JsonObject, row: JsonObject, said: JsonObject, lists: readonly string[]): JsonObject {
  const fields: Record<string, Json> = Object.fromEntries(Object.entries(changed).filter(([key]) => partOf(key).item === null));
  for (const field of lists) {
    const isOf = ([key]: readonly [string, Json]) => partOf(key).field === field;
    const after = new Map([...Object.entries(ours).filter(isOf), ...Object.entries(changed).filter(isOf)]);
    const was = row[field] ?? [];
    const list = asList(field, after, said[field] ?? null, was);
    if (!sameJson(list, was)) fields[field] = list;
  }
  return fields;
}

/** The marks, with those of a list together: as the list itself where it is short and nothing of it is held back. */
export function inMarks(marks: JsonObject, said: JsonObject, lists: readonly string[]): JsonObject {
  const whole: Record<string, Json> = Object.fromEntries(Object.entries(marks).filter(([key]) => partOf(key).item === null));
  for (const field of lists) {
    const own = Object.entries(marks).filter(([key]) => partOf(key).item !== null && partOf(key).field === field);
    const isHeld = own.some(([, mark]) => markIn(mark).isHeld);
    const byName = Object.fromEntries(own.filter(([, mark]) => mark !== null));
    whole[field] = isHeld ? byNameMark(byName) : listMark(field, said[field] ?? null);
  }
  return whole;
}
