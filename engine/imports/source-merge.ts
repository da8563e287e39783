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

/** Up to this many characters of canonical JSON a value is remembered as it is, and beyond by its hash. */
const longest = 200;

/**
 * What stands for a value that the source gave: only whether it is the same is ever asked, so that a long text or a timeline is not
 * kept twice.
 */
export function markOf(value: Json): Json {
  const written = canonical(value);
  // What has no canonical text, half a surrogate pair, is refused with its row afterwards.
  const text = written.ok ? written.value : JSON.stringify(value);
  return text.length <= longest ? value : { sha256: sha256Hex(text) };
}

/** What the source said of a record, added to what it had said before. */
export function marksOf(said: JsonObject, before: JsonObject = {}): JsonObject {
  const marks: Record<string, Json> = { ...before };
  for (const [field, value] of Object.entries(said)) marks[field] = markOf(value);
  return marks;
}

/** What a source said of a record, as the record remembers it; `null` where no import of schema 6 or later has touched it. */
export function sourcedOf(row: JsonObject): JsonObject | null {
  const sourced = row[sourcedField];
  return typeof sourced === 'object' && sourced !== null && !isList(sourced) ? sourced : null;
}

/**
 * Compares, field by field, what the source said before, what stands and what the source says now. What the source left as it was
 * stays as it stands; what only the source changed follows it; what both changed stays, and is told. Where it is not known what
 * the source said before, an empty field is filled and a value that differs counts as edited, but for a list of which ours is the
 * beginning. Fields that belong together (`together`) follow the source all, or none of them.
 */
export function mergeSource(row: JsonObject, said: JsonObject, together: readonly (readonly string[])[]): SourceMerge {
  const before = sourcedOf(row) ?? {};
  const fields: Record<string, Json> = {};
  const kept: string[] = [];
  for (const group of groupsOf(Object.keys(said), together)) {
    const members = group.map((field) => memberOf(field, row[field] ?? null, said[field] ?? null, before[field]));
    if (!members.some(({ isChanged }) => isChanged)) continue;
    const differing = members.filter(({ isSame }) => !isSame);
    if (members.every(({ isUntouched }) => isUntouched)) for (const { field, theirs } of differing) fields[field] = theirs;
    else kept.push(...differing.map(({ field }) => field));
  }
  return { fields, sourced: marksOf(said, before), kept };
}

/** How a field stands between the record and its source. `before`: what the source said last, where that is known. */
function memberOf(field: string, ours: Json, theirs: Json, before: Json | undefined) {
  const isSame = sameJson(ours, theirs);
  return {
    field,
    theirs,
    isSame,
    isChanged: before === undefined || !sameJson(before, markOf(theirs)),
    isUntouched: isSame || (before === undefined ? isEmpty(ours) || isBeginning(ours, theirs) : sameJson(before, markOf(ours))),
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
