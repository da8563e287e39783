import { canonical } from '../values/canonical.ts';
import { sameJson, type Json, type JsonObject } from '../values/json.ts';
import { sha256Hex } from '../values/sha256.ts';

/** The field in which a kind keeps what the source of its imports last said, by field; without it no row speaks for a source. */
export const sourcedField = 'sourced';

/** What becomes of a record where its source speaks again: the fields that change, what it said, and what stays although it changed. */
export type SourceMerge = {
  readonly fields: JsonObject;
  readonly sourced: JsonObject;
  /** Fields that were edited here since: the source changed them too, and what stands here stays. */
  readonly kept: readonly string[];
};

/** The field in which a record keeps the mapping by which its table was read. */
export const mappingField = 'mappingId';

/** Up to this many characters of canonical JSON a value is remembered as it is, and beyond by its hash. */
const longest = 200;

/**
 * What stands for a value that the source gave: only whether it is the same is ever asked, so that a long text or a timeline is not
 * kept twice.
 */
export function markOf(value: Json): Json {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  // Most texts are short and are written as they are, within quotation marks.
  if (typeof value === 'string' && value.length <= longest - 2 && !escaped.test(value)) return value;
  const written = canonical(value);
  // What has no canonical text, half a surrogate pair, is refused with its row afterwards.
  const text = written.ok ? written.value : JSON.stringify(value);
  return text.length <= longest ? value : { sha256: sha256Hex(text) };
}

// eslint-disable-next-line no-control-regex -- these are what JSON writes otherwise
const escaped = /["\\\u0000-\u001F]/;

/** What the source said of a record. */
export function marksOf(said: JsonObject): JsonObject {
  const marks: Record<string, Json> = {};
  for (const [field, value] of Object.entries(said)) marks[field] = markOf(value);
  return marks;
}

/** The mark of a value that did not go into its field, which was edited here: it is held back until somebody takes it. */
function heldBack(mark: Json): JsonObject {
  return { kept: mark };
}

/** The mark of a value, whether it was taken or is held back. A value is no object with this key: only lists hold objects. */
function markIn(mark: Json): { readonly mark: Json; readonly isHeld: boolean } {
  const isHeld = typeof mark === 'object' && mark !== null && !isList(mark) && 'kept' in mark;
  return isHeld ? { mark: mark['kept'] ?? null, isHeld } : { mark, isHeld };
}

/** What the source last said of a field of a record, as a mark; `undefined` where it never did. */
export function lastSaid(row: JsonObject, field: string): Json | undefined {
  const mark = sourcedOf(row)?.[field];
  return mark === undefined ? undefined : markIn(mark).mark;
}

/** What a source said of a record, as the record remembers it; `null` where no import of schema 6 or later has touched it. */
export function sourcedOf(row: JsonObject): JsonObject | null {
  const sourced = row[sourcedField];
  return typeof sourced === 'object' && sourced !== null && !isList(sourced) ? sourced : null;
}

/** Whether the source says of a record what it said last, and nothing of that is held back: then nothing follows from it. */
export function isAsSaid(row: JsonObject, said: JsonObject): boolean {
  const before = sourcedOf(row);
  return before !== null && Object.entries(said).every(([field, value]) => sameJson(before[field] ?? heldBack(null), markOf(value)));
}

/** How an import merges: `isOther` where another source spoke of the record last, `overwrite` where what is held back is taken. */
export type Merging = { readonly together: readonly (readonly string[])[]; readonly isOther: boolean; readonly overwrite: boolean };

/**
 * Compares, field by field, what the source said before, what stands and what the source says now. What the source left as it was
 * stays as it stands; what only the source changed follows it; what both changed stays, is told, and is remembered as held back
 * until it is taken (`overwrite`) or both are the same. Where it is not known what the source said before, an empty field is filled
 * and a value that differs counts as edited, but for a list of which ours is the beginning. Fields that belong together follow the
 * source all, or none of them.
 */
export function mergeSource(row: JsonObject, said: JsonObject, { together, isOther, overwrite }: Merging): SourceMerge {
  const before = (isOther ? null : sourcedOf(row)) ?? {};
  const fields: Record<string, Json> = {};
  const sourced: Record<string, Json> = { ...before };
  const kept: string[] = [];
  for (const group of groupsOf(Object.keys(said), together)) {
    const members = group.map((field) => memberOf(field, row[field] ?? null, said[field] ?? null, before[field]));
    const isSpoken = members.some(({ isChanged, isHeld }) => isChanged || (overwrite && isHeld));
    const isTaken = overwrite || members.every(({ isUntouched }) => isUntouched);
    for (const { field, theirs, mark, isSame, isHeld } of members) {
      if (isSpoken && !isSame && isTaken) fields[field] = theirs;
      if (isSpoken && !isSame && !isTaken) kept.push(field);
      sourced[field] = !isSame && (isSpoken ? !isTaken : isHeld) ? heldBack(mark) : mark;
    }
  }
  return { fields, sourced, kept };
}

/** How a field stands between the record and its source. `before`: what the source said last, where that is known. */
function memberOf(field: string, ours: Json, theirs: Json, before: Json | undefined) {
  const isSame = sameJson(ours, theirs);
  const mark = markOf(theirs);
  const last = before === undefined ? undefined : markIn(before);
  return {
    field,
    theirs,
    mark,
    isSame,
    isHeld: last?.isHeld ?? false,
    isChanged: last === undefined || !sameJson(last.mark, mark),
    isUntouched: isSame || (last === undefined ? isEmpty(ours) || isBeginning(ours, theirs) : sameJson(last.mark, markOf(ours))),
  };
}

function groupsOf(said: readonly string[], together: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const grouped = together.map((group) => group.filter((field) => said.includes(field))).filter((group) => group.length > 0);
  const members = new Set(grouped.flat());
  return [...grouped, ...said.filter((field) => !members.has(field)).map((field) => [field])];
}

function isEmpty(value: Json): boolean {
  return value === null || value === '' || (isList(value) && value.length === 0);
}

function isBeginning(ours: Json, theirs: Json): boolean {
  return isList(ours) && isList(theirs) && ours.length < theirs.length && ours.every((one, at) => sameJson(one, theirs[at] ?? null));
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
