import { rowsOf } from '../../../domain/register/in-memory.ts';
import { describe, expect, it } from 'vitest';
import { assessCommand, matrixInUse, type StatedPosition } from '../../../domain/risks/assess.ts';
import { suggestEventType } from '../../../domain/risks/suggest-event-type.ts';
import { createdMemory } from '../../support/memory.ts';

async function assessed() {
  const { register, run, done } = await createdMemory();
  const risk = await done('risks.create', { fields: { title: '금리 상승', category: 'market', identifiedOn: '2025-07-01' } });
  const stated: StatedPosition = {
    riskId: risk.id,
    kind: 'residual',
    likelihood: 3,
    impact: 3,
    validOn: '2025-07-01',
    rationale: '',
    assessorId: null,
  };
  const save = async (over: Partial<StatedPosition>) => {
    const { corrects, fields, seen } = assessCommand({ ...stated, ...over }, 'matrix-1', rowsOf(register, 'assessments'));
    return corrects === null
      ? run('assessments.create', { fields: { ...fields, riskId: risk.id } }, { seen })
      : run('assessments.edit', { id: corrects, fields }, { seen });
  };
  return { register, run, save };
}

describe('saving a position', () => {
  it('on a later day is a new assessment, and the earlier one stays', async () => {
    const { register, save } = await assessed();
    await save({});
    await save({ likelihood: 2, validOn: '2025-10-01' });
    expect(rowsOf(register, 'assessments').map((assessment) => [assessment.validOn, assessment.likelihood])).toEqual([
      ['2025-07-01', 3],
      ['2025-10-01', 2],
    ]);
  });

  it('on the same day corrects the assessment of that day', async () => {
    const { register, save } = await assessed();
    await save({});
    await save({ impact: 5, rationale: '영향 재산정' });
    expect(rowsOf(register, 'assessments')).toMatchObject([{ likelihood: 3, impact: 5, rationale: '영향 재산정' }]);
  });

  it('corrects the one that was recorded last, where there are two of that day', async () => {
    const { register, save, run } = await assessed();
    await save({});
    const [first] = rowsOf(register, 'assessments');
    const { id: _, revision: __, ...fields } = first as NonNullable<typeof first>;
    await run('assessments.create', { fields: { ...fields, likelihood: 4 } });
    await save({ likelihood: 5 });
    expect(rowsOf(register, 'assessments').map(({ likelihood }) => likelihood)).toEqual([3, 5]);
  });

  it('of another kind leaves the same day of this kind alone', async () => {
    const { register, save } = await assessed();
    await save({});
    await save({ kind: 'target', impact: 1 });
    expect(rowsOf(register, 'assessments').map((assessment) => assessment.kind)).toEqual(['residual', 'target']);
  });
});

describe('the matrix in use', () => {
  it('is the latest version', () => {
    const matrix = (version: number) => ({ version }) as Parameters<typeof matrixInUse>[0][number];
    expect(matrixInUse([matrix(1), matrix(3), matrix(2)])?.version).toBe(3);
    expect(matrixInUse([])).toBeNull();
  });
});

describe('the event type that a title suggests', () => {
  it.each([
    ['배포 실패로 결제 중단', 'event.6'],
    ['정산 배치 두 번 실행', 'event.7'],
    ['피싱으로 가맹점 계정 도용', 'event.2'],
    ['Failed release takes checkout down', 'event.6'],
    ['내부자 무단 이체', 'event.1'],
    ['금리 상승', null],
  ])('%s: %s', (title, suggested) => {
    expect(suggestEventType(title)).toBe(suggested);
  });
});
