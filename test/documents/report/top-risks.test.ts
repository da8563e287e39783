import { describe, expect, it } from 'vitest';
import { reportPage } from './report-page.ts';
import { firm } from './firm.ts';
import { reportOf } from './story.ts';

describe('a top risk of the report', () => {
  it('is shown with the open action that is due first, about itself or a control on it, by its original day', async () => {
    const memory = await firm();
    await memory.risk('r');
    await memory.residual('r', 3, 3, '2025-07-15');
    await memory.done('controls.create', { id: 'c', fields: { title: '점검', kind: 'preventive' } });
    await memory.done('riskControls.create', { fields: { riskId: 'r', controlId: 'c' } });
    const action = (title: string, subject: readonly [string, string], originalDueOn: string, over = {}) =>
      memory.done('actions.create', {
        fields: { title, subjectTable: subject[0], subjectId: subject[1], originalDueOn, dueOn: originalDueOn, ...over },
      });
    await action('done in time', ['risks', 'r'], '2025-08-01', { status: 'done', closedOn: '2025-09-30' });
    await action('of the risk', ['risks', 'r'], '2025-10-31');
    await action('of the control', ['controls', 'c'], '2025-08-15', { dueOn: '2025-09-29' });
    const [risk] = reportOf(memory).risks.open;
    expect(risk?.action).toEqual({
      code: 'A-3',
      title: 'of the control',
      owner: null,
      originalDueOn: '2025-08-15',
      dueOn: '2025-09-29',
      overdue: true,
    });
    expect(reportPage(reportOf(memory, { language: 'en' }), { fonts: null })).toContain(
      '15\u00a0Aug\u00a02025 → 29\u00a0Sep\u00a02025, overdue',
    );
  });

  it('names its weakest control: one that failed its test before one that was never tested', async () => {
    const memory = await firm();
    await memory.risk('r');
    await memory.residual('r', 3, 3, '2025-07-15');
    for (const id of ['a', 'b', 'c']) {
      await memory.done('controls.create', { id, fields: { title: id, kind: 'preventive', key: id === 'a' } });
      await memory.done('riskControls.create', { fields: { riskId: 'r', controlId: id } });
    }
    const weakest = () => reportOf(memory).risks.open[0]?.weakestControl;
    expect(weakest()).toBe('C-1');
    await memory.done('controlTests.create', { fields: { controlId: 'b', heldOn: '2025-03-01', conclusion: 'ineffective' } });
    expect(weakest()).toBe('C-2');
  });

  it('counts as unmoved by its controls where its residual rating is the inherent one, by one matrix', async () => {
    const memory = await firm();
    await memory.done('controls.create', { id: 'c', fields: { title: '점검', kind: 'preventive' } });
    for (const [id, inherent, hasControl] of [
      ['same', 3, true],
      ['lowered', 5, true],
      ['uncontrolled', 3, false],
      ['without inherent', null, true],
    ] as const) {
      await memory.risk(id);
      await memory.residual(id, 3, 3, '2025-07-15');
      if (inherent !== null) await memory.residual(id, inherent, inherent, '2025-07-15', { kind: 'inherent' });
      if (hasControl) await memory.done('riskControls.create', { fields: { riskId: id, controlId: 'c' } });
    }
    expect(reportOf(memory).risks.sameAfterControls).toEqual({ codes: ['R-1'], of: 2 });
  });
});

describe('the first page of the report', () => {
  it('always names the longest incident, those open at the end and those carried over', async () => {
    const memory = await firm();
    await memory.done('services.create', { id: 's', fields: { name: '결제' } });
    const minutes = (startedAt: string, restoredAt: string | null) => ({ startedAt, restoredAt });
    await memory.incident('carried', minutes('2025-06-30T14:00:00.000Z', '2025-06-30T16:00:00.000Z'));
    await memory.incident('short', minutes('2025-08-01T00:00:00.000Z', '2025-08-01T00:10:00.000Z'));
    await memory.incident('long', minutes('2025-08-02T00:00:00.000Z', '2025-08-02T03:00:00.000Z'));
    await memory.incident('open', minutes('2025-09-30T14:00:00.000Z', null));
    const report = reportOf(memory, { language: 'en' });
    expect(report.delivery.longest).toBe('I-3');
    for (const edition of ['full', 'board'] as const) {
      const first = reportPage(report, { fonts: null, edition }).split('<h2>')[1] ?? '';
      const rows = [...first.matchAll(/<th scope="row" class="whole">(I-\d+)<\/th><td class="">(.*?)<\/td>/g)];
      expect(rows.map(([, code, why]) => [code, why])).toEqual([
        ['I-3', 'Longest'],
        ['I-4', 'Open at the end'],
        ['I-1', 'Carried over'],
      ]);
      // From 23:00 to 01:00 in Seoul: one hour of two falls inside.
      expect(first).toContain('1\u00a0h in the quarter, 2\u00a0h in all');
    }
  });
});
