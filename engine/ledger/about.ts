import { partsOf, tableNames, type PartField } from '../../domain/index.ts';
import type { JsonObject } from '../values/json.ts';
import { recordKey, type ChangeLine } from './entry.ts';

/** A record of any kind. */
export type Subject = { readonly table: string; readonly id: string };

/** Whether one side of a change says that the row is part of the record. A side of an edit holds only what was edited. */
function names(side: JsonObject | null, { field, kindField }: PartField, { table, id }: Subject): boolean {
  if (side === null || side[field] !== id) return false;
  return kindField === undefined || !(kindField in side) || side[kindField] === table;
}

/**
 * Follows changes in the order of the ledger and says of each whether it is about a record: of the record itself, or of a row
 * that was part of it before the change or is part of it afterwards. A part that was edited later, moved or removed is still
 * known by its id, so every change of a part has to be shown, from the one that made it on; changes of other rows may be
 * left out.
 */
export function changesAbout(subject: Subject): (change: ChangeLine) => boolean {
  const parts = partsOf(subject.table);
  const held = new Set<string>();
  return (change) => {
    let about = change.table === subject.table && change.id === subject.id;
    for (const part of parts) {
      if (part.table !== change.table) continue;
      const { before, after } = change;
      const key = `${part.field} ${recordKey(change.table, change.id)}`;
      const was = before !== null && (held.has(key) || names(before, part, subject));
      const is = after !== null && (part.field in after ? names(after, part, subject) : was);
      if (is) held.add(key);
      else held.delete(key);
      about ||= was || is;
    }
    return about;
  };
}

type Owner = PartField & { readonly kind: string };

let owners: Map<string, Owner[]> | null = null;

/** The kinds of record that rows of a table are part of. */
function ownersOf(table: string): readonly Owner[] | undefined {
  if (owners === null) {
    owners = new Map();
    for (const kind of tableNames) {
      for (const part of partsOf(kind)) owners.set(part.table, [...(owners.get(part.table) ?? []), { ...part, kind }]);
    }
  }
  return owners.get(table);
}

/** The keys by which an index finds a change: of its row, and of every record that it names as one that the row is part of. */
export function keysOf({ table, id, before, after }: ChangeLine): readonly string[] {
  const own = recordKey(table, id);
  const ofKinds = ownersOf(table);
  if (ofKinds === undefined) return [own];
  const keys = new Set([own]);
  for (const owner of ofKinds) {
    for (const side of [before, after]) {
      const ownerId = side?.[owner.field];
      if (typeof ownerId === 'string' && names(side, owner, { table: owner.kind, id: ownerId })) keys.add(recordKey(owner.kind, ownerId));
    }
  }
  return [...keys];
}
