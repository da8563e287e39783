import { describe, expect, it } from 'vitest';
import { listRows } from '../../../domain/register/in-memory.ts';
import { memorySource } from '../../../engine/lists/memory-source.ts';
import type { JsonObject } from '../../../engine/values/json.ts';
import { createdMemory, putRows } from '../../support/memory.ts';
import { oblongMatrix, putOblongMatrix } from '../../support/matrices.ts';

async function assessedRisk() {
  const memory = await createdMemory();
  putOblongMatrix(memory.register);
  await memory.done('risks.create', { id: 'r', fields: { title: '금리 상승', category: 'market', identifiedOn: '2025-01-01' } });
  const assess = (id: string, fields: JsonObject) =>
    memory.done('assessments.create', {
      id,
      fields: { riskId: 'r', kind: 'residual', impact: 1, matrixId: oblongMatrix, validOn: '2025-03-01', ...fields },
    });
  /** Likelihood, impact and rating of the residual position on a day. */
  const residualOn = (day: string) => {
    const query = { table: 'risks', search: '', filters: [], sort: [], archived: false } as const;
    const cells = listRows(memorySource(memory.register, day), query)[0]?.cells;
    return [cells?.['residualLikelihood'], cells?.['residualImpact'], cells?.['residual']];
  };
  return { ...memory, assess, residualOn };
}

describe('the position of a risk on a day', () => {
  it('is read by the matrix that the assessment names: likelihood down, impact across', async () => {
    const { assess, residualOn } = await assessedRisk();
    await assess('a', { likelihood: 2, impact: 5 });
    expect(residualOn('2025-03-01')).toEqual([2, 5, 3]);
    await assess('b', { likelihood: 4, impact: 6 });
    expect(residualOn('2025-03-01')).toEqual([4, 6, 4]);
    await assess('c', { likelihood: 4, impact: 2 });
    expect(residualOn('2025-03-01')).toEqual([4, 2, 2]);
  });

  it('is, of two of one day, the one that was recorded later, whatever their ids', async () => {
    const { assess, residualOn } = await assessedRisk();
    await assess('z', { likelihood: 1 });
    await assess('a', { likelihood: 2 });
    expect(residualOn('2025-03-01')[0]).toBe(2);
  });

  it('is, of two of one day, the one that was corrected last', async () => {
    const { assess, done, residualOn } = await assessedRisk();
    await assess('a', { likelihood: 1 });
    await assess('b', { likelihood: 2 });
    await done('assessments.edit', { id: 'a', fields: { likelihood: 3 } });
    expect(residualOn('2025-03-01')[0]).toBe(3);
  });

  it('is, of two of one day in one entry, the same one whichever stands first', async () => {
    const common = {
      riskId: 'r',
      kind: 'residual',
      impact: 1,
      matrixId: oblongMatrix,
      validOn: '2025-03-01',
      rationale: '',
      assessorId: null,
    };
    const rows = [
      { ...common, id: 'a', likelihood: 1 },
      { ...common, id: 'b', likelihood: 2 },
    ];
    const found: unknown[] = [];
    for (const order of [rows, [...rows].reverse()]) {
      const { register, residualOn } = await assessedRisk();
      putRows(register, 'assessments', order);
      found.push(residualOn('2025-03-01')[0]);
    }
    expect(found[0]).toBe(found[1]);
    expect([1, 2]).toContain(found[0]);
  });

  it('holds from its valid day on, whenever it was recorded, and of its own kind', async () => {
    const { assess, residualOn } = await assessedRisk();
    await assess('later', { likelihood: 3, validOn: '2025-06-01' });
    await assess('earlier', { likelihood: 1, validOn: '2025-03-01' });
    await assess('other', { likelihood: 4, validOn: '2025-05-01', kind: 'inherent' });
    expect(residualOn('2025-02-28')).toEqual([null, null, null]);
    expect(residualOn('2025-03-01')[0]).toBe(1);
    expect(residualOn('2025-05-31')[0]).toBe(1);
    expect(residualOn('2025-06-01')[0]).toBe(3);
  });
});
