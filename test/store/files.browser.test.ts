import { schemas } from '../../domain/migrations/all.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { readRegisterFile } from '../../documents/register-file/read-register-file.ts';
import { writeRegisterFile } from '../../documents/register-file/write-register-file.ts';
import { recordKey } from '../../engine/ledger/entry.ts';
import { startRegisterClient } from '../../renderer/workers/start-register-client.ts';
import type { RegisterClient } from '../../contract/store.ts';
import frozen from '../fixtures/frozen/schema-1/register.plimsoll?url';
import { serviceHere } from './support/service-here.ts';
import { command, good, importOf, marketRisk, openedRegister, recordRisk, wholeLog } from './support/registers.ts';

const made: { client: RegisterClient; registerId: string }[] = [];
const keep = <T extends { client: RegisterClient; registerId: string }>(one: T): T => {
  made.push(one);
  return one;
};
afterEach(async () => {
  for (const { client, registerId } of made.splice(0)) {
    await client.forget(registerId);
    client.stop();
  }
});

const risksOf = { table: 'risks', search: '', filters: [], sort: [], archived: false } as const;

describe('a register file that the store writes', () => {
  it('is byte for byte what any other writer makes of the same ledger, with segments sealed at the same places', async () => {
    const { client, registerId } = keep(await openedRegister());
    await client.send(command('register.import', importOf(2_500)));
    for (let at = 0; at < 5; at += 1) await recordRisk(client, `after ${at}`);
    const { bytes, head } = good(await client.exportFile());
    const file = good(await readRegisterFile(bytes));
    expect(file.head).toEqual(head);
    expect(file.segments.map(({ changes }) => changes)).toEqual([1000, 1000, expect.any(Number)]);
    const anew = writeRegisterFile({ sealed: [], tail: file.lines(), replay: file.replay, privates: file.privates.values() });
    expect(anew).toEqual(bytes);
    expect(registerId).toBe(file.manifest.registerId);
  });

  it('opens elsewhere as the same register, and gives the same file again', async () => {
    const { client, registerId } = keep(await openedRegister());
    await client.send(command('register.import', importOf(1_500)));
    const id = await recordRisk(client, 'last');
    const { bytes, head } = good(await client.exportFile());
    await client.forget(registerId);
    const summary = good(await client.takeFile(bytes, 'open', '김하나'));
    expect(summary).toMatchObject({ registerId, head, savedHead: { seq: head.seq, hash: head.hash } });
    good(await client.open(registerId));
    expect(await client.list(risksOf, 0, 1)).toMatchObject({ total: 1501 });
    expect(good(await client.exportFile()).bytes).toEqual(bytes);
    const history = await client.log({ ...wholeLog, record: { table: 'risks', id }, count: 5 });
    expect(history.map(({ header }) => header.seq)).toEqual([3]);
    await recordRisk(client, 'and on');
    expect((await client.verify(head)).problems).toEqual([]);
  });

  it('that ran ahead moves the store forward; one behind is refused; one that diverged opens as a copy', async () => {
    const { client, registerId } = keep(await openedRegister());
    const early = good(await client.exportFile());
    await client.send(command('people.create', { fields: { name: '이두리', role: null } }));
    await client.send(command('register.import', importOf(1_200)));
    const late = good(await client.exportFile());
    await client.forget(registerId);
    good(await client.takeFile(early.bytes, 'open'));
    expect(good(await client.inspectFile(late.bytes)).relation).toMatchObject({
      state: 'fileAhead',
      fileHead: late.head,
      storeHead: early.head,
    });
    expect(good(await client.takeFile(late.bytes, 'open')).head).toEqual(late.head);
    good(await client.open(registerId));
    expect(Object.values(await client.names())).toContain('이두리');
    expect(good(await client.exportFile()).bytes).toEqual(late.bytes);
    expect((await client.verify(null)).problems).toEqual([]);
    expect(good(await client.inspectFile(early.bytes)).relation.state).toBe('fileBehind');
    expect(await client.takeFile(early.bytes, 'open')).toMatchObject({ problems: [{ code: 'file.behind' }] });

    await client.forget(registerId);
    good(await client.takeFile(early.bytes, 'open'));
    good(await client.open(registerId));
    await recordRisk(client, 'another way');
    expect(good(await client.inspectFile(late.bytes)).relation).toMatchObject({ state: 'diverged', firstDifferent: 2 });
    expect(await client.takeFile(late.bytes, 'open')).toMatchObject({ problems: [{ code: 'file.diverged' }] });
    const copy = good(await client.takeFile(late.bytes, 'copy'));
    expect(copy.registerId).not.toBe(registerId);
    expect(copy.savedHead).toBeNull();
    const opened = good(await client.open(copy.registerId));
    expect(opened.settings.forkedFrom).toMatchObject({ registerId, seq: 1, hash: early.head.hash });
    expect((await client.verify(null)).problems).toEqual([]);
    await client.forget(copy.registerId);
  });

  it('that ran ahead is not put behind an entry that was written while it was taken', async () => {
    const { client, registerId } = await openedRegister();
    const early = good(await client.exportFile());
    await client.send(command('people.create', { fields: { name: '이두리', role: null } }));
    const late = good(await client.exportFile());
    await client.forget(registerId);
    client.stop();
    let meanwhile: Promise<unknown> | null = null;
    let [isOpen, isSent] = [false, false];
    const read: Parameters<typeof serviceHere>[1] = async (bytes) => {
      const file = good(await readRegisterFile(bytes));
      const lines = (from?: number) => {
        isSent = isOpen;
        if (isOpen) meanwhile = service.send(command('risks.create', marketRisk('meanwhile')));
        return file.lines(from);
      };
      return { ok: true, value: { ...file, lines } };
    };
    // The taking, which began before the entry, goes on only once that is written.
    const pause = () => (isSent ? () => undefined : async () => void (await meanwhile));
    const service: ReturnType<typeof serviceHere> = serviceHere(Date.now, read, schemas, pause);
    good(await service.takeFile(crypto.randomUUID(), early.bytes, 'open', null, crypto.randomUUID()));
    good(await service.open(registerId));
    isOpen = true;
    const taken = await service.takeFile(crypto.randomUUID(), late.bytes, 'open', null, crypto.randomUUID());
    expect(await Promise.resolve(meanwhile)).toMatchObject({ ok: true });
    expect(taken).toMatchObject({ ok: false, problems: [{ code: 'file.changedMeanwhile' }] });
    const kept = good(await readRegisterFile(good(await service.exportFile('file')).bytes));
    expect([...kept.entries()].map(({ header }) => header.action)).toEqual(['register.create', 'risks.create']);
    await service.forget(registerId);
  });

  it('of an earlier schema is asked to be backed up as it was, and is brought up to date by the first command', async () => {
    const bytes = new Uint8Array(await (await fetch(frozen)).arrayBuffer());
    const client = startRegisterClient();
    const { registerId } = good(await client.takeFile(bytes, 'open'));
    keep({ client, registerId });
    const opened = good(await client.open(registerId));
    expect(opened.migratedFrom).toBe(1);
    const [risks] = await client.ask([{ q: 'all', table: 'risks' }]);
    expect(risks && 'rows' in risks && risks.rows.every((row) => 'serviceIds' in row)).toBe(true);
    const backup = good(await client.exportFile());
    expect(backup.bytes).toEqual(bytes);
    // The register is older than a year: the clock must be said to be right.
    await client.trustClock();
    await recordRisk(client, 'under the new schema');
    const log = await client.log({ ...wholeLog, count: 2 });
    expect(log.map(({ header }) => header.action)).toEqual(['risks.create', 'register.migrate']);
    expect((await client.verify(backup.head)).problems).toEqual([]);
    expect(good(await client.open(registerId)).migratedFrom).toBeNull();
  });
});

