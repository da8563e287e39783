import type { AnyKind, Life } from '../kind/kind.ts';
import type { Registry } from '../kind/registry.ts';
import type { Change } from '../ledger/append.ts';
import type { PrivateRow } from '../ledger/private.ts';
import { overlay } from '../rows/overlay.ts';
import { all, get, type Query, type QueryResult } from '../rows/query.ts';
import type { PlainRow } from '../rows/row.ts';
import { sameJson, type JsonObject } from '../values/json.ts';
import { problem, type Problem } from '../values/problem.ts';
import { fail, ok } from '../values/result.ts';
import { z } from '../values/schema.ts';
import { archiveCases } from './archive.ts';
import { createCase, fieldsInput, idInput } from './create.ts';
import { editCase } from './edit.ts';
import { manyTally, type ManyAnswer } from './many-tally.ts';
import type { AnyUseCase, Draft, UseCase } from './use-case.ts';

/** What may be done to several records at once. New ones are parts: what has a code is made one by one. */
export type ManyVerb = 'edit' | 'archive' | 'create';

const lives: Readonly<Record<ManyVerb, readonly Life[]>> = { edit: ['record', 'part', 'edited'], archive: ['record'], create: ['part'] };

/** Above this many rows whole tables are asked for: few questions instead of many. */
const manyRows = 500;
/** So many rows are decided in a step. */
const rowsInAStep = 100;

const input = z.strictObject({
  table: z.string(),
  /** The fields of all rows; those of a row itself come before them. */
  fields: fieldsInput.default({}),
  /** `of`: the record that a new row is about, by which it is named where it may not be. */
  rows: z.array(z.strictObject({ id: idInput.optional(), of: idInput.optional(), fields: fieldsInput.optional() })).min(1),
  /** The entry after which the rows were looked at: what was changed since in a field that is set stands in the way. `null`: nothing does. */
  asOf: z.int().min(0).nullable().default(null),
  /** The rows that may be changed are, and the answer names the others; else one that may not stops all. */
  partial: z.boolean().default(false),
  /** Only says what it would do, and writes nothing. */
  trial: z.boolean().default(false),
  /** The `mark` of a trial: refused where it would not be the same rows any more. */
  expected: z.string().nullable().default(null),
});
export type ManyInput = z.infer<typeof input>;
type Row = ManyInput['rows'][number];

/** One row of the input as the command about one record takes it. */
type One = { readonly id?: string; readonly fields: JsonObject };

/**
 * `register.editMany`, `register.archiveMany`, `register.createMany`: what the command about one record does, to several of a kind
 * under the same rules, as one entry: all of it or nothing. Each row is decided on what those before it made.
 */
