import type { AnyKind } from '../kind/kind.ts';
import { ownerOf } from '../kind/owner.ts';
import type { Registry } from '../kind/registry.ts';
import { recordKey, type ChangeLine, type Entry } from '../ledger/entry.ts';
import { changedSince } from '../migrations/migrate.ts';
import type { Schemas } from '../migrations/migration.ts';
import { plainRow } from '../rows/changes.ts';
import { overlay } from '../rows/overlay.ts';
import { all, get, type QueryResult, type Query } from '../rows/query.ts';
import { isArchived, type StoredRow } from '../rows/row.ts';
import { sameJson, type Json } from '../values/json.ts';
import { problem, type Problem } from '../values/problem.ts';
import { fail, ok } from '../values/result.ts';
import { z } from '../values/schema.ts';
import { checked, checkQueries, ownerArchived, type Checking } from './checked.ts';
import { referringQueries, referringRows } from './remove.ts';
import { queriesToInvert, changesToInvert } from './changes-to-invert.ts';
import type { UseCase } from './use-case.ts';

const input = z.strictObject({ seq: z.int().min(1) });

/** One change that an undo inverts: what stands there now, and what will. */
type Inversion = { readonly change: ChangeLine; readonly kind: AnyKind; readonly now: StoredRow | null; readonly row: StoredRow | null };

/**
 * `register.undo`: appends the inverse of one entry, all of it or nothing, under the rules of any command.
 * Refused, with the entries in its way, where a later entry changed one of its fields or built on a record that it made.
 * An undo is undone (redo) like any other entry. `undoable` says which actions may be inverted at all; an entry of an
 * earlier schema is inverted as it would read under today's, or refused where a step has rearranged its records.
 */
export function undoCase(
  kinds: Registry,
  undoable: (action: string) => boolean,
  schemas: Schemas,
): UseCase<'register.undo', z.infer<typeof input>, { readonly seq: number }> {
  return {
    action: 'register.undo',
    input,
    undoable: true,
    needs: ({ seq }) => [{ q: 'entry', seq }],
    more(found, { seq }) {
      const entry = found.entry(seq);
      if (entry === null) return [];
      const first = queriesToInvert(kinds, schemas, entry);
      if (!first.every((query) => found.known(query))) return first;
      const toInvert = changesToInvert(kinds, schemas, entry, found) ?? [];
      const whole = toInvert.length > manyChanges ? kinds.names.map((table) => all(table)) : [];
      if (!whole.every((query) => found.known(query))) return whole;
      return toInvert.flatMap((change) => queriesFor(kinds, change, seq, found).filter((query) => !found.known(query)));
    },
    *decide(found, { seq }, { now, progress }) {
      const entry = found.entry(seq);
      if (entry === null) return fail(problem('undo.nothing', undefined, { seq }));
      if (!undoable(entry.header.action)) return fail(problem('undo.never', undefined, { seq, action: entry.header.action }));
      const toInvert = changesToInvert(kinds, schemas, entry, found);
      if (toInvert === null) return fail(problem('undo.rearranged', undefined, { seq }));
      const inversions = toInvert.map((change) => inversionOf(kinds, change, found));
      const touched = new Set(inversions.map(({ change }) => recordKey(change.table, change.id)));
      // Each is looked at twice: whether something is in its way, and whether what would stand then may.
      const of = 2 * inversions.length;
      const later = new Set<number>();
      for (const [at, { change }] of inversions.entries()) {
        if (at % changesInAStep === 0) {
          progress?.(at, of);
          yield;
        }
        for (const entry of entriesInTheWay(kinds, schemas, change, seq, touched, found)) later.add(entry);
      }
      if (later.size > 0) {
        return fail(problem('undo.blocked', undefined, { seq, later: [...later].sort((a, b) => a - b).join(', ') }));
      }
      const after = overlay(found);
      for (const { change, row } of inversions) after.put(change.table, change.id, row);
      const problems: Problem[] = [];
      for (const [at, inversion] of inversions.entries()) {
        if (at % changesInAStep === 0) {
          progress?.(inversions.length + at, of);
          yield;
        }
        problems.push(...checkInversion(kinds, inversion, { found: after.found, now }));
      }
      if (problems.length > 0) return fail(...problems);
      const changes = inversions.map(({ change: { table, id, before, after: was } }) => ({ table, id, before: was, after: before }));
      return ok({ changes: changes.reverse(), answer: { seq } });
    },
  };
}

