import { kinds } from '../../domain/index.ts';
import { schemas } from '../../domain/migrations/all.ts';
import { sealEntry, type Change, type SealedEntry, type Signature } from '../../engine/ledger/append.ts';
import { headerHash } from '../../engine/ledger/entry.ts';
import { applyEntry, emptyReplay, tableOf } from '../../engine/ledger/replay.ts';
import type { LedgerBreak } from '../../engine/ledger/verdict.ts';
import { plainRow } from '../../engine/rows/changes.ts';
import type { PlainRow } from '../../engine/rows/row.ts';
import { memoryRegister, type MemoryRegister } from '../../engine/commands/memory-register.ts';
import { canonicalText } from '../../engine/values/canonical.ts';
import { textIn, type Json, type JsonObject } from '../../engine/values/json.ts';
import { newRegister } from './memory.ts';
import { fileOf, smallRegister, unzipped, withFiles } from './register-files.ts';

/** A register file of which every hash is right, and what `verify` says of it. */
export type Lie = { readonly bytes: Uint8Array; readonly found: LedgerBreak };

type Forged = {
  readonly changes: readonly Change[];
  readonly header?: Partial<Signature & { readonly action: string; readonly note: string }>;
  /** As the header would be without the care of `sealEntry`. */
  readonly raw?: JsonObject;
};

/** Entry 12 of the small register, made by whoever can write a file: hashes, rows, manifest and checkpoint follow from it. */
async function fileWith({ changes, header = {}, raw = {} }: Forged): Promise<Uint8Array> {
  const { register } = await smallRegister();
  const { head, schema } = register.replay;
  const actor = register.entries[0]?.header.actor ?? '';
  const { action = 'risks.edit', note = null, ...by } = header;
  const signature = { now: head?.at ?? '', replica: 'elsewhere', actor, attributedTo: null, schema, ...by };
  append(register, rehashed(sealEntry({ action, note: null, changes }, head, signature), { ...(note === null ? {} : { note }), ...raw }));
  return fileOf(register);
}

function rehashed(entry: SealedEntry, raw: JsonObject): SealedEntry {
  const unsigned = { ...entry.header, ...raw };
  const header = { ...unsigned, hash: headerHash(unsigned) };
  return { ...entry, header, lines: [canonicalText(header), ...entry.lines.slice(1)] };
}

function append(register: MemoryRegister, entry: SealedEntry): void {
  applyEntry(register.replay, entry);
  register.appended.push(entry);
}

const { register: honest } = await smallRegister();
function rowOf(table: string): PlainRow {
  for (const row of tableOf(honest.replay, table).values()) return plainRow(row);
  throw new Error(`no row of ${table}`);
}
const [risk, person, settings, scale] = [rowOf('risks'), rowOf('people'), rowOf('settings'), rowOf('scales')];
const service = rowOf('services').id;
const title = risk['title'] ?? null;

const create = (table: string, after: JsonObject, id = textIn(after, 'id')): Change => ({ table, id, before: null, after });
const edit = (table: string, id: string, before: JsonObject, after: JsonObject): Change => ({ table, id, before, after });
const retitled = (after: Json): Change => edit('risks', risk.id, { title }, { title: after });
const incident = (over: JsonObject): Change =>
  create('incidents', {
    id: 'incident-1',
    code: 'I-1',
    title: 'Queue full',
    serviceId: service,
    kind: 'incident',
    severity: null,
    summary: '',
    startedAt: '2025-07-01T00:00:00.000Z',
    detectedAt: null,
    acknowledgedAt: null,
    restoredAt: null,
    downtimeStart: null,
    downtimeEnd: null,
    components: [],
    timeline: [],
    outsideId: null,
    url: null,
    archivedAt: null,
    ...over,
  });

const inRisk = (field: string, code: string, args?: JsonObject) => ({
  what: 'row',
  change: { n: 1, table: 'risks', id: risk.id, field, code, ...(args === undefined ? {} : { args }) },
});
const inIncident = (field: string, code: string) => ({ what: 'row', change: { n: 1, table: 'incidents', id: 'incident-1', field, code } });
const inSettings = (field: string, code: string) => ({ what: 'row', change: { n: 1, table: 'settings', id: 'register', field, code } });
const inCounter = { what: 'counter', change: { n: 1, table: 'counters', id: 'risks' } };

