import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../engine/values/json.ts';
import { createdMemory } from '../../support/memory.ts';

const market = { title: '금리 상승', category: 'market', identifiedOn: '2025-07-01' };

async function takes(fields: JsonObject): Promise<boolean> {
  const { run } = await createdMemory();
  return (await run('risks.create', { fields: { ...market, ...fields } })).ok;
}

describe('a risk', () => {
  it('may be closed on the day on which it was identified', async () => {
    expect(await takes({ status: 'closed', closedOn: '2025-07-01' })).toBe(true);
  });

  it('is opened again where its closing day is taken away with the status', async () => {
    const { run, done } = await createdMemory();
    const { id } = await done('risks.create', { fields: { ...market, status: 'closed', closedOn: '2025-07-02' } });
    expect((await run('risks.edit', { id, fields: { status: 'monitoring', closedOn: null } })).ok).toBe(true);
  });

  it.each([
    [{ subtypeId: 'market.fx' }],
    [{ category: 'credit', subtypeId: 'credit.default' }],
    [{ category: 'reputation', subtypeId: 'reputation.press', driverId: 'driver.conduct' }],
    [{ category: 'operational', eventTypeId: 'event.7' }],
    [{ category: 'operational', eventTypeId: 'event.7.1' }],
  ])('takes the terms of its own category, each in its place: %j', async (fields) => {
    expect(await takes(fields)).toBe(true);
  });
});
