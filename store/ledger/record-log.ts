import { changesAbout, changesAboutBackward, keysOf, namesOwner, type Subject } from '../../engine/ledger/about.ts';
import { recordKey, type ChangeLine, type Entry } from '../../engine/ledger/entry.ts';
import { stepsBetween } from '../../engine/migrations/migrate.ts';
import type { OwnerField } from '../../engine/kind/registry.ts';
import type { Schemas } from '../../engine/migrations/migration.ts';
import { needleOf } from '../../engine/values/byte-search.ts';
import { textOrNull, type StoredRow } from '../../engine/rows/row.ts';
import type { RowIndexes } from '../../engine/rows/row-indexes.ts';
import { kinds } from '../../domain/index.ts';
import { entriesFound, ownNeedle, type Search } from './entries-found.ts';
import type { StoredLedger } from './read-ledger.ts';

/** The rows at the end of a ledger, under the latest of the row schemas. */
export type RowsNow = { readonly find: RowIndexes['find']; readonly schemas: Schemas };

/** The entries above `after` that changed a row, oldest first, each with its changes of that row alone. */
export async function historyOf(ledger: StoredLedger, table: string, id: string, after: number): Promise<Entry[]> {
  const found: Entry[] = [];
  const search = ownLines({ table, id });
  for await (const entry of entriesFound(ledger, after, search)) found.push(entry);
  return found.reverse();
}

/**
 * The entries about a record, newest first, each with its changes of the record and of its parts alone: of parts that are no
 * more, or belong elsewhere by now, what was done to them while they belonged here. Read as far as they are asked for.
 */
export async function* entriesAbout(ledger: StoredLedger, subject: Subject, now: RowsNow): AsyncGenerator<Entry> {
  const parts = kinds.parts(subject.table);
  if (parts.length === 0) return yield* entriesFound(ledger, 0, ownLines(subject));
  const partsNow = parts.flatMap((part) =>
    now
      .find(part.kind, part.field, subject.id)
      .filter((row) => namesOwner(row, part, subject))
      .map(({ id }) => ({ field: part.field, table: part.kind, id })),
  );
  const isAbout = changesAboutBackward(kinds, subject, partsNow);
  const search = linesNaming([subject]);
  partsNow.forEach(search.follow);
  const wants = (change: ChangeLine) => {
    const about = isAbout(change);
    if (about) search.follow(change);
    return about;
  };
  for await (const entry of entriesFound(ledger, 0, { ...search, wants })) {
    const { schema } = entry.header;
    // Of the rows before a step that changed the parts themselves, those of now say nothing.
    const stepped = stepsBetween(now.schemas, schema, now.schemas.latest);
    if (stepped.some(({ rows, whole }) => parts.some(({ kind }) => rows?.[kind] !== undefined || whole?.tables.includes(kind)))) {
      for (const earlier of await entriesAboutForward(ledger, subject)) if (earlier.header.schema <= schema) yield earlier;
      return;
    }
    yield entry;
  }
}

/** As `entriesAbout`, from the ledger alone: first every change that names the record, and with it all parts that it ever had. */
async function entriesAboutForward(ledger: StoredLedger, subject: Subject): Promise<Entry[]> {
  const key = recordKey(subject.table, subject.id);
  const search = linesNaming([subject]);
  const named = { ...linesNaming([subject]), wants: (change: ChangeLine) => keysOf(kinds, change).includes(key) };
  for await (const { changes } of entriesFound(ledger, 0, named)) changes.forEach(search.follow);
  const found: Entry[] = [];
  for await (const entry of entriesFound(ledger, 0, { ...search, wants: () => true })) found.push(entry);
  const isAbout = changesAbout(kinds, subject);
  const about = found.reverse().map(({ header, changes }) => ({ header, changes: changes.filter(isAbout) }));
  return about.filter(({ changes }) => changes.length > 0).reverse();
}

/** The changes of one row. */
function ownLines({ table, id }: Subject): Search {
  return {
    keys: [recordKey(table, id)],
    needles: [ownNeedle(id)],
    byOwners: false,
    wants: (change) => change.id === id && change.table === table,
  };
}

/** The lines that name some records; `follow` adds those of another row. */
function linesNaming(records: readonly Subject[]) {
  const keys = records.map(({ table, id }) => recordKey(table, id));
  const needles = records.map(({ id }) => needleOf(JSON.stringify(id)));
  const followed = new Set(keys);
  const follow = (row: Subject): void => {
    const key = recordKey(row.table, row.id);
    if (followed.has(key)) return;
    followed.add(key);
    keys.push(key);
    needles.push(ownNeedle(row.id));
  };
  return { keys, needles, byOwners: true, follow };
}

/**
 * The rows of a table that were part of some records before some entries that changed them: those of today, with everything
 * since taken back, against the order of the ledger. `asked` has the numbers of the entries by the id of the record.
 */
export async function partsBefore(
  ledger: StoredLedger,
  now: RowsNow,
  { owner, ...part }: OwnerField,
  asked: ReadonlyMap<string, ReadonlySet<number>>,
): Promise<(owner: string, seq: number) => readonly StoredRow[]> {
  const [kept, ownerOf] = [new Map<string, Map<string, StoredRow>>(), new Map<string, string>()];
  const search = linesNaming([...asked.keys()].map((id) => ({ table: owner, id })));
  for (const id of asked.keys()) {
    const rows = now.find(part.kind, part.field, id);
    kept.set(id, new Map(rows.map((row) => [row.id, row])));
    for (const row of rows) {
      ownerOf.set(row.id, id);
      search.follow({ table: part.kind, id: row.id });
    }
  }
  const wants = (change: ChangeLine): boolean => {
    if (change.table !== part.kind) return false;
    const named = ownerOf.get(change.id) ?? textOrNull(change.after ?? change.before ?? {}, part.field);
    if (named === null || !asked.has(named)) return false;
    ownerOf.set(change.id, named);
    search.follow(change);
    return true;
  };
  const found = new Map<string, readonly StoredRow[]>();
  const lowest = Math.min(...[...asked.values()].flatMap((seqs) => [...seqs]));
  for await (const { header, changes } of asked.size === 0 ? [] : entriesFound(ledger, lowest - 1, { ...search, wants })) {
    const touched = new Set<string>();
    for (const { id, before } of [...changes].reverse()) {
      const named = ownerOf.get(id) ?? '';
      const rows = kept.get(named);
      touched.add(named);
      if (before === null) rows?.delete(id);
      else rows?.set(id, { ...rows.get(id), ...before, id, revision: 0 });
    }
    for (const named of touched) {
      if (asked.get(named)?.has(header.seq) === true) found.set(`${named} ${header.seq}`, [...(kept.get(named)?.values() ?? [])]);
    }
  }
  return (named, seq) => found.get(`${named} ${seq}`) ?? [];
}