/** Each with the break that it is named by; two risks were recorded, so that the counter of risks stands at 2. */
const cases: readonly (readonly [name: string, forged: Forged, found: object])[] = [
  [
    'a row of another id than its change',
    { changes: [create('counters', { id: '__proto__', last: 3 }, 'units')] },
    { what: 'otherId', change: { n: 1, table: 'counters', id: 'units' } },
  ],
  [
    'a row without an id',
    { changes: [create('counters', { last: 3 }, 'units')] },
    { what: 'otherId', change: { n: 1, table: 'counters', id: 'units' } },
  ],
  [
    'a change of an id',
    { changes: [edit('risks', risk.id, { id: risk.id }, { id: 'other' })] },
    { what: 'otherId', change: { n: 1, table: 'risks', id: risk.id } },
  ],
  [
    'before and after of other fields',
    { changes: [edit('risks', risk.id, { status: 'identified' }, { title: 'silently changed' })] },
    { what: 'otherFields', change: { n: 1, table: 'risks', id: risk.id, field: 'status' } },
  ],
  [
    'a field that was not there before',
    { changes: [edit('risks', risk.id, { title }, { title: 'x', event: 'silently changed' })] },
    { what: 'otherFields', change: { n: 1, table: 'risks', id: risk.id, field: 'event' } },
  ],
  [
    'a record taken away without saying what it was',
    { changes: [{ table: 'risks', id: risk.id, before: { title }, after: null }] },
    { what: 'otherFields', change: { n: 1, table: 'risks', id: risk.id, field: 'archivedAt' } },
  ],
  ['a title that is an object', { changes: [retitled({ toString: 'x' })] }, inRisk('title', 'field.invalid')],
  ['a title with a bell', { changes: [retitled('a\u0007b')] }, inRisk('title', 'field.notText')],
  ['a title that says nothing', { changes: [retitled(' ')] }, inRisk('title', 'field.required')],
  ['a title longer than any', { changes: [retitled('x'.repeat(201))] }, inRisk('title', 'field.tooLong', { max: 200 })],
  [
    'a status that there is not',
    { changes: [edit('risks', risk.id, { status: 'identified' }, { status: 'gone' })] },
    inRisk('status', 'field.notOneOf', { values: 'identified, treating, monitoring, closed' }),
  ],
  [
    'a day that there is not',
    { changes: [edit('risks', risk.id, { identifiedOn: '2025-07-01' }, { identifiedOn: '2025-02-30' })] },
    inRisk('identifiedOn', 'field.notADay'),
  ],
  [
    'a field that no version has',
    { changes: [create('risks', { ...risk, id: 'r', colour: 'red' })] },
    { what: 'row', change: { n: 1, table: 'risks', id: 'r', field: 'colour', code: 'field.unknown' } },
  ],
  [
    'a row without its title',
    { changes: [create('risks', Object.fromEntries(Object.entries({ ...risk, id: 'r' }).filter(([field]) => field !== 'title')))] },
    { what: 'row', change: { n: 1, table: 'risks', id: 'r', field: 'title', code: 'field.required' } },
  ],
  [
    'a kind that no version has',
    { changes: [create('dragons', { id: 'd' })] },
    { what: 'row', change: { n: 1, table: 'dragons', id: 'd', code: 'field.unknown' } },
  ],
  ['an hour 24', { changes: [incident({ startedAt: '2025-07-01T24:00:00.000Z' })] }, inIncident('startedAt', 'field.notAnInstant')],
  ['a minute 60', { changes: [incident({ detectedAt: '2025-07-01T00:60:00.000Z' })] }, inIncident('detectedAt', 'field.notAnInstant')],
  ['a record archived at no time', { changes: [incident({ archivedAt: 'yesterday' })] }, inIncident('archivedAt', 'field.notAnInstant')],
  ['a list that nests without end', { changes: [incident({ components: [[[['x']]]] })] }, inIncident('components.0', 'field.invalid')],
  [
    'a time zone that nobody knows',
    { changes: [edit('settings', 'register', { timeZone: newRegister.timeZone }, { timeZone: 'Nowhere/Bad' })] },
    inSettings('timeZone', 'field.notATimeZone'),
  ],
  [
    'an offset for a time zone',
    { changes: [edit('settings', 'register', { timeZone: newRegister.timeZone }, { timeZone: '+09:00' })] },
    inSettings('timeZone', 'field.notATimeZone'),
  ],
  [
    'a currency that is none',
    { changes: [edit('settings', 'register', { currency: 'KRW' }, { currency: 'won' })] },
    inSettings('currency', 'field.notACurrency'),
  ],
  [
    'a register whose id is a path',
    { changes: [edit('settings', 'register', { registerId: settings['registerId'] ?? '' }, { registerId: '../../x' })] },
    inSettings('registerId', 'field.invalid'),
  ],
  [
    'settings beside the settings',
    { changes: [create('settings', { ...settings, id: 'another' })] },
    { what: 'manifest', detail: 'settings:another' },
  ],
  [
    'a counter that is taken away',
    { changes: [{ table: 'counters', id: 'risks', before: { id: 'risks', last: 2 }, after: null }] },
    inCounter,
  ],
  [
    'a scale that is taken away',
    { changes: [{ table: 'scales', id: scale.id, before: scale, after: null }] },
    { what: 'misfit', change: { n: 1, table: 'scales', id: scale.id } },
  ],
  [
    'a counter that is an object without a value',
    { changes: [edit('counters', 'risks', { last: 2 }, { last: { toString: 1 } })] },
    { what: 'row', change: { n: 1, table: 'counters', id: 'risks', field: 'last', code: 'field.notANumber' } },
  ],
  ['a counter that is set back', { changes: [edit('counters', 'risks', { last: 2 }, { last: 1 })] }, inCounter],
  ['a text that is not in NFC', { changes: [retitled('Pru\u0308fung')] }, { what: 'notNormal' }],
  ['a note that is not in NFC', { changes: [], header: { note: '\u1100\u1161' } }, { what: 'notNormal' }],
  ['a note with an escape', { changes: [], raw: { note: '\u001b[2J' } }, { what: 'notNormal' }],
  ['an actor who is nobody', { changes: [], header: { actor: 'nobody' } }, { what: 'nobody', detail: 'nobody' }],
  ['a statement of nobody', { changes: [], header: { attributedTo: 'nobody' } }, { what: 'nobody', detail: 'nobody' }],
  ['an entry at hour 24', { changes: [], raw: { at: '2025-07-02T24:00:00.000Z' } }, { what: 'notAnEntry', detail: 'at' }],
];

