import { applyEntry, emptyReplay } from '../../engine/ledger/replay.ts';
import { sealEntry, type Change } from '../../engine/ledger/append.ts';
import { memoryRegister } from '../../engine/commands/memory-register.ts';
import { schemasOf, whole, type Migration, type Schemas } from '../../engine/migrations/migration.ts';
import { textIn, type JsonObject } from '../../engine/values/json.ts';
import { instantOf } from '../../engine/values/time.ts';
import { newRegister } from './memory.ts';

/** Steps that no product has: a field is renamed; rows are added; a field moves to a part; a table is split. */
const rename: Migration = {
  from: 1,
  rows: { units: ({ title, ...unit }) => ({ ...unit, name: title ?? null }) },
};
const addRows: Migration = {
  from: 2,
  whole: whole(['services', 'owners'], ({ services }) => ({
    owners: services.map((service) => ({
      id: `${textIn(service, 'id')}.owner`,
      serviceId: textIn(service, 'id'),
      name: service['owner'] ?? null,
    })),
  })),
};
const fieldToPart: Migration = {
  from: 3,
  whole: whole(['risks', 'events'], ({ risks }) => ({
    risks: risks.map((risk) => (risk['event'] === undefined ? risk : without(risk, 'event'))),
    events: risks.flatMap(({ event, ...risk }) =>
      typeof event === 'string' ? [{ id: `${textIn(risk, 'id')}.event`, riskId: textIn(risk, 'id'), text: event }] : [],
    ),
  })),
};
const splitTable: Migration = {
  from: 4,
  whole: whole(['links', 'riskLinks', 'releaseLinks'], ({ links }) => ({
    links: [],
    riskLinks: links.filter(({ from }) => from === 'risks'),
    releaseLinks: links.filter(({ from }) => from === 'releases'),
  })),
};
export const laterSchemas = schemasOf([rename, addRows, fieldToPart, splitTable]);

function without(row: JsonObject, field: string): JsonObject {
  return Object.fromEntries(Object.entries(row).filter(([name]) => name !== field));
}

/** A register whose entries are written as they are given, under the schema in force and without any use case. */
export function rawRegister(schemas: Schemas) {
  const register = memoryRegister(emptyReplay(schemas));
  const context = { now: instantOf(Date.UTC(2025, 6, 1)), actor: 'person-1', replica: 'test' };
  const write = (...changes: Change[]): number => {
    const seq = register.entries.length + 1;
    const schema = register.replay.schema || 1;
    const signature = { ...context, now: instantOf(Date.UTC(2025, 6, seq)), attributedTo: null, schema };
    const entry = sealEntry({ action: 'test.write', note: null, changes }, register.replay.head, signature);
    if (applyEntry(register.replay, entry) !== null) throw new Error(`entry ${seq} does not fit`);
    register.appended.push(entry);
    return seq;
  };
  return { register, context, write };
}

export function add(table: string, after: JsonObject & { readonly id: string }): Change {
  return { table, id: after.id, before: null, after };
}
export function change(table: string, id: string, before: JsonObject, after: JsonObject): Change {
  return { table, id, before, after };
}
export function take(table: string, before: JsonObject & { readonly id: string }): Change {
  return { table, id: before.id, before, after: null };
}

const { by: _, ...settings } = newRegister;

/** Five entries of July 2025 under schema 1: rows for each of the steps above, one of them edited and one taken away. */
export function registerOfSchema1() {
  const made = rawRegister(laterSchemas);
  made.write(add('settings', { ...settings, id: 'register', registerId: 'raw-register', forkedFrom: null }));
  made.write(
    add('units', { id: 'unit-1', title: '정산실' }),
    add('services', { id: 'service-1', name: 'settlement', owner: '김하나' }),
    add('services', { id: 'service-2', name: 'ledger', owner: null }),
    add('risks', { id: 'risk-1', title: '이중 실행', event: '두 번 나간다' }),
    add('risks', { id: 'risk-2', title: '금리', event: null }),
  );
  made.write(
    add('links', { id: 'link-1', from: 'risks', fromId: 'risk-1', toId: 'incident-1' }),
    add('links', { id: 'link-2', from: 'releases', fromId: 'release-1', toId: 'incident-1' }),
    add('links', { id: 'link-3', from: 'releases', fromId: 'release-2', toId: 'incident-1' }),
  );
  made.write(change('risks', 'risk-1', { title: '이중 실행' }, { title: '배치 이중 실행' }));
  made.write(take('links', { id: 'link-3', from: 'releases', fromId: 'release-2', toId: 'incident-1' }));
  return made;
}

/** The rows of that register under the schema of its entries, and under the latest: what the steps add has the seq of the step, 6. */
export const rowsOfSchema1 = {
  settings: [{ ...settings, id: 'register', registerId: 'raw-register', forkedFrom: null, revision: 1 }],
  units: [{ id: 'unit-1', title: '정산실', revision: 2 }],
  services: [
    { id: 'service-1', name: 'settlement', owner: '김하나', revision: 2 },
    { id: 'service-2', name: 'ledger', owner: null, revision: 2 },
  ],
  risks: [
    { id: 'risk-1', title: '배치 이중 실행', event: '두 번 나간다', revision: 4 },
    { id: 'risk-2', title: '금리', event: null, revision: 2 },
  ],
  links: [
    { id: 'link-1', from: 'risks', fromId: 'risk-1', toId: 'incident-1', revision: 3 },
    { id: 'link-2', from: 'releases', fromId: 'release-1', toId: 'incident-1', revision: 3 },
  ],
};
export const rowsOfLatest = {
  settings: rowsOfSchema1.settings,
  units: [{ id: 'unit-1', name: '정산실', revision: 2 }],
  services: rowsOfSchema1.services,
  owners: [
    { id: 'service-1.owner', serviceId: 'service-1', name: '김하나', revision: 6 },
    { id: 'service-2.owner', serviceId: 'service-2', name: null, revision: 6 },
  ],
  risks: [
    { id: 'risk-1', title: '배치 이중 실행', revision: 4 },
    { id: 'risk-2', title: '금리', revision: 2 },
  ],
  events: [{ id: 'risk-1.event', riskId: 'risk-1', text: '두 번 나간다', revision: 6 }],
  riskLinks: [{ id: 'link-1', from: 'risks', fromId: 'risk-1', toId: 'incident-1', revision: 6 }],
  releaseLinks: [{ id: 'link-2', from: 'releases', fromId: 'release-1', toId: 'incident-1', revision: 6 }],
};