/** So many changes are looked at in a step: some milliseconds. */
const changesInAStep = 100;

/** An entry of more changes than this (an import) is undone on whole tables: few questions instead of many. */
const manyChanges = 500;

function inversionOf(kinds: Registry, change: ChangeLine, found: QueryResult): Inversion {
  const now = found.get(change.table, change.id);
  const { before, after, id } = change;
  const row = before === null ? null : { revision: 0, ...(after === null ? {} : now), ...before, id };
  return { change, kind: kinds.of(change.table), now, row };
}

function queriesFor(kinds: Registry, change: ChangeLine, seq: number, found: QueryResult): Query[] {
  const itself: Query = get(change.table, change.id);
  if (!found.known(itself)) return [itself];
  // Who changed a record later is only of interest where it is not as this entry left it.
  const first: Query[] = isAsLeft(change, found) ? [] : [{ q: 'history', table: change.table, id: change.id, after: seq }];
  const { kind, row, now } = inversionOf(kinds, change, found);
  const owner = now === null ? null : ownerOf(kind, now);
  return [
    ...first,
    ...(owner === null ? [] : [get(owner.table, owner.id)]),
    ...(change.before === null ? referringQueries(kinds, change.table, change.id) : []),
    ...(row === null ? [] : checkQueries(kinds, kind, plainRow(row), found)),
    ...(row === null || now === null ? [] : checkQueries(kinds, kind, plainRow(now), null)),
  ];
}

/** The entries after `seq` that changed what this change left, or built on the record that it made. */
function entriesInTheWay(
  kinds: Registry,
  schemas: Schemas,
  change: ChangeLine,
  seq: number,
  touched: ReadonlySet<string>,
  found: QueryResult,
): number[] {
  const builtOn =
    change.before === null
      ? referringRows(kinds, change.table, change.id, found)
          .filter(({ table, row }) => !touched.has(recordKey(table, row.id)))
          .map(({ row }) => row.revision)
      : [];
  return isAsLeft(change, found) ? builtOn : [...laterTouching(schemas, change, seq, found), ...builtOn];
}

function isAsLeft(change: ChangeLine, found: QueryResult): boolean {
  const now = found.get(change.table, change.id);
  if (change.after === null || now === null) return change.after === null && now === null;
  return Object.entries(change.after).every(([field, value]) => sameJson(now[field] as Json, value));
}

function laterTouching(schemas: Schemas, change: ChangeLine, seq: number, found: QueryResult): number[] {
  const fields = change.after === null || change.before === null ? null : Object.keys(change.after);
  const touches = (later: ChangeLine, { header }: Entry) =>
    later.table === change.table &&
    later.id === change.id &&
    (fields === null ||
      later.before === null ||
      later.after === null ||
      // The fields of an entry under an earlier schema may have other names today.
      changedSince(schemas, change.table, header.schema) ||
      fields.some((field) => field in (later.after ?? {})));
  return found
    .history(change.table, change.id, seq)
    .filter((entry) => entry.changes.some((later) => touches(later, entry)))
    .map((entry) => entry.header.seq);
}

/**
 * A row that an undo brings back must satisfy what any command must: its shape, its references, its rules. Nothing is
 * changed in a record that is archived, before and after, nor in what belongs to one.
 */
function checkInversion(kinds: Registry, { change, kind, now, row }: Inversion, checking: Checking): readonly Problem[] {
  const closed = [now, row].flatMap((one) => (one === null ? [] : ownerArchived(kind, one, checking.found)));
  if (closed.length > 0) return closed.slice(0, 1);
  if (row === null) return [];
  if (now !== null && isArchived(now) && isArchived(row)) return [problem('record.archived', { table: change.table, id: change.id })];
  const valid = checked(kinds, kind, plainRow(row), now === null ? null : plainRow(now), checking);
  return valid.ok ? [] : withoutArchived(valid.problems, now);
}

/** A record that comes back may refer to what was archived since: it did so before. */
function withoutArchived(problems: readonly Problem[], now: StoredRow | null): readonly Problem[] {
  return now === null ? problems.filter(({ code }) => code !== 'field.refersToArchived') : problems;
}
