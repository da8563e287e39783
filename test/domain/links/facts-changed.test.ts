import { describe, expect, it } from 'vitest';
import { linkEnds, linkQueries, otherEndQueries } from '../../../domain/links/ends.ts';
import { factsChangedSince } from '../../../domain/links/facts-changed.ts';
import { memoryReader } from '../../../engine/commands/memory-register.ts';
import { get, queryRunner } from '../../../engine/rows/query.ts';
import { createdMemory } from '../../support/memory.ts';

const [day, next] = ['2025-07-01T00:00:00.000Z', '2025-07-02T00:00:00.000Z'];
const incident = (factsChangedAt: string | null) => ({ factsChangedAt });
const risk = {};

describe('a link of an incident', () => {
  it.each(['caused', 'contributed', 'suspected', 'ruledOut', 'materialisedAs'] as const)(
    'that says %s was decided on other facts',
    (relation) => {
      expect(factsChangedSince({ relation, decidedAt: day }, [risk, incident(next)])).toBe(true);
      expect(factsChangedSince({ relation, decidedAt: day }, [incident(next), risk])).toBe(true);
      expect(factsChangedSince({ relation, decidedAt: next }, [risk, incident(next)])).toBe(false);
      expect(factsChangedSince({ relation, decidedAt: next }, [risk, incident(day)])).toBe(false);
      expect(factsChangedSince({ relation, decidedAt: day }, [risk, incident(null)])).toBe(false);
    },
  );

  it('that only says that two belong together leans on none', () => {
    expect(factsChangedSince({ relation: 'related', decidedAt: day }, [risk, incident(next)])).toBe(false);
  });
});

it('both ends of a link say that facts were changed, until it is decided again', async () => {
  const made = await createdMemory(Date.UTC(2025, 6, 2));
  await made.done('services.create', { id: 's', fields: { name: '결제' } });
  await made.done('releases.create', { id: 'r', fields: { serviceId: 's', version: '2.4.0', releasedAt: day } });
  await made.done('incidents.create', { id: 'i', fields: { title: '거절', serviceId: 's', startedAt: day } });
  const link = { fromTable: 'releases', fromId: 'r', relation: 'caused', toTable: 'incidents', toId: 'i', evidence: '되돌리자 멈췄습니다' };
  await made.done('links.create', { id: 'l', fields: { ...link, decidedAt: next } });
  const seenFrom = async (table: string, id: string) => {
    const { found, ask } = queryRunner(memoryReader(made.register));
    await ask([get(table, id), ...linkQueries(id)]);
    await ask(otherEndQueries(found, id));
    return linkEnds(found, id).map(({ factsChanged }) => factsChanged);
  };
  expect([await seenFrom('releases', 'r'), await seenFrom('incidents', 'i')]).toEqual([[false], [false]]);
  // The register's clock goes on with every command: this change is of a later instant than `next`.
  await made.done('incidents.edit', { id: 'i', fields: { detectedAt: '2025-07-01T00:10:00.000Z' } });
  expect([await seenFrom('releases', 'r'), await seenFrom('incidents', 'i')]).toEqual([[true], [true]]);
  await made.done('links.edit', { id: 'l', fields: { ...link, decidedAt: '2025-07-03T00:00:00.000Z' } });
  expect([await seenFrom('releases', 'r'), await seenFrom('incidents', 'i')]).toEqual([[false], [false]]);
});
