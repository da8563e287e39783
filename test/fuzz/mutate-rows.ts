import type { ChangeLine, Entry, Header } from '../../engine/ledger/entry.ts';
import type { PrivateRow } from '../../engine/ledger/private.ts';
import type { Json, JsonObject } from '../../engine/values/json.ts';
import { awkwardText, awkwardValue } from './awkward.ts';
import type { Random } from './random.ts';

type Open<T> = { -readonly [K in keyof T]: T[K] };
export type DraftChange = Open<ChangeLine>;
/** A ledger that is being rewritten: hashes, roots and what follows from the rows are made anew afterwards. */
export type DraftLedger = { entries: { header: Open<Header>; changes: DraftChange[] }[]; privates: Open<PrivateRow>[] };

export function draftOf(entries: readonly Entry[], privates: Iterable<PrivateRow>): DraftLedger {
  return structuredClone({ entries: [...entries], privates: [...privates] }) as DraftLedger;
}

/** Ways to let the content lie while every hash is right. */
export const rowOps: Readonly<Record<string, (ledger: DraftLedger, random: Random) => void>> = {
  dropField: (ledger, random) => side(ledger, random, (row) => without(row, someKey(row, random))),
  addField: (ledger, random) => side(ledger, random, (row) => ({ ...row, [random.pick(names)]: awkwardValue(random) })),
  retype: (ledger, random) => side(ledger, random, (row) => ({ ...row, [someKey(row, random)]: awkwardValue(random) })),
  /** A field takes the value of another field of some row: often of the right type, seldom right. */
  borrow: (ledger, random) =>
    side(ledger, random, (row) => {
      const other = someChange(ledger, random);
      const from: JsonObject = other?.after ?? other?.before ?? {};
      return { ...row, [someKey(row, random)]: from[someKey(from, random)] ?? null };
    }),
  rename: (ledger, random) => side(ledger, random, (row) => renamed(row, someKey(row, random), random.pick(names))),
  bothSides(ledger, random) {
    const change = someChange(ledger, random);
    if (change?.before == null || change.after === null) return;
    const key = someKey(change.after, random);
    change.before = without(change.before, key);
    if (random.oneIn(2)) change.after = without(change.after, key);
  },
  extraBefore(ledger, random) {
    const change = someChange(ledger, random);
    if (change !== null) change.before = random.pick<JsonObject | null>([null, {}, { ...change.after }, { id: change.id }]);
  },
  extraAfter(ledger, random) {
    const change = someChange(ledger, random);
    if (change !== null && change.before !== null)
      change.after = random.pick<JsonObject | null>([null, {}, { ...change.before }, { id: 'other' }]);
  },
  changeId: (ledger, random) =>
    edit(ledger, random, (change) => void (change.id = random.oneIn(2) ? (someChange(ledger, random)?.id ?? '') : awkwardText(random))),
  rowId: (ledger, random) =>
    side(ledger, random, (row) => ({ ...row, id: random.oneIn(2) ? (someChange(ledger, random)?.id ?? '') : awkwardText(random) })),
  table: (ledger, random) =>
    edit(
      ledger,
      random,
      (change) => void (change.table = random.pick([...tables, someChange(ledger, random)?.table ?? '', awkwardText(random)])),
    ),
  dropChange: (ledger, random) => void someEntry(ledger, random).changes.splice(0, 1),
  doubleChange(ledger, random) {
    const change = someChange(ledger, random);
    if (change !== null) someEntry(ledger, random).changes.push(structuredClone(change));
  },
  moveChange(ledger, random) {
    const [change] = someEntry(ledger, random).changes.splice(0, 1);
    if (change !== undefined) someEntry(ledger, random).changes.push(change);
  },
  removeRow(ledger, random) {
    const change = someChange(ledger, random);
    if (change?.after != null && change.before === null) lastEntry(ledger).changes.push({ ...change, before: change.after, after: null });
  },
  newRow: (ledger, random) =>
    void lastEntry(ledger).changes.push({
      seq: 1,
      n: 1,
      table: random.pick(tables),
      id: awkwardText(random).slice(0, 60) || 'x',
      before: null,
      after: { id: 'x', code: 'R-1', title: awkwardText(random) },
    }),
  copyRow(ledger, random) {
    const change = someChange(ledger, random);
    if (change?.after != null && change.before === null)
      lastEntry(ledger).changes.push({ ...structuredClone(change), id: 'copy', after: { ...change.after, id: 'copy' } });
  },
  counter(ledger, random) {
    const counters = ledger.entries.flatMap(({ changes }) => changes.filter(({ table }) => table === 'counters'));
    const change = counters[random.below(counters.length)];
    if (change?.after == null) return;
    if (random.oneIn(4)) change.after = null;
    else
      change.after = Object.fromEntries(
        Object.entries(change.after).map(([key, value]) => [
          key,
          typeof value === 'number' ? random.pick([0, 1, -1, value - 1, 2 ** 53, 0.5, 1e300]) : value,
        ]),
      );
  },
  settings(ledger, random) {
    const all = ledger.entries.flatMap(({ changes }) => changes.filter(({ table }) => table === 'settings'));
    const change = all[random.below(all.length)];
    if (change?.after != null) change.after = { ...change.after, [someKey(change.after, random)]: awkwardValue(random) };
  },
  who: (ledger, random) =>
    void (someEntry(ledger, random).header.actor = random.oneIn(2) ? (someChange(ledger, random)?.id ?? 'x') : awkwardText(random)),
  onBehalf: (ledger, random) =>
    void (someEntry(ledger, random).header.attributedTo = random.oneIn(2) ? (someChange(ledger, random)?.id ?? 'x') : awkwardText(random)),
  when: (ledger, random) =>
    void (someEntry(ledger, random).header.at = random.oneIn(2) ? (ledger.entries.at(-1)?.header.at ?? '') : awkwardText(random)),
  action: (ledger, random) =>
    void (someEntry(ledger, random).header.action = random.pick([
      'register.migrate',
      'register.create',
      'register.undo',
      'risks.create',
      '',
      'nothing',
      'constructor',
      awkwardText(random),
    ])),
  note: (ledger, random) => void (someEntry(ledger, random).header.note = awkwardText(random)),
  replica: (ledger, random) => void (someEntry(ledger, random).header.replica = awkwardText(random)),
  schema(ledger, random) {
    const version = random.pick([1, 2, 3, 4, 5, 6, 99, 2 ** 31]);
    const from = random.below(ledger.entries.length);
    for (const { header } of ledger.entries.slice(from)) header.schema = version;
    const first = ledger.entries[from];
    if (first !== undefined && random.oneIn(2)) first.header.action = 'register.migrate';
  },
  dropEntry: (ledger, random) => void ledger.entries.splice(random.below(ledger.entries.length), 1),
  swapEntries(ledger, random) {
    const [a, b] = [random.below(ledger.entries.length), random.below(ledger.entries.length)];
    const [one, other] = [ledger.entries[a], ledger.entries[b]];
    if (one !== undefined && other !== undefined) [ledger.entries[a], ledger.entries[b]] = [other, one];
  },
  emptyEntry: (ledger, random) => void (someEntry(ledger, random).changes = []),
  personalValue(ledger, random) {
    const row = ledger.privates[random.below(ledger.privates.length)];
    if (row !== undefined) row.value = awkwardText(random).normalize('NFC');
  },
  personalField(ledger, random) {
    const row = ledger.privates[random.below(ledger.privates.length)];
    if (row !== undefined) row[random.pick(['personId', 'field'] as const)] = awkwardText(random) || 'x';
  },
  dropPersonal: (ledger, random) => void ledger.privates.splice(random.below(ledger.privates.length), 1),
};

