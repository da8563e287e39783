import { privateRowSchema, commitment, type PrivateRow } from './private.ts';
import { textIn } from '../values/json.ts';
import { checkpointLines } from './checkpoint.ts';
import { parseCanonical } from '../values/canonical.ts';
import type { StoredRow } from '../rows/row.ts';
import type { Steps } from '../values/steps.ts';
import { mostBrokenLines } from './verdict.ts';
import type { LedgerVerifier } from './verify.ts';

const noRows: ReadonlyMap<string, StoredRow> = new Map();

/** What a checkpoint says otherwise than the ledger: the entry that last touched the record, and the record's or the table's name. */
export type Difference = { readonly seq: number; readonly detail: string };

/** So many rows are compared in a step. */
const rowsInAStep = 200;

/** Compares one table of a checkpoint with the rows that the ledger makes. `said` reads its lines, anew each time that it is asked. */
export function* checkpointDifferences(
  { replay: { rows, head } }: LedgerVerifier,
  table: string,
  said: () => Iterable<string>,
): Steps<readonly Difference[]> {
  const derived = rows.get(table) ?? noRows;
  if (yield* isSame(checkpointLines(derived), said())) return [];
  const differing = yield* differingIds(derived, said());
  if (differing.size === 0) return [{ seq: head?.seq ?? 0, detail: table }];
  return [...differing].map((id) => ({ seq: derived.get(id)?.revision ?? head?.seq ?? 0, detail: `${table}:${id}` }));
}

function* isSame(derived: Iterable<string>, said: Iterable<string>): Steps<boolean> {
  const others = said[Symbol.iterator]();
  let row = 0;
  for (const line of derived) {
    if ((row += 1) % rowsInAStep === 0) yield;
    const other = others.next();
    if (other.done === true || other.value !== line) return false;
  }
  return others.next().done === true;
}

function* differingIds(derived: ReadonlyMap<string, StoredRow>, said: Iterable<string>): Steps<Set<string>> {
  const open = new Set<string>();
  for (const line of checkpointLines(derived)) if (open.add(line).size % rowsInAStep === 0) yield;
  const differing = new Set<string>();
  let [broken, row] = [0, 0];
  for (const line of said) {
    if ((row += 1) % rowsInAStep === 0) yield;
    if (open.delete(line)) continue;
    const id = idOf(line);
    differing.add(id);
    if (id === '' && (broken += 1) > mostBrokenLines) break;
  }
  for (const line of open) differing.add(idOf(line));
  return differing;
}

function idOf(line: string): string {
  const value = parseCanonical(line);
  return typeof value === 'object' && value !== null && 'id' in value ? textIn(value, 'id') : '';
}

/**
 * Checks private rows against the ledger: in order of hash, each what its commitment says, made by the ledger for that
 * person, who was not erased; and every person who was not erased has one. Answers the sound ones, by hash.
 */
export function* checkPrivate(verifier: LedgerVerifier, lines: Iterable<string>): Steps<Map<string, PrivateRow>> {
  const { rows, head } = verifier.replay;
  const people = rows.get('people') ?? noRows;
  const known = new Map<string, PrivateRow>();
  let last = '';
  let [broken, number] = [0, 0];
  for (const line of lines) {
    if ((number += 1) % rowsInAStep === 0) yield;
    const parsed = privateRowSchema.safeParse(parseCanonical(line));
    const row = parsed.success ? parsed.data : null;
    if (row === null && (broken += 1) > mostBrokenLines) break;
    const person = row === null ? undefined : people.get(row.personId);
    if (row === null || row.hash <= last || !isOf(row, person, verifier)) {
      verifier.report(person?.revision ?? head?.seq ?? 0, 'private', row?.personId ?? '');
    } else {
      known.set(row.hash, row);
      last = row.hash;
    }
  }
  for (const person of people.values()) {
    const name = person['name'];
    if (typeof name === 'string' && !known.has(name)) verifier.report(person.revision, 'private', textIn(person, 'id'));
  }
  return known;
}

function isOf(row: PrivateRow, person: StoredRow | undefined, verifier: LedgerVerifier): boolean {
  // Someone whose recording was undone is no longer in the rows, and may come back: the name is kept, and not erased.
  const erased = person !== undefined && typeof person['name'] !== 'string';
  return !erased && verifier.commitments.get(row.hash) === row.personId && commitment(row) === row.hash;
}
