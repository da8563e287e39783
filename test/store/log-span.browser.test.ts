import { describe, expect, it } from 'vitest';
import type { LogQuery } from '../../contract/log.ts';
import { command, good, importOf } from './support/registers.ts';
import { openedHere } from './support/service-here.ts';

describe('the log of a span of time', () => {
  it('holds the entries at its first and at its last instant, newest first', async () => {
    let now = Date.UTC(2025, 6, 1);
    const { service, registerId } = await openedHere(() => now);
    for (const name of ['a', 'b', 'c', 'd']) {
      now += 1;
      good(await service.send(command('units.create', { fields: { name } })));
    }
    // Entry 1 made the register at midnight; entries 2 to 5 follow, a millisecond apart.
    const everything: LogQuery = {
      since: null,
      until: null,
      table: null,
      record: null,
      action: null,
      person: null,
      before: null,
      count: 9,
    };
    const seqs = async (over: Partial<LogQuery>) => (await service.log({ ...everything, ...over })).map(({ header }) => header.seq);
    expect(await seqs({})).toEqual([5, 4, 3, 2, 1]);
    expect(await seqs({ since: '2025-07-01T00:00:00.002Z', until: '2025-07-01T00:00:00.003Z' })).toEqual([4, 3]);
    expect(await seqs({ until: '2025-07-01T00:00:00.000Z' })).toEqual([1]);
    expect(await seqs({ until: '2025-06-30T23:59:59.999Z' })).toEqual([]);
    expect(await seqs({ before: 4 })).toEqual([3, 2, 1]);
    expect(await seqs({ count: 2 })).toEqual([5, 4]);
    expect(await seqs({ action: 'register.create' })).toEqual([1]);
    await service.forget(registerId);
  });
});

describe('the log of one record of a large import', () => {
  it('shows its own change, of one kind those of that kind, and of everything the first five hundred', async () => {
    const { service, registerId } = await openedHere();
    good(await service.send(command('register.import', importOf(600))));
    const risks = { table: 'risks', search: '', filters: [], sort: [], archived: false } as const;
    const id = (await service.list(risks, 599, 1)).rows[0]?.id ?? '';
    const changes = async (over: Partial<LogQuery>) => {
      const [entry] = await service.log({
        since: null,
        until: null,
        table: null,
        record: null,
        action: 'register.import',
        person: null,
        before: null,
        count: 9,
        ...over,
      });
      return entry?.changes.map((change) => [change.table, change.id]) ?? [];
    };
    expect(await changes({ record: { table: 'risks', id } })).toEqual([['risks', id]]);
    // 600 risks, and one count of the codes that they were given.
    expect(await changes({ table: 'counters' })).toEqual([['counters', 'risks']]);
    expect(await changes({})).toHaveLength(500);
    await service.forget(registerId);
  });
});