const tables = ['risks', 'people', 'settings', 'counters', 'links', 'services', 'nothing', '__proto__', 'constructor', 'toString'] as const;
const names = [
  'id',
  'code',
  'title',
  'name',
  'revision',
  'archivedAt',
  '__proto__',
  'constructor',
  'toString',
  '',
  '0',
  'x',
  'timeZone',
  'ownerId',
  'serviceIds',
] as const;

function someEntry(ledger: DraftLedger, random: Random): DraftLedger['entries'][number] {
  return ledger.entries[random.below(ledger.entries.length)] ?? lastEntry(ledger);
}

function lastEntry(ledger: DraftLedger): DraftLedger['entries'][number] {
  const last = ledger.entries.at(-1);
  if (last === undefined) throw new RangeError('a ledger without entries');
  return last;
}

function someChange(ledger: DraftLedger, random: Random): DraftChange | null {
  const all = ledger.entries.flatMap(({ changes }) => changes);
  return all[random.below(all.length)] ?? null;
}

function edit(ledger: DraftLedger, random: Random, how: (change: DraftChange) => void): void {
  const change = someChange(ledger, random);
  if (change !== null) how(change);
}

/** Changes one side of a change; most often what the row is to be. */
function side(ledger: DraftLedger, random: Random, how: (row: JsonObject) => JsonObject): void {
  edit(ledger, random, (change) => {
    const key = change.after === null || (change.before !== null && random.oneIn(4)) ? 'before' : 'after';
    const row = change[key];
    if (row !== null) change[key] = how(row);
  });
}

function someKey(row: JsonObject, random: Random): string {
  const keys = Object.keys(row);
  return keys[random.below(keys.length)] ?? 'id';
}

function without(row: JsonObject, field: string): JsonObject {
  return Object.fromEntries(Object.entries(row).filter(([key]) => key !== field));
}

function renamed(row: JsonObject, field: string, to: string): JsonObject {
  return Object.fromEntries(Object.entries(row).map(([key, value]): [string, Json] => [key === field ? to : key, value]));
}