/** Rows, under the first version of the schema, of which one has a field that came with the second. */
function ofTheFirstVersion(): Uint8Array {
  const register = memoryRegister(emptyReplay(schemas));
  const erased = { ...person, name: null, erasedAt: '2025-07-01T00:00:00.000Z' };
  const by = { now: '2025-07-01T00:00:00.000Z', replica: 'test', actor: person.id, attributedTo: null, schema: 1 };
  const { fiscalYearNamedAfter: _, ...ofThen } = settings;
  const came = (field: string) => kinds.of('risks').fields[field]?.since ?? 1;
  const withServices = Object.fromEntries(Object.entries(risk).filter(([field]) => came(field) <= 2)) as typeof risk;
  const made = sealEntry(
    { action: 'register.create', note: null, changes: [create('settings', ofThen), create('people', erased)] },
    null,
    by,
  );
  append(register, made);
  append(register, sealEntry({ action: 'risks.create', note: null, changes: [create('risks', withServices)] }, register.replay.head, by));
  return fileOf(register);
}

/** Register files that vouch for themselves and say what no writer could have written, each by its name. */
export async function lyingRegisters(): Promise<ReadonlyMap<string, Lie>> {
  const lies = new Map<string, Lie>();
  for (const [name, forged, found] of cases) lies.set(name, { bytes: await fileWith(forged), found: { seq: 12, ...found } as LedgerBreak });
  const later = { n: 1, table: 'risks', id: risk.id, field: 'serviceIds', code: 'field.unknown' } as const;
  lies.set('a field of a later version', { bytes: ofTheFirstVersion(), found: { seq: 2, what: 'row', change: later } });
  const ahead = await fileWith({ changes: [], raw: { schema: 99, action: 'register.migrate' } });
  const manifest = new TextDecoder().decode(unzipped(ahead).get('manifest.json')).replace('"schema":99', `"schema":${schemas.latest}`);
  lies.set('an entry of a version that nobody knows, under a manifest that keeps it to itself', {
    bytes: withFiles(ahead, { 'manifest.json': manifest }),
    found: { seq: 12, what: 'schema' },
  });
  const bytes = new TextEncoder().encode('kept');
  // printf kept | sha256sum
  const hash = '79f076abdd19a752db7267bfff2f9022161d120dea919fdaca2ffdfc24ca8c96';
  lies.set('a document that no entry names', {
    bytes: withFiles(fileOf(honest), { [`evidence/${hash}`]: bytes }),
    found: { seq: 11, what: 'strayEvidence', detail: hash },
  });
  return lies;
}
