import { rowsOf } from '../../../domain/register/in-memory.ts';
import { describe, expect, it } from 'vitest';
import { createdMemory } from '../../support/memory.ts';

const market = { title: '금리 상승', category: 'market', identifiedOn: '2025-07-01' };
const fields = { title: '한도 점검', kind: 'preventive' };

async function riskWithCause() {
  const memory = await createdMemory();
  const { id: riskId } = await memory.done('risks.create', { fields: market });
  const { id: causeId } = await memory.done('causes.create', { fields: { riskId, text: '긴축', rank: 1 } });
  return { ...memory, riskId, causeId };
}

describe('a control made on a risk', () => {
  it('stands on the cause for which it was made, and one undo takes back both', async () => {
    const { register, run, done, riskId, causeId } = await riskWithCause();
    const made = await run('controls.createAt', { fields, at: { riskId, causeId, consequenceId: null } });
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    expect(rowsOf(register, 'controls')).toMatchObject([{ code: 'C-1', title: '한도 점검', kind: 'preventive' }]);
    const [control] = rowsOf(register, 'controls');
    expect(made.value.answer).toEqual({ id: control?.id, code: 'C-1' });
    expect(rowsOf(register, 'riskControls')).toMatchObject([{ riskId, controlId: control?.id, causeId, consequenceId: null }]);

    const undone = await done('register.undo', { seq: made.value.head.seq });
    expect([rowsOf(register, 'controls'), rowsOf(register, 'riskControls')]).toEqual([[], []]);
    await done('register.undo', { seq: undone.seq });
    expect([rowsOf(register, 'controls').length, rowsOf(register, 'riskControls').length]).toEqual([1, 1]);
  });

  it('is not made where its place is wrong: a cause of another risk, or a risk that is not there', async () => {
    const { register, run, done, causeId } = await riskWithCause();
    const other = await done('risks.create', { fields: market });
    expect(await run('controls.createAt', { fields, at: { riskId: other.id, causeId, consequenceId: null } })).toMatchObject({
      ok: false,
      problems: [{ code: 'control.causeOfOtherRisk' }],
    });
    expect(await run('controls.createAt', { fields, at: { riskId: 'gone', causeId: null, consequenceId: null } })).toMatchObject({
      ok: false,
      problems: [{ code: 'field.refersToNothing' }],
    });
    expect(rowsOf(register, 'controls')).toEqual([]);
  });

  it('is not placed where it is no control: without a title, or with a code of its own', async () => {
    const { register, run, riskId } = await riskWithCause();
    const at = { riskId, causeId: null, consequenceId: null };
    expect(await run('controls.createAt', { fields: { ...fields, title: '' }, at })).toMatchObject({
      ok: false,
      problems: [{ code: 'field.required', at: { table: 'controls', field: 'title' } }],
    });
    expect(await run('controls.createAt', { fields: { ...fields, code: 'C-9' }, at })).toMatchObject({
      ok: false,
      problems: [{ code: 'field.unknown', at: { field: 'code' } }],
    });
    expect(rowsOf(register, 'riskControls')).toEqual([]);
  });
});
