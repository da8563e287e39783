import { describe, expect, it } from 'vitest';
import { createdMemory } from '../../support/memory.ts';

const releasedAt = '2025-07-01T12:00:00.000Z';

async function twoServices() {
  const memory = await createdMemory();
  for (const id of ['pay', 'settle']) await memory.done('services.create', { id, fields: { name: id } });
  const release = (id: string, serviceId: string, version: string) =>
    memory.run('releases.create', { id, fields: { serviceId, version, releasedAt } });
  return { ...memory, release };
}
const taken = { ok: false, problems: [{ code: 'release.versionTaken' }] };

describe('the version of a release', () => {
  it('may be that of a release of another service', async () => {
    const { release } = await twoServices();
    expect((await release('p1', 'pay', '1.0')).ok).toBe(true);
    expect((await release('s1', 'settle', '1.0')).ok).toBe(true);
    expect(await release('p2', 'pay', '1.0')).toMatchObject(taken);
    expect((await release('p3', 'pay', '1.0.0')).ok).toBe(true);
  });

  it('is kept by an edit of the release itself, and refused where the release moves to a service that has it', async () => {
    const { release, run } = await twoServices();
    await release('p1', 'pay', '1.0');
    await release('s1', 'settle', '1.0');
    expect((await run('releases.edit', { id: 'p1', fields: { version: '1.0', notes: '정리' } })).ok).toBe(true);
    expect(await run('releases.edit', { id: 's1', fields: { serviceId: 'pay' } })).toMatchObject(taken);
  });
});