export function manyCase<V extends ManyVerb>(kinds: Registry, verb: V): UseCase<`register.${V}Many`, ManyInput, ManyAnswer, 'rows'> {
  const action = `register.${verb}Many` as const;
  const caseOf = (table: string) => {
    const kind = kinds.has(table) ? kinds.of(table) : null;
    return kind === null || !lives[verb].includes(kind.life) ? null : { kind, one: oneCase(kinds, kind, verb) };
  };
  const oneOf = ({ fields }: ManyInput, row: Row): One => {
    const said = verb === 'archive' ? {} : { fields: row.fields === undefined ? fields : { ...fields, ...row.fields } };
    return { ...(row.id === undefined ? {} : { id: row.id }), ...said } as One;
  };
  return {
    action,
    input,
    selects: 'rows',
    undoable: true,
    needs(asked) {
      const of = caseOf(asked.table);
      return of === null
        ? []
        : whole(
            asked,
            asked.rows.flatMap((row) => of.one.needs(oneOf(asked, row) as never)),
          );
    },
    more(found, asked) {
      const of = caseOf(asked.table);
      if (of === null) return [];
      const { table, asOf } = asked;
      const queries = asked.rows.flatMap((row): readonly Query[] => {
        const one = oneOf(asked, row);
        const since = one.id === undefined ? null : laterThan(found, table, one.id, asOf);
        return [...(since === null ? [] : [since]), ...(of.one.more?.(found, one as never) ?? [])];
      });
      return whole(asked, queries);
    },
    *decide(found, asked, context) {
      const of = caseOf(asked.table);
      if (of === null) return fail(problem('command.unknown', undefined, { action: `${asked.table}.${verb}` }));
      const { rows, table } = asked;
      const ids = rows.flatMap(({ id }) => id ?? []);
      if (new Set(ids).size < ids.length || (verb !== 'create' && ids.length < rows.length))
        return fail(problem('field.invalid', { field: 'rows' }));
      const over = overlay(found);
      const tally = manyTally(table);
      const changes: Change[] = [];
      const reveal: PrivateRow[] = [];
      for (const [at, row] of rows.entries()) {
        if (at % rowsInAStep === 0) {
          context.progress?.(at, rows.length);
          yield;
        }
        const one = oneOf(asked, row);
        const conflicts = changedSince(found, table, one, asked.asOf);
        const decided = conflicts.length > 0 ? fail(...conflicts) : of.one.decide(over.found, one as never, context);
        // None of the commands about one record takes long.
        if (!('ok' in decided)) throw new Error(`${action}: decided in steps`);
        if (!decided.ok) {
          tally.refuse(row.id ?? row.of ?? '', decided.problems);
          continue;
        }
        const draft: Draft = decided.value;
        for (const { table: other, id, before, after } of draft.changes) {
          const was = before === null ? {} : over.found.get(other, id);
          over.put(other, id, after === null ? null : ({ ...was, ...after } as PlainRow));
        }
        for (const change of draft.changes) changes.push(change);
        reveal.push(...(draft.reveal ?? []));
        tally.take(row.id ?? String(at), draft.changes);
      }
      const answer = tally.answer();
      if (asked.trial) return ok({ changes: [], answer });
      if (answer.refused.length > 0 && !asked.partial) return fail(...tally.problems());
      if (asked.expected !== null && asked.expected !== answer.mark) return fail(problem('command.changedMeanwhile'));
      return ok({ changes, reveal, answer });
    },
  };
}

function oneCase(kinds: Registry, kind: AnyKind, verb: ManyVerb): AnyUseCase {
  switch (verb) {
    case 'edit':
      return editCase(kinds, kind);
    case 'archive':
      return archiveCases(kinds, kind)[0] as AnyUseCase;
    case 'create':
      return createCase(kinds, kind);
  }
}

/** The questions of an input of many rows, with whole tables in the place of questions about their rows. */
function whole({ rows }: ManyInput, queries: readonly Query[]): readonly Query[] {
  if (rows.length <= manyRows) return queries;
  const tables = new Set(queries.flatMap((query) => (query.q === 'get' || query.q === 'by' ? [query.table] : [])));
  return [...[...tables].map(all), ...queries.filter(({ q }) => q !== 'get' && q !== 'by')];
}

/** The question for the entries that changed a record after it was looked at; `null` where none did. */
function laterThan(found: QueryResult, table: string, id: string, asOf: number | null): Query | null {
  if (asOf === null || !found.known(get(table, id))) return null;
  const row = found.get(table, id);
  return row === null || row.revision <= asOf ? null : { q: 'history', table, id, after: asOf };
}

/** The fields that are to be set and were changed to something else after the record was looked at. */
function changedSince(found: QueryResult, table: string, { id, fields }: One, asOf: number | null): readonly Problem[] {
  const row = id === undefined ? null : found.get(table, id);
  const since = id === undefined ? null : laterThan(found, table, id, asOf);
  if (row === null || since?.q !== 'history' || fields === undefined) return [];
  const changes = found.history(table, row.id, since.after).flatMap((entry) => entry.changes);
  const moved = new Set(changes.flatMap((change) => (change.table === table && change.id === id ? Object.keys(change.after ?? {}) : [])));
  return Object.entries(fields)
    .filter(([field, value]) => moved.has(field) && !sameJson(row[field] ?? null, value))
    .map(([field]) => {
      const now = row[field] ?? null;
      const shown = typeof now === 'string' ? now : JSON.stringify(now);
      return problem('command.conflict', { table, id: row.id, field }, { now: shown, revision: row.revision });
    });
}
