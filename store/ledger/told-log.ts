import { positionChange, type PositionChange } from '../../domain/audit/position-change.ts';
import { currencyFields } from '../../domain/audit/amount-currency.ts';
import type { LoggedEntry, ToldEntry } from '../../domain/audit/logged-entry.ts';
import { joinedRows, rowsNamed } from '../../domain/audit/rows-named.ts';
import type { ToldLog } from '../../contract/log.ts';
import type { Subject } from '../../engine/ledger/about.ts';
import { recordKey, type ChangeLine } from '../../engine/ledger/entry.ts';
import { textOrNull } from '../../engine/rows/row.ts';
import type { JsonObject } from '../../engine/values/json.ts';
import { tableOf } from '../../engine/ledger/replay.ts';
import type { Replica } from '../rows/replica.ts';
import { entriesFound, ownNeedle } from './entries-found.ts';
import type { StoredLedger } from './read-ledger.ts';
import { historyOf, partsBefore, type RowsNow } from './record-log.ts';

const ofRisks = { kind: 'assessments', field: 'riskId', owner: 'risks' } as const;

/** Entries with what it takes to say them: the records that they name, the names behind commitments, and what assessments took the place of. */
export async function toldLog(
  ledger: StoredLedger,
  replica: Pick<Replica, 'today' | 'privates'>,
  now: RowsNow,
  entries: readonly LoggedEntry[],
): Promise<ToldLog> {
  const rowOf = (table: string, id: string): JsonObject | null => tableOf(replica.today, table).get(id) ?? null;
  let named = rowsNamed(entries, rowOf);
  if (named.missing.length > 0) {
    const gone = await rowsGone(ledger, named.missing);
    named = rowsNamed(entries, (table, id) => rowOf(table, id) ?? gone.get(recordKey(table, id)) ?? null);
  }
  const { rows } = named;
  const before = await partsBefore(ledger, now, ofRisks, risksAssessed(entries, rows));
  const told: ToldEntry[] = [];
  for (const entry of entries) {
    const positions: Record<number, PositionChange> = {};
    const currencies: Record<number, JsonObject> = {};
    for (const change of entry.changes) {
      if (change.table === 'assessments') positions[change.n] = positionChange(change, before(riskIdIn(change, rows) ?? '', change.seq));
      const fields = currencyFields(change);
      if (fields.length > 0) currencies[change.n] = await valuesThen(ledger, change, fields, rows.get(change.table)?.get(change.id) ?? {});
    }
    told.push({ ...entry, positions, currencies });
  }
  // A new assessment may have taken the place of one that was rated by another matrix.
  const matrices = rowsNamed(
    told.map(({ header, positions }) => ({ header, changes: Object.values(positions).map(({ was }) => asChange(header.seq, was)) })),
    rowOf,
  );
  return { entries: told, rows: joinedRows(rows, matrices.rows), personal: personalIn(rows, entries, replica) };
}

/** What some fields of a row held when an entry changed others. `now` is the row of today. */
async function valuesThen(
  ledger: StoredLedger,
  { table, id, seq }: ChangeLine,
  fields: readonly string[],
  now: JsonObject,
): Promise<JsonObject> {
  const later = now['revision'] === seq ? [] : await historyOf(ledger, table, id, seq);
  const sides = later.flatMap(({ changes }) => changes.map((change) => change.before ?? {}));
  return Object.fromEntries(fields.map((field) => [field, sides.find((side) => field in side)?.[field] ?? now[field] ?? null]));
}

function asChange(seq: number, row: JsonObject | null): ChangeLine {
  return { seq, n: 0, table: 'assessments', id: '', before: null, after: row };
}

/** The risks whose assessments some entries change, with the numbers of these entries. */
function risksAssessed(entries: readonly LoggedEntry[], rows: ToldLog['rows']): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  for (const change of entries.flatMap(({ changes }) => changes)) {
    const id = change.table === 'assessments' ? riskIdIn(change, rows) : null;
    if (id !== null) found.set(id, (found.get(id) ?? new Set()).add(change.seq));
  }
  return found;
}

function riskIdIn({ table, id, before, after }: ChangeLine, rows: ToldLog['rows']): string | null {
  const row = { ...rows.get(table)?.get(id), ...before, ...after };
  return textOrNull(row, 'riskId');
}

/** Records that are no more, as they last were, by their keys. */
async function rowsGone(ledger: StoredLedger, missing: readonly Subject[]): Promise<ReadonlyMap<string, JsonObject>> {
  const keys = missing.map(({ table, id }) => recordKey(table, id));
  const wanted = new Set(keys);
  const gone = new Map<string, JsonObject>();
  const search = {
    keys,
    needles: missing.map(({ id }) => ownNeedle(id)),
    byOwners: false,
    wants: ({ table, id, after }: ChangeLine) => after === null && wanted.has(recordKey(table, id)),
  };
  for await (const { changes } of entriesFound(ledger, 0, search)) {
    for (const { table, id, before } of changes)
      if (before !== null && !gone.has(recordKey(table, id))) gone.set(recordKey(table, id), before);
    if (gone.size === wanted.size) break;
  }
  return gone;
}

/** The personal texts that some rows and changes commit to, as far as they were not erased. */
function personalIn(rows: ToldLog['rows'], entries: readonly LoggedEntry[], { privates }: Pick<Replica, 'privates'>): ToldLog['personal'] {
  const sides = entries.flatMap(({ changes }) =>
    changes.flatMap(({ table, before, after }) => (table === 'people' ? [before, after] : [])),
  );
  const texts = new Map<string, string>();
  for (const row of [...(rows.get('people')?.values() ?? []), ...sides]) {
    const name = row?.['name'];
    const value = typeof name === 'string' ? privates.get(name)?.value : undefined;
    if (typeof name === 'string' && value !== undefined) texts.set(name, value);
  }
  return texts;
}
