import { describe, expect, it } from 'vitest';
import { memoryReader } from '../../../engine/commands/memory-register.ts';
import { queryRunner } from '../../../engine/rows/query.ts';
import { releaseRelationQueries, releaseProfile, releaseQueries } from '../../../domain/releases/profile.ts';
import { sizeOf } from '../../../domain/releases/size.ts';
import { createdMemory } from '../../support/memory.ts';

describe('a release with everything that hangs on it', () => {
  it('says the gravest thing that its links to incidents say, and a suspicion only as a suspicion', async () => {
    const { register, done } = await createdMemory();
    const service = await done('services.create', { fields: { name: '결제' } });
    const release = await done('releases.create', {
      fields: { serviceId: service.id, version: '2.4.0', releasedAt: '2025-06-30T23:00:00.000Z' },
    });
    const incident = await done('incidents.create', {
      fields: { title: '결제 중단', serviceId: service.id, startedAt: '2025-07-01T00:00:00.000Z' },
    });
    const outcome = async () => {
      const { found, ask } = queryRunner(memoryReader(register));
      await ask(releaseQueries(release.id));
      await ask(releaseRelationQueries(found, release.id));
      return releaseProfile(found, release.id)?.outcome;
    };
    expect(await outcome()).toBe('unlinked');
    const ends = { fromTable: 'releases', fromId: release.id, toTable: 'incidents', toId: incident.id };
    const link = await done('links.create', { fields: { ...ends, relation: 'suspected', decidedAt: '2025-07-01T01:00:00.000Z' } });
    expect(await outcome()).toBe('suspected');
    await done('links.edit', { id: link.id, fields: { relation: 'caused', evidence: '되돌리자 멈췄습니다' } });
    expect(await outcome()).toBe('caused');
    // Through what does not count itself, nothing is said.
    await done('incidents.archive', { id: incident.id });
    expect(await outcome()).toBe('unlinked');
  });
});

describe('the size of a release', () => {
  const counts = { commits: 12, filesChanged: 40, insertions: 300, deletions: 120 };

  it('is commits, files, or lines added and taken out together', () => {
    expect([sizeOf(counts, 'commits'), sizeOf(counts, 'files'), sizeOf(counts, 'lines')]).toEqual([12, 40, 420]);
  });

  it('is unknown, not zero, where nothing was counted', () => {
    expect(sizeOf({ ...counts, insertions: null, deletions: null }, 'lines')).toBeNull();
    expect(sizeOf({ ...counts, deletions: null }, 'lines')).toBe(300);
    expect(sizeOf({ ...counts, commits: null }, 'commits')).toBeNull();
  });
});
