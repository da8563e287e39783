import { privateRowSchema, commitment, type PrivateRow } from './private.ts';
import { textIn } from '../values/json.ts';
import { checkpointLines } from './checkpoint.ts';
import { parseCanonical } from '../values/canonical.ts';
import type { StoredRow } from '../rows/row.ts';
import { mostBrokenLines } from './verdict.ts';
import type { LedgerVerifier } from './verify.ts';

/** The lines of each checkpoint table, read anew each time that they are asked for. */
export type CheckpointSaid = ReadonlyMap<string, () => Iterable<string>>;

const noRows: ReadonlyMap<string, StoredRow> = new Map();

/** Compares a checkpoint with the rows that the ledger makes; a difference is named by the entry that last touched the record. */
export function checkCheckpoint(verifier: LedgerVerifier, said: CheckpointSaid): void {
  const { rows, head } = verifier.replay;
  for (const table of new Set([...rows.keys(), ...said.keys()])) {
    const derived = rows.get(table) ?? noRows;
    const lines = said.get(table) ?? (() => []);
    if (isSame(checkpointLines(derived), lines())) continue;
    const differing = differingIds(derived, lines());
    for (const id of differing) verifier.report(derived.get(id)?.revision ?? head?.seq ?? 0, 'checkpoint', `${table}:${id}`);
    if (differing.size === 0) verifier.report(head?.seq ?? 0, 'checkpoint', table);
  }
}

function isSame(derived: Iterable<string>, said: Iterable<string>): boolean {
  const others = said[Symbol.iterator]();
  for (const line of derived) {
    const other = others.next();
    if (other.done === true || other.value !== line) return false;
  }
  return others.next().done === true;
}

function differingIds(derived: ReadonlyMap<string, StoredRow>, said: Iterable<string>): Set<string> {
  const open = new Set(checkpointLines(derived));
  const differing = new Set<string>();
  let broken = 0;
  for (const line of said) {
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
export function checkPrivate(verifier: LedgerVerifier, lines: Iterable<string>): Map<string, PrivateRow> {
  const { rows, head } = verifier.replay;
  const people = rows.get('people') ?? noRows;
  const known = new Map<string, PrivateRow>();
  let last = '';
  let broken = 0;
  for (const line of lines) {
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
