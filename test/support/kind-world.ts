import * as fc from 'fast-check';
import { kinds } from '../../domain/index.ts';
import type { AnyKind } from '../../engine/kind/kind.ts';
import type { Field } from '../../engine/kind/field.ts';
import { tableOf } from '../../engine/ledger/replay.ts';
import { isArchived, type StoredRow } from '../../engine/rows/row.ts';
import type { Json, JsonObject } from '../../engine/values/json.ts';
import { sha256Hex, utf8ToBytes } from '../../engine/values/sha256.ts';
import { enteringText } from '../../engine/values/text.ts';
import { createdMemory } from './memory.ts';

type Memory = Awaited<ReturnType<typeof createdMemory>>;

/** The kinds whose rows a person makes, each after those that it cannot do without. */
export function madeKinds(): readonly AnyKind[] {
  const made = kinds.all.filter(({ life }) => life === 'record' || life === 'part');
  const needs = (kind: AnyKind): string[] =>
    Object.values(kind.fields).flatMap(({ required, reference }) => (required && reference !== undefined ? [reference.kind] : []));
  const ordered: AnyKind[] = [];
  const place = (kind: AnyKind) => {
    if (ordered.includes(kind)) return;
    for (const name of needs(kind)) if (name !== kind.name) for (const other of made.filter((one) => one.name === name)) place(other);
    ordered.push(kind);
  };
  // Whatever names a record of any kind comes last.
  const isOpen = (kind: AnyKind) => Object.values(kind.fields).some(({ type }) => type === 'anyReference');
  for (const kind of made.filter((one) => !isOpen(one))) place(kind);
  for (const kind of made) place(kind);
  return ordered;
}

const line = fc
  .string({
    minLength: 1,
    maxLength: 12,
    unit: fc.constantFrom('a', 'b', 'c', ' ', '가', '나', '다', '-', '=', '+', '@', "'", '"', ',', ';', '1'),
  })
  .map((text) => enteringText(text))
  .filter((text) => text.trim() !== '' && text === text.trim());
const day = fc.integer({ min: 0, max: 3000 }).map((days) => new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10));
const instant = fc.integer({ min: 0, max: 200_000_000 }).map((seconds) => new Date(Date.UTC(2020, 0, 1) + seconds * 1000).toISOString());

/** The documents that rows name, by hash. */
const documents: ReadonlyMap<string, Uint8Array> = new Map(
  ['the log of the night', '은행 확인서'].map((text) => [sha256Hex(text), utf8ToBytes(text)]),
);

/** Values of a field that stand by themselves; references are chosen afterwards. */
function valueOf(field: Field): fc.Arbitrary<Json> {
  const plain = ((): fc.Arbitrary<Json> => {
    switch (field.type) {
      case 'text':
        return field.schema.safeParse('KRW').success && !field.schema.safeParse('a').success ? fc.constantFrom('KRW', 'USD') : line;
      case 'choice':
        return fc.constantFrom(...(field.values ?? []));
      case 'kindName':
        return fc.constantFrom(...kinds.among(field));
      case 'tags':
        return fc.array(line, { maxLength: 3 });
      case 'day':
        return day;
      case 'instant':
        return instant;
      case 'level':
        return fc.integer({ min: 1, max: 5 });
      case 'integer':
      case 'number':
      case 'money':
        return fc.integer({ min: 1, max: 5000 });
      case 'decimal':
        return fc.constantFrom('0.5', '1.25');
      case 'flag':
        return fc.boolean();
      case 'label':
        return line.map((text) => ({ ko: text, en: text }));
      case 'personal':
        return line;
      case 'items':
        return fc.constant([]);
      case 'reference':
      case 'references':
      case 'anyReference':
      case 'inner':
        return fc.constant(null);
      case 'evidence':
        return fc.constantFrom(...documents.keys());
    }
  })();
  return field.required || field.blank !== null ? plain : fc.option(plain);
}

/**
 * The fields of a row of a kind as a person might give them, with references to records that are there. What a row that is
 * there holds once and for all is `kept`.
 */
export function fieldsOf(kind: AnyKind, { register }: Pick<Memory, 'register'>, kept: JsonObject = {}): fc.Arbitrary<JsonObject> {
  const given = Object.entries(kind.fields).filter(([, { set }]) => set !== 'engine');
  const model = Object.fromEntries(given.map(([name, field]) => [name, valueOf(field)]));
  return fc
    .record({ values: fc.record(model), picks: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }) })
    .map(({ values, picks }) => {
      const row: Record<string, Json> = { ...values, ...kept };
      given.forEach(([name, field], index) => {
        if (name in kept) return;
        const pick = picks[index % picks.length] ?? 0;
        const ids = candidates(field, row, register);
        const id = ids.length === 0 ? null : (ids[pick % ids.length] ?? null);
        if (field.type === 'reference' || field.type === 'anyReference') row[name] = field.required || pick % 2 === 0 ? id : null;
        if (field.type === 'references') row[name] = id === null || pick % 2 === 1 ? [] : [id];
      });
      return adjusted(kind, row, register, picks[0] ?? 0);
    })
    .filter((row) =>
      kind.rowRules.every((rule) => rule.check({ ...blank(kind), ...row, id: 'new' }, register.replay.head?.at ?? '').length === 0),
    );
}

