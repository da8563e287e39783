import { rowsOf } from '../../../domain/register/in-memory.ts';
import { describe, expect, it } from 'vitest';
import { createdMemory } from '../../support/memory.ts';

const market = { title: '금리 상승', category: 'market', identifiedOn: '2025-07-01' };

describe('undo', () => {
  it('takes back a new risk and never gives its code again', async () => {
    const { register, run, done } = await createdMemory();
    const first = await done('risks.create', { fields: market });
    expect((await run('register.undo', { seq: first.seq })).ok).toBe(true);
    expect(rowsOf(register, 'risks')).toEqual([]);
    await done('risks.create', { fields: market });
    expect(rowsOf(register, 'risks').map((risk) => risk.code)).toEqual(['R-2']);
  });

  it('is refused while a later entry builds on the record, and names that entry', async () => {
    const { run, done } = await createdMemory();
    const risk = await done('risks.create', { fields: market });
    const cause = await done('causes.create', { fields: { riskId: risk.id, text: '긴축', rank: 1 } });
    const answer = await run('register.undo', { seq: risk.seq });
    expect(answer).toMatchObject({ ok: false, problems: [{ code: 'undo.blocked', args: { later: String(cause.seq) } }] });
  });

  it('of one field leaves a later change of another field alone', async () => {
    const { register, run, done } = await createdMemory();
    const risk = await done('risks.create', { fields: market });
    const title = await done('risks.edit', { id: risk.id, fields: { title: '금리 급등' } });
    await done('risks.edit', { id: risk.id, fields: { event: '평가손' } });
    expect((await run('register.undo', { seq: title.seq })).ok).toBe(true);
    expect(rowsOf(register, 'risks')[0]).toMatchObject({ title: '금리 상승', event: '평가손' });
  });

  it('undone again brings the change back', async () => {
    const { register, run, done } = await createdMemory();
    const risk = await done('risks.create', { fields: market });
    const undo = await done('register.undo', { seq: risk.seq });
    expect((await run('register.undo', { seq: undo.seq })).ok).toBe(true);
    expect(rowsOf(register, 'risks').map((one) => one.code)).toEqual(['R-1']);
  });

  it('never turns round an erasure', async () => {
    const { run, done } = await createdMemory();
    const person = await done('people.create', { fields: { name: '이둘', role: null } });
    const erased = await done('people.erase', { id: person.id });
    expect(await run('register.undo', { seq: erased.seq })).toMatchObject({ ok: false, problems: [{ code: 'undo.never' }] });
  });
});