describe('an import of 10,000 rows', () => {
  it('is one entry and one undo, found in the history of each of its records', async () => {
    const { client } = keep(await openedRegister());
    const { answer, head } = good(await client.send(command('register.import', importOf(10_000))));
    expect(answer).toMatchObject({ read: 10_000, created: 10_000 });
    expect(head.seq).toBe(2);
    const found = await client.list({ ...risksOf, search: '금리 7770' }, 0, 10);
    expect(found.rows).toHaveLength(1);
    const id = found.rows[0]?.id ?? '';
    const history = await client.ask([{ q: 'history', table: 'risks', id, after: 0 }]);
    expect(history[0] && 'entries' in history[0] && history[0].entries.map(({ header }) => header.seq)).toEqual([2]);
    const log = await client.log({ ...wholeLog, record: { table: 'risks', id }, count: 5 });
    expect(log[0]?.changes.map((change) => recordKey(change.table, change.id))).toEqual([recordKey('risks', id)]);
    good(await client.send(command('register.undo', { seq: 2 })));
    expect(await client.list(risksOf, 0, 1)).toMatchObject({ total: 0 });
    expect((await client.verify(null)).problems).toEqual([]);
  });
});

describe('the sample register', () => {
  it('is made in the language that is asked for, once', async () => {
    const client = startRegisterClient();
    const sample = good(await client.createSample('ko', '김하나'));
    keep({ client, registerId: sample.registerId });
    const opened = good(await client.open(sample.registerId));
    expect(opened.settings.language).toBe('ko');
    expect((await client.list(risksOf, 0, 1)).total).toBeGreaterThan(10);
    expect((await client.verify(null)).problems).toEqual([]);
    expect(good(await client.createSample('ko', '김하나')).registerId).toBe(sample.registerId);
  });
});
