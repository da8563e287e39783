import { describe, expect, it } from 'vitest';
import { viewOf } from '../../../documents/report/html/view.tsx';
import { controlSheets } from '../../../documents/report/parts/controls/sheet.ts';
import { firm } from './firm.ts';
import { reportPage } from './report-page.ts';
import { reportOf } from './story.ts';

/** A risk that leans on one automated control, tested on 1 August; its service is deployed to on 13 August in Seoul. */
async function story(automated: boolean) {
  const memory = await firm();
  const { done, risk, residual } = memory;
  await done('services.create', { id: 's', fields: { name: '승인' } });
  await risk('r');
  const fields = { title: '자동 점검', kind: 'preventive', key: true, automated, serviceIds: ['s'] };
  await done('controls.create', { id: 'c', fields });
  await done('riskControls.create', { fields: { riskId: 'r', controlId: 'c' } });
  await residual('r', 4, 4, '2025-07-01');
  memory.recordNextAt('2025-08-20T00:00:00.000Z');
  await done('controlTests.create', {
    fields: { controlId: 'c', heldOn: '2025-08-01', validUntil: '2026-07-31', conclusion: 'effective' },
  });
  await done('deployments.create', { fields: { serviceId: 's', version: '1.4.0', startedAt: '2025-08-12T15:00:00.000Z' } });
  return memory;
}

describe('a test of an automated control that a deployment ended', () => {
  it('counts no longer in the report, which says why and until when it did', async () => {
    const memory = await story(true);
    const report = reportOf(memory);
    expect(report.controls.key[0]).toMatchObject({ strength: 'untested', test: { heldOn: '2025-08-01', endedOn: '2025-08-13' } });
    expect(reportPage(report, { fonts: null })).toContain('배포로 효력 종료');
    expect(JSON.stringify(controlSheets(viewOf(report))[0]?.rows[0])).toContain('2025-08-12');
    // The day before, it did.
    const before = reportOf(memory, { validAt: '2025-08-12T14:59:59.999Z' });
    expect(before.controls.key[0]).toMatchObject({ strength: 'effective' });
    expect(before.controls.key[0]?.test).not.toHaveProperty('endedOn');
  });

  it('counts on where people carry the control out', async () => {
    const report = reportOf(await story(false));
    expect(report.controls.key[0]).toMatchObject({ strength: 'effective', test: { validUntil: '2026-07-31' } });
    expect(reportPage(report, { fonts: null })).not.toContain('배포로 효력 종료');
  });
});
