import { describe, expect, it } from 'vitest';
import { controlProfile, controlQueries, controlRelationQueries } from '../../../domain/controls/profile.ts';
import { memoryReader } from '../../../engine/commands/memory-register.ts';
import { queryRunner } from '../../../engine/rows/query.ts';
import { createdMemory } from '../../support/memory.ts';

describe('a control', () => {
  it('shows the risks that lean on it, with their residual rating and what it acts on', async () => {
    const { register, done } = await createdMemory();
    const control = await done('controls.create', { fields: { title: '한도 점검', kind: 'preventive', key: true } });
    const first = await done('risks.create', { fields: { title: '금리 상승', category: 'market', identifiedOn: '2025-07-01' } });
    const second = await done('risks.create', { fields: { title: '부도', category: 'credit', identifiedOn: '2025-07-01' } });
    const cause = await done('causes.create', { fields: { riskId: first.id, text: '긴축', rank: 1 } });
    await done('riskControls.create', { fields: { riskId: second.id, controlId: control.id } });
    await done('riskControls.create', { fields: { riskId: first.id, controlId: control.id, causeId: cause.id } });
    await done('assessments.create', {
      fields: { riskId: first.id, kind: 'residual', likelihood: 4, impact: 4, matrixId: 'matrix-1', validOn: '2025-07-01' },
    });
    const { found, ask } = queryRunner(memoryReader(register));
    await ask(controlQueries(control.id));
    await ask(controlRelationQueries(found, control.id));
    const profile = controlProfile(found, control.id, '2025-07-31');
    // matrix-1: likelihood 4, impact 4 -> 4
    expect(profile?.risks.map((risk) => [risk.risk.code, risk.cause?.text ?? null, risk.residual?.rating ?? null])).toEqual([
      ['R-1', '긴축', 4],
      ['R-2', null, null],
    ]);
  });
});
