import { describe, expect, it } from 'vitest';
import { createdMemory } from '../../support/memory.ts';

const taken = { ok: false, problems: [{ code: 'service.codeTaken' }] };

describe('the name of a service', () => {
  it('is its own, also once it is archived', async () => {
    const { run, done } = await createdMemory();
    await done('services.create', { id: 'pay', fields: { name: '결제' } });
    await done('services.create', { id: 'settle', fields: { name: '정산' } });
    expect((await run('services.edit', { id: 'pay', fields: { name: '결제', critical: true } })).ok).toBe(true);
    expect(await run('services.edit', { id: 'settle', fields: { name: '결제' } })).toMatchObject(taken);
    await done('services.archive', { id: 'pay' });
    expect(await run('services.create', { fields: { name: '결제' } })).toMatchObject(taken);
  });
});
