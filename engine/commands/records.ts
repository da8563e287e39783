import type { Change } from '../ledger/append.ts';
import { textIn, type Json, type JsonObject } from '../values/json.ts';
import { problem, type Problem } from '../values/problem.ts';
import { fail, ok, type Result } from '../values/result.ts';
import { z } from '../values/schema.ts';
import { creation, edit, plainRow, removal } from '../rows/changes.ts';
import { checkRow } from '../rows/check.ts';
import { by, get, type Found, type Query } from '../rows/query.ts';
import { idField } from '../kind/table.ts';
import { definitionOf, referrersOf, type Row, type Stored, type TableName } from '../../domain/index.ts';
import { useCase, type AnyUseCase, type Context, type Draft } from './use-case.ts';

/** Rules of one table beyond the shape of its rows: what else must be known, and what is wrong with a row. */
export type Rules<T extends TableName> = {
  needs?(row: Row<T>): readonly Query[];
  check(row: Row<T>, found: Found): readonly Problem[];
};

/** The rules of each table that has some, whatever its rows. */
export type RulesOf = (table: TableName) => Rules<TableName> | undefined;

const fieldsSchema = z.record(z.string(), z.json()) as unknown as z.ZodType<JsonObject>;
const createInput = z.strictObject({ id: idField.optional(), fields: fieldsSchema });
const editInput = z.strictObject({ id: idField, fields: fieldsSchema });
const idInput = z.strictObject({ id: idField });

/** The fields that no form may set: the register gives them. */
const given = new Set(['id', 'code', 'archivedAt', 'revision', 'erasedAt']);

/** Questions whose answers show that each reference of a row leads somewhere. */
export function referenceQueries(table: TableName, row: JsonObject): Query[] {
  return Object.entries(definitionOf(table).references).flatMap(([field, target]) => {
    return referredIds(row[field]).map((id) => get(target as TableName, id));
  });
}

/** The ids that a reference holds: none, one, or a list of them. */
function referredIds(value: Json | undefined): readonly string[] {
  const values: readonly (Json | undefined)[] = Array.isArray(value) ? value : [value];
  return values.filter((id) => typeof id === 'string');
}

/** References that lead nowhere, or (where `fields` sets them anew, compared with `was`) to an archived record. */
export function checkReferences(
  table: TableName,
  row: JsonObject,
  found: Found,
  fields: JsonObject = row,
  was: JsonObject | null = null,
): Problem[] {
  return Object.entries(definitionOf(table).references).flatMap(([field, target]) => {
    const known = new Set(was === null ? [] : referredIds(was[field]));
    const at = { table, id: textIn(row, 'id'), field };
    return referredIds(row[field]).flatMap((id) => {
      const referred = found.get(target as TableName, id) as JsonObject | null;
      if (referred === null) return [problem('field.refersToNothing', at, { value: id })];
      if (field in fields && !known.has(id) && (referred['archivedAt'] ?? null) !== null) {
        return [problem('field.refersToArchived', at, { value: textIn(referred, 'code') || id })];
      }
      return [];
    });
  });
}

/** Gives the next code of a table and the change of its counter. Numbers are never given twice, undo included. */
export function nextCodes(table: TableName, count: number, found: Found): { codes: string[]; change: Change } {
  const prefix = definitionOf(table).code;
  const counter = found.get('counters', table);
  const last = counter?.last ?? 0;
  const codes = Array.from({ length: count }, (_, at) => `${prefix}-${last + at + 1}`);
  const change = counter ? (edit('counters', counter, { last: last + count }) as Change) : creation('counters', { id: table, last: count });
  return { codes, change };
}

/** The row that `fields` make of a blank one. */
export function newRow(table: TableName, id: string, code: string | null, fields: JsonObject): JsonObject {
  return { ...definitionOf(table).blank, ...fields, id, ...(code === null ? {} : { code }) };
}

/** The fields that a form tried to set although the register gives them. */
export function forbidden(table: TableName, fields: JsonObject): Problem[] {
  return Object.keys(fields)
    .filter((field) => given.has(field))
    .map((field) => problem('field.unknown', { table, field }));
}

/** A row that satisfies its shape, its references and the rules of its table, or all that is wrong with it. */
export function checked<T extends TableName>(
  table: T,
  row: JsonObject,
  fields: JsonObject,
  was: JsonObject | null,
  found: Found,
  rules: Rules<T> | undefined,
): Result<Row<T>> {
  const shaped = checkRow(table, row);
  if (!shaped.ok) return shaped;
  const problems = [...checkReferences(table, row, found, fields, was), ...(rules?.check(shaped.value, found) ?? [])];
  return problems.length > 0 ? fail(...problems) : shaped;
}

/** What must be known before a row can be checked. */
export function moreQueries<T extends TableName>(table: T, row: JsonObject, rules: Rules<T> | undefined): Query[] {
  const shaped = checkRow(table, row);
  return [...referenceQueries(table, row), ...(shaped.ok ? (rules?.needs?.(shaped.value) ?? []) : [])];
}

