import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RegisterClient } from '../../contract/store.ts';
import type { LoggedEntry } from '../../domain/audit/logged-entry.ts';
import type { Json } from '../../engine/values/json.ts';
import { hashesOf } from '../../store/ledger/record-hashes.ts';
import { RegisterDatabase } from '../../store/registers/register-database.ts';
import { command, good, importOf, openedRegister, recordRisk, wholeLog } from './support/registers.ts';
import { openedHere, serviceHere } from './support/service-here.ts';

let client: RegisterClient;
let registerId = '';
beforeEach(async () => {
  ({ client, registerId } = await openedRegister());
});
afterEach(async () => {
  await client.forget(registerId);
  client.stop();
});

type Sends = Pick<RegisterClient, 'send'>;
async function done(to: Sends, action: string, input: Json): Promise<string> {
  return (good(await to.send(command(action, input))).answer as { id: string }).id;
}

/** 1,500 risks with a residual position each: 3,000 changes of records in one entry, in four segments. */
function ratedImport(): Json {
  const rows = Array.from({ length: 1_500 }, (_, index) => ({
    row: index + 2,
    fields: { code: `ops/${index + 1}`, title: `Rates move ${index + 1}`, category: 'market', residualLikelihood: 2, residualImpact: 3 },
  }));
  return { table: 'risks', source: 'risks.csv', service: null, strict: true, names: {}, rows };
}

/** What happens to ops/7 after the import: rated anew, a cause that goes again, a link that goes again. Answers its id. */
async function touched(to: Pick<RegisterClient, 'send' | 'ask'>): Promise<string> {
  const one = async (table: 'risks' | 'assessments', field: string, value: string) => {
    const [answer] = await to.ask([{ q: 'by', table, field, value }]);
    return answer && 'rows' in answer ? (answer.rows[0] as unknown as { id: string }).id : '';
  };
  good(await to.send(command('register.import', ratedImport())));
  const id = await one('risks', 'code', 'ops/7');
  const other = await one('risks', 'code', 'ops/8');
  await done(to, 'assessments.edit', { id: await one('assessments', 'riskId', id), fields: { likelihood: 5 } });
  const cause = await done(to, 'causes.create', { fields: { riskId: id, text: 'Late file', rank: 1 } });
  const ends = { fromTable: 'risks', fromId: other, relation: 'triggers', toTable: 'risks', toId: id };
  const link = await done(to, 'links.create', { fields: { ...ends, decidedAt: '2025-07-02T00:00:00.000Z' } });
  // Full segments between the making of a part and what is done to it later.
  good(await to.send(command('register.import', importOf(1_200, 'more.csv'))));
  await done(to, 'causes.edit', { id: cause, fields: { text: 'Late file of the issuer' } });
  await done(to, 'causes.remove', { id: cause });
  await done(to, 'links.remove', { id: link });
  return id;
}

const aboutRisk = [
  ['links.remove', ['links']],
  ['causes.remove', ['causes']],
  ['causes.edit', ['causes']],
  ['links.create', ['links']],
  ['causes.create', ['causes']],
  ['assessments.edit', ['assessments']],
  ['register.import', ['risks', 'assessments']],
];
const told = (log: readonly LoggedEntry[]) => log.map(({ header, changes }) => [header.action, changes.map(({ table }) => table)]);

describe('the log of a record', () => {
  it('has what was done to its parts, to those that are no more too, wherever it stands', async () => {
    const id = await touched(client);
    const query = { ...wholeLog, record: { table: 'risks', id } };
    expect(told(await client.log(query))).toEqual(aboutRisk);
    expect(told(await client.log({ ...query, count: 2 }))).toEqual(aboutRisk.slice(0, 2));
    const [, second] = await client.log(query);
    expect(told(await client.log({ ...query, before: second?.header.seq ?? 0 }))).toEqual(aboutRisk.slice(2));
    // The same where the ledger came as a file.
    const { bytes } = good(await client.exportFile());
    await client.forget(registerId);
    good(await client.takeFile(bytes, 'open'));
    good(await client.open(registerId));
    expect(told(await client.log(query))).toEqual(aboutRisk);
  });

  it('counts a kind beside the record: both must fit', async () => {
    const id = await touched(client);
    const query = { ...wholeLog, record: { table: 'risks', id } };
    expect(told(await client.log({ ...query, table: 'assessments' }))).toEqual([
      ['assessments.edit', ['assessments']],
      ['register.import', ['assessments']],
    ]);
    expect(await client.log({ ...query, table: 'incidents' })).toEqual([]);
  });

  it('misses nothing in a store whose index does not know the owners of parts yet, and indexes it when nobody waits', async () => {
    const { service, registerId: ofHere } = await openedHere();
    const id = await touched({ send: async (one) => service.send(one), ask: async (queries) => service.ask(queries) });
    // As an earlier version kept it: the index knows the rows that changed, and not what they are part of.
    const database = new RegisterDatabase(ofHere);
    await database.ledgerSegments.toCollection().modify((meta: { withOwners?: true }) => {
      delete meta.withOwners;
    });
    const rows = await database.ledgerRecords.toArray();
    const [ofRisk] = hashesOf([`risks:${id}`]);
    const own = rows.map(({ number, hashes }) => ({ number, hashes: hashes.filter((hash) => hash !== ofRisk || number === 1) }));
    await database.ledgerRecords.bulkPut(own);
    const again = serviceHere();
    good(await again.open(ofHere));
    const query = { ...wholeLog, record: { table: 'risks', id } };
    expect(told(await again.log(query))).toEqual(aboutRisk);
    await again.settled();
    expect(await database.ledgerRecords.toArray()).toEqual(rows);
    expect(told(await again.log(query))).toEqual(aboutRisk);
    database.close();
    await again.forget(ofHere);
  });
});