function blank(kind: AnyKind): JsonObject {
  return Object.fromEntries(Object.entries(kind.fields).map(([name, field]) => [name, (field.blank ?? null) as Json]));
}

function textIn(row: JsonObject, field: string): string {
  const value = row[field];
  return typeof value === 'string' ? value : '';
}

function candidates({ type, reference, beside }: Field, row: JsonObject, register: Memory['register']): string[] {
  const table = type === 'anyReference' ? textIn(row, beside ?? '') : reference?.kind;
  if (table === undefined) return [];
  const fits = (other: StoredRow) =>
    Object.entries(reference?.where ?? {}).every(
      ([name, value]) => other[name] === (typeof value === 'string' ? value : row[value.sameAs]),
    );
  return [...tableOf(register.replay, table).values()].filter((other) => !isArchived(other) && fits(other)).map(({ id }) => id);
}

/** The row with the times that it has in these fields in their order. */
function inOrder(row: JsonObject, ...fields: readonly string[]): JsonObject {
  const known = fields.filter((field) => typeof row[field] === 'string');
  const times = known.map((field) => textIn(row, field)).sort();
  return { ...row, ...Object.fromEntries(known.map((field, index) => [field, times[index] ?? null])) };
}

/** What the rules of some kinds ask beyond the fields of one row. */
function adjusted(kind: AnyKind, row: JsonObject, { replay }: Memory['register'], pick: number): JsonObject {
  const unique = `${replay.head?.seq ?? 0}`;
  switch (kind.name) {
    case 'services':
      return { ...row, name: `service ${unique}` };
    case 'releases':
      return { ...row, version: `${unique}.0` };
    case 'taxonomy':
      return { ...row, rank: 1 + Number(row['rank'] ?? 1) };
    case 'risks': {
      const operational = row['category'] === 'operational';
      const closed = row['status'] === 'closed';
      return {
        ...row,
        eventTypeId: operational ? (row['eventTypeId'] ?? 'event.6') : null,
        closedOn: closed ? (row['identifiedOn'] ?? null) : null,
      };
    }
    case 'actions': {
      const ended = row['status'] === 'done' || row['status'] === 'cancelled';
      return { ...row, closedOn: ended ? (row['dueOn'] ?? row['originalDueOn'] ?? null) : null };
    }
    case 'incidents':
      return inOrder(row, 'startedAt', 'detectedAt', 'acknowledgedAt', 'mitigatedAt', 'restoredAt', 'stoodDownAt');
    case 'riskControls': {
      const own = (table: string) => [...tableOf(replay, table).values()].find((part) => part['riskId'] === row['riskId'])?.id ?? null;
      return { ...row, causeId: pick % 3 === 0 ? own('causes') : null, consequenceId: pick % 3 === 1 ? own('consequences') : null };
    }
    case 'importMappings': {
      const columns = [{ heading: unique, goes: { to: 'leftOut' }, values: {}, order: null, separator: null, keeps: false }];
      const header = { first: 1, last: 1 };
      return { ...row, mapping: { version: 1, table: textIn(row, 'table'), sheet: null, header, columns, fixed: {} } };
    }
    case 'views': {
      const asked = { search: unique, filters: [{ column: 'id', isNot: [unique] }], sort: [], group: null, archived: false };
      return { ...row, asked, columns: pick % 2 === 0 ? null : [{ key: 'id', width: 40 + (pick % 100) }] };
    }
    case 'recordTemplates': {
      const table = kinds.all.filter(({ copies }) => copies !== null)[pick % 3]?.name ?? 'risks';
      return { ...row, table, holds: { fields: { [kinds.of(table).names ?? 'title']: unique }, parts: [] } };
    }
    case 'attachments':
      return { ...row, size: documents.get(textIn(row, 'sha256'))?.length ?? 0 };
    case 'links': {
      const [from, to] = [textIn(row, 'fromTable'), textIn(row, 'toTable')];
      const allowed = kinds.relations(from, to);
      return {
        ...row,
        relation: allowed[textIn(row, 'evidence').length % Math.max(1, allowed.length)] ?? 'related',
        evidence: `evidence ${unique}`,
      };
    }
    default:
      return row;
  }
}

/** A register with some records of every kind. Answers the ids that were made, by kind. */
export async function filledMemory(seed: number): Promise<Memory & { readonly made: ReadonlyMap<string, readonly string[]> }> {
  const memory = await createdMemory();
  const made = new Map<string, string[]>();
  // Quarters are made by the product alone.
  for (const quarter of ['2025-Q2', '2025-Q3']) await memory.done('quarters.review', { quarter });
  for (const [at, kind] of madeKinds().entries()) {
    for (const turn of [0, 1]) {
      const id = await makeOne(memory, kind, seed + at * 10 + turn);
      if (id !== null) made.set(kind.name, [...(made.get(kind.name) ?? []), id]);
    }
  }
  return { ...memory, made };
}

/** Makes one record of a kind; `null` where the rules of the kind refuse what chance gave, ten times over. */
export async function makeOne(memory: Memory, kind: AnyKind, seed: number): Promise<string | null> {
  for (const fields of fc.sample(fieldsOf(kind, memory), { numRuns: 10, seed })) {
    const answer = await memory.run(`${kind.name}.create`, { fields }, { documents: [...documents.values()] });
    if (answer.ok) return String((answer.value.answer as { readonly id?: string } | null)?.id);
  }
  return null;
}
