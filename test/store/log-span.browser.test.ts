import { describe, expect, it } from 'vitest';
import type { LogQuery } from '../../contract/store.ts';
import { command, good } from './support/registers.ts';
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
    const everything: LogQuery = { since: null, until: null, table: null, id: null, action: null, actor: null, before: null, count: 9 };
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
