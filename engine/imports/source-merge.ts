import { sameJson, type Json, type JsonObject } from '../values/json.ts';

import { byNames, inLists, inMarks } from './merge-by-names.ts';
import { partOf, type FieldPart } from './named-items.ts';
import { heldBack, listMark, markIn, markOf } from './source-marks.ts';

/** The field in which a kind keeps what the source of its imports last said, by field; without it no row speaks for a source. */
export const sourcedField = 'sourced';

/** What becomes of a record where its source speaks again: the fields that change, what it said, and what stays although it changed. */
export type SourceMerge = {
  readonly fields: JsonObject;
  readonly sourced: JsonObject;
  /** What was edited here since, although the source changed it too: what stays, and what was taken because somebody said so. */
  readonly kept: readonly FieldPart[];
  readonly taken: readonly FieldPart[];
};

/** The field in which a record keeps the mapping by which its table was read. */
export const mappingField = 'mappingId';

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
export function isAsSaid(row: JsonObject, said: JsonObject, named: ReadonlySet<string>): boolean {
  const before = sourcedOf(row);
  if (before === null) return false;
  return Object.entries(said).every(([field, value]) => {
    const last = before[field] ?? heldBack(null);
    return sameJson(last, markOf(value)) || (named.has(field) && sameJson(last, listMark(field, value)));
  });
}

/**
 * How an import merges: `isOther` where another source spoke of the record last; `takes` tells what is taken of what is held back;
 * `named` are the fields whose lists are compared by the names of their items.
 */
export type Merging = {
  readonly together: readonly (readonly string[])[];
  readonly isOther: boolean;
  readonly takes: (part: FieldPart) => boolean;
  readonly named: ReadonlySet<string>;
};

/**
 * Compares, field by field, what the source said before, what stands and what the source says now. What the source left as it was
 * stays as it stands; what only the source changed follows it; what both changed stays, is told, and is remembered as held back
 * until it is taken (`takes`) or both are the same. Where it is not known what the source said before, an empty field is filled
 * and a value that differs counts as edited, but for a list of which ours is the beginning. Fields that belong together follow the
 * source all, or none of them.
 */
export function mergeSource(row: JsonObject, said: JsonObject, { together, isOther, takes, named }: Merging): SourceMerge {
  const before = (isOther ? null : sourcedOf(row)) ?? {};
  const lists = Object.keys(said).filter((field) => named.has(field));
  const [ours, theirs, last] = lists.length === 0 ? [row, said, before] : byNames(row, said, before, lists);
  const fields: Record<string, Json> = {};
  const sourced: Record<string, Json> = { ...last };
  const [kept, taken]: [string[], string[]] = [[], []];
  for (const group of groupsOf(Object.keys(theirs), together)) {
    const members = group.map((field) => memberOf(field, ours[field] ?? null, theirs[field] ?? null, last[field]));
    const isWanted = group.some((field) => takes(partOf(field)));
    const isSpoken = members.some(({ isChanged, isHeld }) => isChanged || (isWanted && isHeld));
    const isFree = members.every(({ isUntouched }) => isUntouched);
    const isTaken = isWanted || isFree;
    for (const { field, theirs: value, mark, isSame, isHeld } of members) {
      if (isSpoken && !isSame) {
        if (isTaken) fields[field] = value;
        if (!isFree) (isTaken ? taken : kept).push(field);
      }
      sourced[field] = !isSame && (isSpoken ? !isTaken : isHeld) ? heldBack(mark) : mark;
    }
  }
  const merge = { kept: kept.map(partOf), taken: taken.map(partOf) };
  if (lists.length === 0) return { fields, sourced, ...merge };
  return { fields: inLists(fields, ours, row, said, lists), sourced: inMarks(sourced, said, lists), ...merge };
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
