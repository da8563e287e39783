import { describe, expect, it } from 'vitest';
import { listRows } from '../../../domain/register/in-memory.ts';
import { memorySource } from '../../../engine/lists/memory-source.ts';
import { createdMemory } from '../../support/memory.ts';

type End = { readonly table: 'risks' | 'incidents' | 'releases'; readonly id: string };

async function linkedRegister() {
  const { register, done } = await createdMemory();
  const service = await done('services.create', { fields: { name: '결제' } });
  const make = async (table: End['table'], fields: Record<string, string>): Promise<End> => ({
    table,
    id: (await done(`${table}.create`, { fields })).id,
  });
  const incident = (title: string) => make('incidents', { title, serviceId: service.id, startedAt: '2025-07-01T00:00:00.000Z' });
  const release = (version: string) => make('releases', { version, serviceId: service.id, releasedAt: '2025-06-30T00:00:00.000Z' });
  const risk = (title: string) => make('risks', { title, category: 'market', identifiedOn: '2025-01-01' });
  const link = (from: End, relation: string, to: End) =>
    done('links.create', {
      fields: {
        fromTable: from.table,
        fromId: from.id,
        relation,
        toTable: to.table,
        toId: to.id,
        evidence: '기록',
        decidedAt: '2025-07-02T00:00:00.000Z',
      },
    });
  /** A number of a record's row, by the record's title or version. */
  const counts = (table: string, column: string) => {
    const rows = listRows(memorySource(register, '2025-12-31'), { table, search: '', filters: [], sort: [], archived: false });
    return Object.fromEntries(rows.map(({ cells }) => [String(cells['title'] ?? cells['version']), cells[column]]));
  };
  return { incident, release, risk, link, counts };
}

describe('what a list counts of its links', () => {
  it('between releases and incidents is harm that was decided, never a suspicion, a fix or plain relatedness', async () => {
    const { incident, release, link, counts } = await linkedRegister();
    const [first, fix] = [await release('1.0'), await release('1.1')];
    const relations = ['caused', 'contributed', 'suspected', 'ruledOut', 'related'] as const;
    for (const relation of relations) {
      // The release is said to have done it to one incident, and to have come of another, as a fix does.
      await link(first, relation, await incident(`${relation} by 1.0`));
      await link(await incident(`led to 1.1: ${relation}`), relation, fix);
    }
    const twice = await incident('both caused and contributed to by 1.0');
    await link(first, 'caused', twice);
    await link(first, 'contributed', twice);
    expect(counts('releases', 'incidentCount')).toEqual({ '1.0': 3, '1.1': 0 });
    expect(counts('incidents', 'releaseCount')).toEqual({
      'caused by 1.0': 1,
      'contributed by 1.0': 1,
      'suspected by 1.0': 0,
      'ruledOut by 1.0': 0,
      'related by 1.0': 0,
      'led to 1.1: caused': 0,
      'led to 1.1: contributed': 0,
      'led to 1.1: suspected': 0,
      'led to 1.1: ruledOut': 0,
      'led to 1.1: related': 0,
      'both caused and contributed to by 1.0': 1,
    });
  });

  it('of a risk is whatever was decided to belong to it, whichever way it is said', async () => {
    const { incident, release, risk, link, counts } = await linkedRegister();
    const hub = await risk('hub');
    await link(hub, 'materialisedAs', await incident('out materialisedAs'));
    for (const relation of ['related', 'suspected', 'ruledOut'] as const) {
      await link(hub, relation, await incident(`out ${relation}`));
      await link(await incident(`in ${relation}`), relation, hub);
    }
    for (const relation of ['caused', 'contributed', 'related', 'suspected', 'ruledOut'] as const) {
      await link(hub, relation, await release(`out ${relation}`));
      await link(await release(`in ${relation}`), relation, hub);
    }
    await link(hub, 'triggers', await risk('another'));
    // Of incidents: materialised as one, related to two. Of releases: three relations that were decided, in two directions each.
    expect(counts('risks', 'incidentCount')).toEqual({ hub: 3, another: 0 });
    expect(counts('risks', 'releaseCount')).toEqual({ hub: 6, another: 0 });
    const decided = { caused: 1, contributed: 1, related: 1, suspected: 0, ruledOut: 0 };
    const both = Object.entries(decided).flatMap(([relation, count]) => [
      [`out ${relation}`, count],
      [`in ${relation}`, count],
    ]);
    expect(counts('incidents', 'riskCount')).toEqual({
      'out materialisedAs': 1,
      'out related': 1,
      'in related': 1,
      'out suspected': 0,
      'in suspected': 0,
      'out ruledOut': 0,
      'in ruledOut': 0,
    });
    expect(counts('releases', 'riskCount')).toEqual(Object.fromEntries(both));
  });
});
