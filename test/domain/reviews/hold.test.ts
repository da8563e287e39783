import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../domain/register/in-memory.ts';
import { createdMemory } from '../../support/memory.ts';

const market = { title: '금리 상승', category: 'market', identifiedOn: '2025-07-01' };
const review = { heldOn: '2025-07-01', reviewerId: null, outcome: 'unchanged', note: '' };

/** Two risks in a register whose today is 1 July 2025: one waits for its review since 30 June, the other was never given a day. */
async function twoRisks() {
  const memory = await createdMemory();
  const { id: due } = await memory.done('risks.create', { fields: { ...market, nextReviewOn: '2025-06-30' } });
  const { id: never } = await memory.done('risks.create', { fields: market });
  const matrix = rowsOf(memory.register, 'matrices')[0];
  if (matrix === undefined) throw new Error('no matrix');
  return { ...memory, due, never, matrix };
}

describe('reviews that are held', () => {
  it('of several risks are one entry, each with the day that its risk waited for and the next by its own rating', async () => {
    const { register, run, done, due, never, matrix } = await twoRisks();
    const lowest = { likelihood: 1, impact: 1, matrixId: matrix.id, rationale: '', assessorId: null };
    await done('assessments.create', { fields: { ...lowest, riskId: due, kind: 'residual', validOn: '2025-07-01' } });
    const before = register.entries.length;
    const made = await run('reviews.hold', { ...review, riskIds: [due, never] });
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    expect(register.entries.length).toBe(before + 1);
    // The lowest rating waits for a year; one that nobody assessed for a quarter.
    expect(rowsOf(register, 'reviews').map(({ riskId, dueOn, nextDueOn }) => [riskId, dueOn, nextDueOn])).toEqual([
      [due, '2025-06-30', '2026-07-01'],
      [never, null, '2025-10-01'],
    ]);
    expect(rowsOf(register, 'risks').map(({ nextReviewOn }) => nextReviewOn)).toEqual(['2026-07-01', '2025-10-01']);

    await done('register.undo', { seq: made.value.head.seq });
    expect(rowsOf(register, 'reviews')).toEqual([]);
    expect(rowsOf(register, 'risks').map(({ nextReviewOn }) => nextReviewOn)).toEqual(['2025-06-30', null]);
  });

  it('set the day that was said, or none', async () => {
    const { register, done, due, never } = await twoRisks();
    await done('reviews.hold', { ...review, riskIds: [due], nextDueOn: '2025-08-15' });
    await done('reviews.hold', { ...review, riskIds: [never, never], nextDueOn: null });
    expect(rowsOf(register, 'reviews').map(({ riskId, nextDueOn }) => [riskId, nextDueOn])).toEqual([
      [due, '2025-08-15'],
      [never, null],
    ]);
  });

  it('come to another assessment in the same entry, and go with it', async () => {
    const { register, run, done, due, matrix } = await twoRisks();
    const fields = {
      kind: 'residual',
      likelihood: 2,
      impact: 3,
      matrixId: matrix.id,
      validOn: '2025-07-01',
      rationale: '',
      assessorId: null,
    };
    const first = await run('reviews.hold', {
      ...review,
      riskIds: [due],
      outcome: 'changed',
      assessment: { corrects: null, fields: { ...fields, riskId: due } },
    });
    if (!first.ok) throw new Error(JSON.stringify(first.problems));
    const [assessment] = rowsOf(register, 'assessments');
    expect(assessment).toMatchObject({ riskId: due, likelihood: 2, impact: 3 });
    // Level 2 by level 3 is rated 2 of 5 by the first matrix: the next is due in a year, by what it is assessed as now.
    expect(rowsOf(register, 'reviews')).toMatchObject([{ nextDueOn: '2026-07-01', dueOn: '2025-06-30' }]);
    expect(first.value.answer).toEqual({ ids: rowsOf(register, 'reviews').map(({ id }) => id) });
    await done('reviews.hold', { ...review, riskIds: [due], assessment: { corrects: assessment?.id ?? null, fields: { impact: 1 } } });
    expect(rowsOf(register, 'assessments')).toMatchObject([{ likelihood: 2, impact: 1 }]);
    await done('register.undo', { seq: register.entries.length });
    expect(rowsOf(register, 'assessments')).toMatchObject([{ impact: 3 }]);
    expect(rowsOf(register, 'reviews').length).toBe(1);
  });

  it('are refused as a whole where one of the risks is closed for it: gone, or archived', async () => {
    const { register, run, done, due, never } = await twoRisks();
    await done('risks.withdraw', { id: never, withdrawnReason: 'entered twice' });
    expect(await run('reviews.hold', { ...review, riskIds: [due, never] })).toMatchObject({ ok: false });
    expect(await run('reviews.hold', { ...review, riskIds: [due, 'gone'] })).toMatchObject({
      ok: false,
      problems: [{ code: 'field.refersToNothing' }],
    });
    expect(rowsOf(register, 'reviews')).toEqual([]);
  });
});