describe('an entry of very many changes', () => {
  it('shows the first of those that were asked for, and says how many there are', async () => {
    good(await client.send(command('register.import', ratedImport())));
    const [all] = await client.log(wholeLog);
    // 1,500 risks, 1,500 assessments and the counter, which is told of only where it is asked for.
    expect([all?.header.count, all?.matching, all?.changes.length]).toEqual([3_001, 3_000, 500]);
    expect(all?.changes.some(({ table }) => table === 'counters')).toBe(false);
    const [rated] = await client.log({ ...wholeLog, table: 'assessments' });
    expect([rated?.matching, rated?.changes.length]).toEqual([1_500, 500]);
    expect(rated?.changes.every(({ table }) => table === 'assessments')).toBe(true);
    const [counters] = await client.log({ ...wholeLog, table: 'counters' });
    expect([counters?.matching, counters?.changes.map(({ id }) => id)]).toEqual([1, ['risks']]);
    const [answer] = await client.ask([{ q: 'by', table: 'risks', field: 'code', value: 'ops/1499' }]);
    const { id } = (answer && 'rows' in answer ? answer.rows[0] : null) as unknown as { id: string };
    const [last] = await client.log({ ...wholeLog, record: { table: 'risks', id } });
    expect([last?.header.count, last?.matching]).toEqual([3_001, 2]);
  });
});

describe('the log of a time', () => {
  it('ends with an entry of exactly the last instant, and begins with one of exactly the first', async () => {
    let now = Date.UTC(2025, 6, 1);
    const { service, registerId: ofHere } = await openedHere(() => now);
    for (const name of ['one', 'two', 'three']) {
      now += 1_000;
      good(await service.send(command('units.create', { fields: { name } })));
    }
    const seqs = async (since: string | null, until: string | null) =>
      (await service.log({ ...wholeLog, since, until })).map(({ header }) => header.seq);
    expect(await seqs(null, '2025-07-01T00:00:02.000Z')).toEqual([3, 2, 1]);
    expect(await seqs(null, '2025-07-01T00:00:01.999Z')).toEqual([2, 1]);
    expect(await seqs('2025-07-01T00:00:02.000Z', null)).toEqual([4, 3]);
    expect(await seqs('2025-07-01T00:00:02.001Z', null)).toEqual([4]);
    await service.forget(ofHere);
  });
});

describe('a record by its code', () => {
  it('is found as it is written, in other letters, and where it is no more', async () => {
    good(await client.send(command('register.import', ratedImport())));
    const codes = async (named: string) => (await client.find(named)).map(({ table, code }) => [table, code]);
    expect(await codes('ops/12')).toEqual([['risks', 'ops/12']]);
    expect(await codes('OPS/12')).toEqual([['risks', 'ops/12']]);
    expect(await codes('ops/9999')).toEqual([]);
    const gone = await recordRisk(client, '되돌린 것');
    const { head } = good(await client.send(command('register.undo', { seq: (await client.head())?.seq ?? 0 })));
    expect(await client.find('r-1')).toEqual([{ table: 'risks', id: gone, code: 'R-1' }]);
    expect(await client.find(gone)).toEqual([{ table: 'risks', id: gone, code: 'R-1' }]);
    const log = await client.log({ ...wholeLog, record: { table: 'risks', id: gone } });
    expect(log.map(({ header }) => [header.seq, header.action])).toEqual([
      [head.seq, 'register.undo'],
      [head.seq - 1, 'risks.create'],
    ]);
  });
});
