import type { ChangeLine, Entry } from '../ledger/entry.ts';
import { changedSince } from '../migrations/migrate.ts';
import type { Schemas } from '../migrations/migration.ts';
import { sameJson, type Json, type JsonObject } from '../values/json.ts';
import { problem, type Problem } from '../values/problem.ts';
import { fail, ok } from '../values/result.ts';
import { z } from '../values/schema.ts';
import { plainRow } from '../rows/changes.ts';
import { checkRow } from '../rows/check.ts';
import { all, get, overlaid, type Found, type Query } from '../rows/query.ts';
import { checkReferences, referenceQueries, referringQueries, referringRows, type RulesOf } from './records.ts';
import { tableNames, type Stored, type TableName } from '../../domain/index.ts';
import { turnQueries, turnsOf, type Turn } from './turns.ts';
import { useCase, type AnyUseCase } from './use-case.ts';

const undoInput = z.strictObject({ seq: z.int().min(1) });

type Turned = { readonly table: TableName; readonly id: string; readonly row: Stored | null };

/**
 * `register.undo`: appends the inverse of one entry, all of it or nothing, under the rules of any command.
 * Refused, with the entries in its way, where a later entry changed one of its fields or built on a record that it made.
 * An undo is undone (redo) like any other entry. `undoable` says which actions may be turned round at all; an entry of an
 * earlier schema is turned round as it would read under today's, or refused where a step has rearranged its records.
 */
export function undoCase(undoable: (action: string) => boolean, rulesOf: RulesOf, schemas: Schemas): AnyUseCase {
  return useCase<z.infer<typeof undoInput>>({
    action: 'register.undo',
    input: undoInput,
    undoable: true,
    needs: ({ seq }) => [{ q: 'entry', seq }],
    more(found, { seq }) {
      const entry = found.entry(seq);
      if (entry === null) return [];
      const first = turnQueries(entry, schemas);
      if (!first.every((query) => found.known(query))) return first;
      const turns = turnsOf(entry, found, schemas) ?? [];
      const whole = turns.length > manyTurns ? tableNames.map((table) => all(table)) : [];
      if (!whole.every((query) => found.known(query))) return whole;
      return turns.flatMap((turn) => queriesFor(turn, seq, found, rulesOf).filter((query) => !found.known(query)));
    },
    decide(found, { seq }) {
      const entry = found.entry(seq);
      if (entry === null) return fail(problem('undo.nothing', undefined, { seq }));
      if (!undoable(entry.header.action)) return fail(problem('undo.never', undefined, { seq, action: entry.header.action }));
      const turns = turnsOf(entry, found, schemas);
      if (turns === null) return fail(problem('undo.rearranged', undefined, { seq }));
      const turned = new Map(turns.map((turn) => [`${turn.table}:${turn.id}`, turnedBy(turn, found)]));
      const later = new Set(turns.flatMap((turn) => entriesInTheWay(turn, seq, turned, found, schemas)));
      if (later.size > 0) {
        return fail(problem('undo.blocked', undefined, { seq, later: [...later].sort((a, b) => a - b).join(', ') }));
      }
      const after = overlaid(found, turned);
      const problems = [...turned.values()].flatMap((one) => checkTurned(one, after, rulesOf));
      if (problems.length > 0) return fail(...problems);
      const changes = turns.map(({ table, id, before, after: was }) => ({ table, id, before: was, after: before }));
      return ok({ changes: changes.reverse(), answer: { seq } });
    },
  });
}

/** An entry of more changes than this (an import) is undone on whole tables: few questions instead of many. */
const manyTurns = 500;

function turnedBy(turn: Turn, found: Found): Turned {
  const now = found.get(turn.table, turn.id) as (JsonObject & { readonly revision: number }) | null;
  const row = turn.before === null ? null : turn.after === null ? turn.before : { ...now, ...turn.before };
  return { table: turn.table, id: turn.id, row: row === null ? null : ({ revision: 0, ...row } as unknown as Stored) };
}

function queriesFor(turn: Turn, seq: number, found: Found, rulesOf: RulesOf): Query[] {
  const itself: Query = get(turn.table, turn.id);
  if (!found.known(itself)) return [itself];
  // Who changed a record later is only of interest where it is not as this entry left it.
  const first: Query[] = isAsLeft(turn, found) ? [] : [{ q: 'history', table: turn.table, id: turn.id, after: seq }];
  if (turn.before === null) return [...first, ...referringQueries(turn.table, turn.id)];
  const { row } = turnedBy(turn, found);
  if (row === null) return first;
  const plain = plainRow(row) as JsonObject;
  const shaped = checkRow(turn.table, plain);
  return [...first, ...referenceQueries(turn.table, plain), ...(shaped.ok ? (rulesOf(turn.table)?.needs?.(shaped.value) ?? []) : [])];
}

/** The entries after `seq` that changed what this change left, or built on the record that it made. */
function entriesInTheWay(turn: Turn, seq: number, turned: ReadonlyMap<string, Turned>, found: Found, schemas: Schemas): number[] {
  const builtOn =
    turn.before === null
      ? referringRows(turn.table, turn.id, found)
          .filter(({ table, row }) => !turned.has(`${table}:${(row as { id: string }).id}`))
          .map(({ row }) => row.revision)
      : [];
  return isAsLeft(turn, found) ? builtOn : [...laterTouching(turn, seq, found, schemas), ...builtOn];
}

function isAsLeft(turn: Turn, found: Found): boolean {
  const now = found.get(turn.table, turn.id) as JsonObject | null;
  if (turn.after === null || now === null) return turn.after === null && now === null;
  return Object.entries(turn.after).every(([field, value]) => sameJson(now[field] as Json, value));
}

function laterTouching(turn: Turn, seq: number, found: Found, schemas: Schemas): number[] {
  const fields = turn.after === null || turn.before === null ? null : Object.keys(turn.after);
  const touches = (later: ChangeLine, { header }: Entry) =>
    later.table === turn.table &&
    later.id === turn.id &&
    (fields === null ||
      later.before === null ||
      later.after === null ||
      // The fields of an entry under an earlier schema may have other names today.
      changedSince(schemas, turn.table, header.schema) !== 'not' ||
      fields.some((field) => field in (later.after ?? {})));
  return found
    .history(turn.table, turn.id, seq)
    .filter((entry) => entry.changes.some((later) => touches(later, entry)))
    .map((entry) => entry.header.seq);
}

/** A row that an undo brings back must satisfy what any command must: its shape, its references, its rules. */
function checkTurned({ table, row }: Turned, after: Found, rulesOf: RulesOf): readonly Problem[] {
  if (row === null) return [];
  const plain = plainRow(row) as JsonObject;
  const shaped = checkRow(table, plain);
  if (!shaped.ok) return shaped.problems;
  return [...checkReferences(table, plain, after, {}), ...(rulesOf(table)?.check(shaped.value, after) ?? [])];
}
