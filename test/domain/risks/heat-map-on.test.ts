import { describe, expect, it } from 'vitest';
import { sampleRegister } from '../../../assets/sample/sample-register.ts';
import { historyOf } from '../../../domain/quarters/compared-risks.ts';
import { registerKnown } from '../../../domain/quarters/known-register.ts';
import { assessmentKinds } from '../../../domain/assessments/kind.ts';
import { matrixInUse } from '../../../domain/risks/assess.ts';
import { heatMapOf } from '../../../domain/risks/heat-map.ts';
import { heatMapOn } from '../../../domain/risks/heat-map-on.ts';
import { snapshotOn } from '../../../domain/risks/position.ts';
import { listIndex } from '../../../domain/register/in-memory.ts';
import type { MemoryRegister } from '../../../engine/commands/memory-register.ts';
import type { Day } from '../../../engine/values/time.ts';
import { defaultMatrix } from '../../../domain/scoring/defaults.ts';
import { createdMemory } from '../../support/memory.ts';

function mapOn({ replay, privates }: MemoryRegister, day: Day, category: 'market' | null = null) {
  const register = registerKnown(replay, privates);
  const matrixById = (id: string) => register.get('matrices', id);
  const risks = register.all('risks').map((risk) => ({
    code: risk.code,
    on: snapshotOn(historyOf(risk, register), day, 'Asia/Seoul', matrixById),
  }));
  return heatMapOn(risks, { kind: 'residual', category }, defaultMatrix, 3);
}
const standing = (map: ReturnType<typeof mapOn>) =>
  map.cells.filter(({ count }) => count > 0).map(({ likelihood, impact, codes }) => [likelihood, impact, ...codes]);

describe('the heat map of a day', () => {
  it('has each risk where it stood then, from the day on which it was identified to that of its closing', async () => {
    const { register, done } = await createdMemory();
    const risk = async (category: string, identifiedOn: Day) =>
      (await done('risks.create', { fields: { title: category, category, identifiedOn } })).id;
    const rated = (riskId: string, likelihood: number, impact: number, validOn: Day) =>
      done('assessments.create', { fields: { riskId, kind: 'residual', likelihood, impact, matrixId: 'matrix-1', validOn } });
    const [one, other, third] = [
      await risk('market', '2025-01-10'),
      await risk('credit', '2025-01-10'),
      await risk('market', '2025-04-01'),
    ];
    await rated(one, 2, 2, '2025-02-01');
    await rated(one, 4, 4, '2025-05-01');
    await rated(other, 2, 2, '2025-01-10');
    await rated(third, 5, 5, '2025-04-01');
    await done('risks.edit', { id: other, fields: { status: 'closed', closedOn: '2025-06-01', closingReason: 'gone' } });

    expect(mapOn(register, '2025-01-09')).toMatchObject({ total: 0, notAssessed: 0 });
    // R-1 had no assessment yet.
    expect(mapOn(register, '2025-01-31')).toMatchObject({ total: 2, notAssessed: 1 });
    expect(standing(mapOn(register, '2025-01-31'))).toEqual([[2, 2, 'R-2']]);
    expect(standing(mapOn(register, '2025-04-30'))).toEqual([
      [2, 2, 'R-1', 'R-2'],
      [5, 5, 'R-3'],
    ]);
    // 2 and 2 are rated 2 by the first matrix, 4 and 4 are rated 4, 5 and 5 are rated 5.
    expect(mapOn(register, '2025-05-31').byRating).toEqual([
      { rating: 5, count: 1 },
      { rating: 4, count: 1 },
      { rating: 2, count: 1 },
    ]);
    expect(standing(mapOn(register, '2025-06-01'))).toEqual([
      [4, 4, 'R-1'],
      [5, 5, 'R-3'],
    ]);
    expect(standing(mapOn(register, '2025-05-31', 'market'))).toEqual([
      [4, 4, 'R-1'],
      [5, 5, 'R-3'],
    ]);
  });

  it('is that of the lists where the day is today', async () => {
    const sample = await sampleRegister('ko');
    const register = registerKnown(sample.replay, sample.privates);
    const matrix = matrixInUse(register.all('matrices'));
    if (matrix === null) throw new Error('no matrix');
    const today = '2025-10-20';
    const index = listIndex({ ...register, asOn: today });
    const list = async (...query: Parameters<typeof index.window>) => ({ ...index.window(...query), seq: 0 });
    const matrixById = (id: string) => register.get('matrices', id);
    const risks = register.all('risks').map((risk) => ({
      code: risk.code,
      on: snapshotOn(historyOf(risk, register), today, 'Asia/Seoul', matrixById),
    }));
    for (const kind of assessmentKinds) {
      for (const category of [null, 'operational', 'credit'] as const) {
        expect(heatMapOn(risks, { kind, category }, matrix, 3)).toEqual(await heatMapOf({ kind, category }, matrix, 3, list));
      }
    }
  });
});
