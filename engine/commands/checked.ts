import { ownerOf } from '../kind/owner.ts';
import type { AnyKind, RowProblem } from '../kind/kind.ts';
import type { Registry } from '../kind/registry.ts';
import { engineFields } from '../kind/define-kind.ts';
import { checkRow } from '../rows/check.ts';
import { get, type QueryResult, type Query } from '../rows/query.ts';
import { isArchived, type PlainRow } from '../rows/row.ts';
import { sameJson, textIn, type JsonObject } from '../values/json.ts';
import { problem, type Problem, type ProblemCode } from '../values/problem.ts';
import { fail, ok, type Result } from '../values/result.ts';
import type { Instant } from '../values/time.ts';
import { checkReferences, referenceQueries, type KnownLoops } from './references.ts';

/** The row that `fields` make of a blank one. */
export function newRow(kind: AnyKind, id: string, code: string | null, fields: JsonObject): PlainRow {
  const row = { ...kind.blank };
  for (const [field, other] of kind.begunFrom) row[field] = fields[other];
  for (const field in fields) row[field] = fields[field];
  row['id'] = id;
  if (code !== null) row['code'] = code;
  if (kind.life === 'record') row['archivedAt'] = null;
  for (const field in kind.blank) if (row[field] === undefined) delete row[field];
  return row as PlainRow;
}

/** The fields that a form may not set: those that the product gives, and of a row that is there those that are given once. */
export function forbidden(kind: AnyKind, fields: JsonObject, was: JsonObject | null): Problem[] {
  return Object.entries(fields).flatMap(([field, value]): Problem[] => {
    const at = { table: kind.name, ...(was === null ? {} : { id: textIn(was, 'id') }), field };
    const set = kind.fields[field]?.set;
    if (engineFields.some((engineField) => engineField === field) || set === 'engine') return [problem('field.unknown', at)];
    if (set === 'once' && was !== null && !sameJson(was[field] ?? null, value)) return [problem('field.setOnce', at)];
    return [];
  });
}

/** What a row is checked against: the rest of the register, and the instant at which it is recorded. */
export type Checking = { readonly found: QueryResult; readonly now: Instant };

/** What must be known before a row can be checked, as far as it can be said by what is known so far. */
export function checkQueries(kinds: Registry, kind: AnyKind, row: JsonObject, found: QueryResult | null): Query[] {
  const owner = ownerOf(kind, row);
  return [
    ...referenceQueries(kinds, kind, row, found),
    ...(owner === null ? [] : [get(owner.table, owner.id)]),
    ...(kind.rules?.needs?.(row as PlainRow) ?? []),
  ];
}

/**
 * A row that satisfies its shape, its references and the rules of its kind, or all that is wrong with it. `was` is the row
 * before, `null` for a new one: what was wrong before and lies in fields that stay as they were does not stand in the way,
 * so that a row which a newer rule would refuse can be put right field by field.
 */
export function checked(
  kinds: Registry,
  kind: AnyKind,
  row: JsonObject,
  was: JsonObject | null,
  { found, now }: Checking,
): Result<PlainRow> {
  const problems = problemsOf(kinds, kind, row, was, { found, now });
  if (problems.length === 0) return ok(row as PlainRow);
  const known = was === null ? [] : problemsOf(kinds, kind, was, was, { found, now });
  // Beside a field that is wrong in itself (a day in the year 25) no order holds until it is put right, and that is another edit.
  const inItself = was === null ? [] : shapeProblems(kind, was);
  const stood = (one: Problem) => known.some((other) => isSame(one, other)) || inItself.some((other) => isSameField(one, other));
  const fresh = problems.filter((problem) => isTouched(problem, row, was) || !stood(problem));
  return fresh.length > 0 ? fail(...fresh) : ok(row as PlainRow);
}

/** All that is wrong with a row. Rules are only asked of a row whose fields are of their types. */
function problemsOf(kinds: Registry, kind: AnyKind, row: JsonObject, was: JsonObject | null, checking: Checking): readonly Problem[] {
  const ofShape = shapeProblems(kind, row);
  if (ofShape.some((one) => isTouched(one, row, was))) return ofShape;
  return allProblems(kinds, kind, row, was, ofShape, checking);
}

/** What the schema of its kind says of a row. */
export function shapeProblems(kind: AnyKind, row: JsonObject): readonly Problem[] {
  const shaped = checkRow(kind, row);
  return shaped.ok ? [] : shaped.problems;
}

/**
 * All that is wrong with a row that is there, as it stands: `ofShape` is what its schema says. That it refers to what was
 * archived since is no fault of it. `loops` are shared by all rows that are asked of one state of the register.
 */
export function standingProblems(
  kinds: Registry,
  kind: AnyKind,
  row: JsonObject,
  ofShape: readonly Problem[],
  checking: Checking,
  loops: KnownLoops,
): readonly Problem[] {
  return allProblems(kinds, kind, row, row, ofShape, checking, loops);
}

/** What the schema may say of a value that is of its field's type all the same: a rule can look at it. */
const ofItsType: ReadonlySet<ProblemCode> = new Set([
  'field.dayOutOfRange',
  'field.notADay',
  'field.notAnInstant',
  'field.tooLow',
  'field.tooHigh',
  'field.tooLong',
  'field.notOneOf',
]);

/** What its schema says of a row, and what its references and rules do. */
function allProblems(
  kinds: Registry,
  kind: AnyKind,
  row: JsonObject,
  was: JsonObject | null,
  ofShape: readonly Problem[],
  { found, now }: Checking,
  loops?: KnownLoops,
): readonly Problem[] {
  const references = checkReferences(kinds, kind, row, found, was, loops);
  if (ofShape.some(({ code }) => !ofItsType.has(code))) return [...ofShape, ...references];
  const plain = row as PlainRow;
  return [...ofShape, ...ofRow(kind, plain, now), ...references, ...(kind.rules?.check(plain, found, kinds) ?? [])];
}

function isTouched({ at }: Problem, row: JsonObject, was: JsonObject | null): boolean {
  const field = at?.field?.split('.')[0] ?? '';
  return was === null || !sameJson(row[field] ?? null, was[field] ?? null);
}

function isSame(one: Problem, other: Problem): boolean {
  return one.code === other.code && isSameField(one, other);
}

function isSameField(one: Problem, other: Problem): boolean {
  return one.at?.field === other.at?.field;
}

/** What is wrong with a row by the rules over its own fields. */
function ofRow(kind: AnyKind, row: PlainRow, now: Instant): Problem[] {
  return kind.rowRules.flatMap((rule) => rule.check(row, now).map((one) => located(kind, row, one)));
}

function located(kind: AnyKind, row: PlainRow, { code, field, args }: RowProblem): Problem {
  return problem(code, { table: kind.name, id: row.id, field }, args);
}

/** Why a part may not be made, changed or removed: the record that it belongs to is archived. */
export function ownerArchived(kind: AnyKind, row: JsonObject, found: QueryResult): Problem[] {
  const owner = ownerOf(kind, row);
  const record = owner === null ? null : found.get(owner.table, owner.id);
  return owner !== null && record !== null && isArchived(record)
    ? [problem('record.archived', { table: owner.table, id: owner.id }, { code: textIn(record, 'code') })]
    : [];
}
