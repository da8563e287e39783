import type { OwnerField, PartField, Registry } from '../kind/registry.ts';
import type { JsonObject } from '../values/json.ts';
import { recordKey, type ChangeLine } from './entry.ts';

/** A record of any kind. */
export type Subject = { readonly table: string; readonly id: string };

/** Whether a row, or one side of a change, says that the row is part of the record. A side of an edit holds only what was edited. */
export function namesOwner(side: JsonObject | null, { field, kindField }: PartField, { table, id }: Subject): boolean {
  if (side === null || side[field] !== id) return false;
  return kindField === undefined || !(kindField in side) || side[kindField] === table;
}

/**
 * Follows changes in the order of the ledger and says of each whether it is about a record: of the record itself, or of a row
 * that was part of it before the change or is part of it afterwards. A part that was edited later, moved or removed is still
 * known by its id, so every change of a part has to be shown, from the one that made it on; changes of other rows may be
 * left out.
 */
export function changesAbout(kinds: Registry, subject: Subject): (change: ChangeLine) => boolean {
  return following(kinds, subject, new Set(), ({ before, after }, part, isHeld) => {
    const was = before !== null && (isHeld || namesOwner(before, part, subject));
    const is = after !== null && (part.field in after ? namesOwner(after, part, subject) : was);
    return { was, is, holds: is };
  });
}

/**
 * As `changesAbout`, against the order of the ledger: begun with the rows that are part of the record at its end, each with
 * the field that says so; the changes are put to it from the newest on.
 */
export function changesAboutBackward(
  kinds: Registry,
  subject: Subject,
  partsNow: Iterable<Subject & { readonly field: string }>,
): (change: ChangeLine) => boolean {
  const held = new Set<string>();
  for (const { field, table, id } of partsNow) held.add(partKey(field, table, id));
  return following(kinds, subject, held, ({ before, after }, part, isHeld) => {
    const is = after !== null && (part.field in after ? namesOwner(after, part, subject) : isHeld);
    const was = before !== null && (part.field in before ? namesOwner(before, part, subject) : is);
    return { was, is, holds: was };
  });
}

/** Whether a row is part of the record before a change and after it, and whether it is then held to be for the next change. */
type Sides = (
  change: ChangeLine,
  part: PartField,
  isHeld: boolean,
) => { readonly was: boolean; readonly is: boolean; readonly holds: boolean };

function following(kinds: Registry, subject: Subject, held: Set<string>, sidesOf: Sides): (change: ChangeLine) => boolean {
  const parts = kinds.parts(subject.table);
  return (change) => {
    let about = change.table === subject.table && change.id === subject.id;
    for (const part of parts) {
      if (part.kind !== change.table) continue;
      const key = partKey(part.field, change.table, change.id);
      const { was, is, holds } = sidesOf(change, part, held.has(key));
      if (holds) held.add(key);
      else held.delete(key);
      about ||= was || is;
    }
    return about;
  };
}

function partKey(field: string, table: string, id: string): string {
  return `${field} ${recordKey(table, id)}`;
}

/** The keys by which an index finds a change: of its row, and of every record that it names as one that the row is part of. */
export function keysOf(kinds: Registry, change: ChangeLine): readonly string[] {
  const keys = new Set<string>();
  eachTouched(kinds, change, (table, id) => keys.add(recordKey(table, id)));
  return [...keys];
}

/** Names the records whose keys are those of a change (`keysOf`), some of them more than once. */
export function eachTouched(kinds: Registry, { table, id, before, after }: ChangeLine, take: (table: string, id: string) => void): void {
  take(table, id);
  const owners = kinds.owners(table);
  if (owners.length === 0) return;
  for (const side of [before, after]) for (const owner of ownersIn(owners, side)) take(owner.table, owner.id);
}

/** The records that a row of a table belongs to, as its fields say. */
export function ownersOf(kinds: Registry, table: string, row: JsonObject): readonly Subject[] {
  return ownersIn(kinds.owners(table), row);
}

function ownersIn(owners: readonly OwnerField[], side: JsonObject | null): readonly Subject[] {
  return owners.flatMap((owner) => {
    const id = side?.[owner.field];
    const subject = { table: owner.owner, id: typeof id === 'string' ? id : '' };
    return namesOwner(side, owner, subject) ? [subject] : [];
  });
}