/** `<table>.create`: a new record from the fields that its maker gives; the rest is blank. Answers `{ id, code }`. */
export function createCase<T extends TableName>(table: T, rules?: Rules<T>): AnyUseCase {
  const coded = definitionOf(table).code !== null;
  return useCase<z.infer<typeof createInput>>({
    action: `${table}.create`,
    input: createInput,
    undoable: true,
    needs: ({ id }) => [...(coded ? [get('counters', table)] : []), ...(id === undefined ? [] : [get(table, id)])],
    more: (_, { fields }) => moreQueries(table, newRow(table, 'new', coded ? 'new' : null, fields), rules),
    decide(found, input, context) {
      const wrong = forbidden(table, input.fields);
      if (wrong.length > 0) return fail(...wrong);
      if (input.id !== undefined && found.get(table, input.id)) return fail(problem('record.exists', { table, id: input.id }));
      const numbering = coded ? nextCodes(table, 1, found) : null;
      const code = numbering?.codes[0] ?? null;
      const id = input.id ?? context.newId();
      const row = checked(table, newRow(table, id, code, input.fields), input.fields, null, found, rules);
      if (!row.ok) return row;
      const changes = [creation(table, row.value), ...(numbering ? [numbering.change] : [])];
      return ok({ changes, answer: { id, code } });
    },
  });
}

/** `<table>.edit`: some fields of one record. */
export function editCase<T extends TableName>(table: T, rules?: Rules<T>): AnyUseCase {
  const merged = (found: Found, id: string, fields: JsonObject): JsonObject | null => {
    const row = found.get(table, id);
    return row === null ? null : { ...(plainRow(row) as JsonObject), ...fields };
  };
  return useCase<z.infer<typeof editInput>>({
    action: `${table}.edit`,
    input: editInput,
    undoable: true,
    needs: ({ id }) => [get(table, id)],
    more(found, { id, fields }) {
      const row = merged(found, id, fields);
      return row === null ? [] : moreQueries(table, row, rules);
    },
    decide(found, { id, fields }) {
      const wrong = forbidden(table, fields);
      if (wrong.length > 0) return fail(...wrong);
      const row = found.get(table, id);
      const next = merged(found, id, fields);
      if (row === null || next === null) return fail(problem('record.missing', { table, id }));
      if (((row as JsonObject)['archivedAt'] ?? null) !== null) return fail(problem('record.archived', { table, id }));
      const valid = checked(table, next, fields, row as JsonObject, found, rules);
      if (!valid.ok) return valid;
      const change = edit(table, row, fields as Partial<Row<T>>);
      return ok({ changes: change ? [change] : [], answer: { id } });
    },
  });
}

/** `<table>.archive` and `<table>.restore`: out of the working lists and back, never out of the ledger. */
export function archiveCases(table: TableName): AnyUseCase[] {
  const set = (verb: string, archivedAt: (context: Context) => string | null) =>
    useCase<z.infer<typeof idInput>>({
      action: `${table}.${verb}`,
      input: idInput,
      undoable: true,
      needs: ({ id }) => [get(table, id)],
      decide(found, { id }, context) {
        const row = found.get(table, id);
        if (row === null) return fail(problem('record.missing', { table, id }));
        const was = (row as JsonObject)['archivedAt'] ?? null;
        const next = archivedAt(context);
        if ((was === null) === (next === null)) return ok({ changes: [], answer: { id } });
        const change = edit(table, row, { archivedAt: next });
        return ok({ changes: change ? [change] : [], answer: { id } });
      },
    });
  return [set('archive', ({ now }) => now), set('restore', () => null)];
}

/** `<table>.remove`: for rows that are parts of a record. Refused while another row refers to it. */
export function removeCase(table: TableName): AnyUseCase {
  return useCase<z.infer<typeof idInput>>({
    action: `${table}.remove`,
    input: idInput,
    undoable: true,
    needs: ({ id }) => [get(table, id), ...referringQueries(table, id)],
    decide(found, { id }): Result<Draft> {
      const row = found.get(table, id);
      if (row === null) return fail(problem('record.missing', { table, id }));
      const referring = referringRows(table, id, found);
      if (referring.length > 0) return fail(problem('record.referred', { table, id }, { count: referring.length }));
      return ok({ changes: [removal(table, row)], answer: { id } });
    },
  });
}

export function referringQueries(table: TableName, id: string): Query[] {
  return referrersOf(table).map((referrer) => by(referrer.table, referrer.field, id));
}

/** Every row that holds the id of this one. */
export function referringRows(table: TableName, id: string, found: Found): { table: TableName; row: Stored }[] {
  return referrersOf(table).flatMap((referrer) =>
    (found.by(referrer.table, referrer.field, id) as readonly Stored[]).map((row) => ({ table: referrer.table, row })),
  );
}
