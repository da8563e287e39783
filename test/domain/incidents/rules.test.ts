import { describe, expect, it } from 'vitest';
import { createdMemory } from '../../support/memory.ts';

describe('an incident', () => {
  it('may be over in the instant in which it began, or not at all yet', async () => {
    const { run, done } = await createdMemory();
    await done('services.create', { id: 's', fields: { name: '결제' } });
    const startedAt = '2025-07-01T12:00:00.000Z';
    for (const restoredAt of [startedAt, null]) {
      expect((await run('incidents.create', { fields: { title: '지연', serviceId: 's', startedAt, restoredAt } })).ok).toBe(true);
    }
  });
});
