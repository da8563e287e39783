import { rowsOf } from '../../../domain/register/in-memory.ts';
import { describe, expect, it } from 'vitest';
import { ranked } from '../../../domain/risks/profile.ts';
import { createdMemory } from '../../support/memory.ts';

async function threeCauses() {
  const made = await createdMemory();
  const risk = await made.done('risks.create', { fields: { title: '금리 상승', category: 'market', identifiedOn: '2025-07-01' } });
  const ids: string[] = [];
  for (const [at, text] of ['긴축', '물가', '환율'].entries()) {
    ids.push((await made.done('causes.create', { fields: { riskId: risk.id, text, rank: at + 1 } })).id);
  }
  const order = () => ranked(rowsOf(made.register, 'causes')).map((one) => one.text);
  return { ...made, riskId: risk.id, ids, order };
}

describe('the causes of a risk', () => {
  it('are put in a new order by one entry, and one undo brings the old order back', async () => {
    const { run, done, riskId, ids, order } = await threeCauses();
    const { seq } = await done('causes.order', { riskId, ids: [ids[2] as string, ids[0] as string, ids[1] as string] });
    expect(order()).toEqual(['환율', '긴축', '물가']);
    expect((await run('register.undo', { seq })).ok).toBe(true);
    expect(order()).toEqual(['긴축', '물가', '환율']);
  });

  it('that another window added meanwhile follow in the order that they had', async () => {
    const { done, riskId, ids, order } = await threeCauses();
    await done('causes.order', { riskId, ids: [ids[1] as string, ids[0] as string] });
    expect(order()).toEqual(['물가', '긴축', '환율']);
  });

  it('are each put in one place, also where the order names one twice', async () => {
    const { register, done, riskId, ids, order } = await threeCauses();
    await done('causes.order', { riskId, ids: [ids[2], ids[2], ids[0], ids[2]] as string[] });
    expect(order()).toEqual(['환율', '긴축', '물가']);
    expect(
      rowsOf(register, 'causes')
        .map(({ rank }) => rank)
        .sort((a, b) => a - b),
    ).toEqual([1, 2, 3]);
  });

  it('are not put in an order that names what is not there', async () => {
    const { run, riskId } = await threeCauses();
    expect(await run('causes.order', { riskId, ids: ['gone'] })).toMatchObject({ ok: false, problems: [{ code: 'record.missing' }] });
  });

  it('already in that order change nothing', async () => {
    const { run, riskId, ids } = await threeCauses();
    expect(await run('causes.order', { riskId, ids })).toMatchObject({ ok: true, value: { changed: false } });
  });
});
