import { describe, expect, it } from 'vitest';
import { quarterReport } from '../../../documents/report/make-report.ts';
import { reportHtml } from '../../../documents/report/report-html.ts';
import { firm } from './firm.ts';
import { reportOf } from './story.ts';

async function story() {
  const memory = await firm();
  const { done, risk, residual, incident } = memory;
  await done('services.create', { id: 's', fields: { name: '결제' } });
  for (const id of ['high', 'low', 'closed']) await risk(id, { event: `${id}의 사건` });
  await done('causes.create', { id: 'cause', fields: { riskId: 'high', text: '원인', rank: 1 } });
  await done('consequences.create', { fields: { riskId: 'high', text: '결과', rank: 1 } });
  await done('controls.create', { id: 'c', fields: { title: '점검', kind: 'preventive', key: true } });
  await done('riskControls.create', { fields: { riskId: 'high', controlId: 'c', causeId: 'cause' } });
  await residual('high', 3, 3, '2025-07-01', { rationale: '첫 평가' });
  await residual('high', 4, 4, '2025-08-11', { rationale: '장애 뒤' });
  await residual('low', 1, 1, '2025-07-01');
  memory.recordNextAt('2025-08-20T00:00:00.000Z');
  await done('controlTests.create', {
    fields: { controlId: 'c', heldOn: '2025-08-01', conclusion: 'partly', population: 40, sample: 10, exceptions: 1 },
  });
  await incident('i', { startedAt: '2025-08-20T00:00:00.000Z' });
  await incident('guessed', { startedAt: '2025-08-20T00:00:00.000Z' });
  await incident('not it', { startedAt: '2025-08-20T00:00:00.000Z' });
  for (const [toId, relation] of [
    ['i', 'materialisedAs'],
    ['guessed', 'suspected'],
    ['not it', 'ruledOut'],
  ] as const) {
    const fields = {
      fromTable: 'risks',
      fromId: 'high',
      relation,
      toTable: 'incidents',
      toId,
      evidence: '로그',
      decidedAt: memory.context.now,
    };
    await done('links.create', { fields });
  }
  await done('risks.edit', { id: 'closed', fields: { status: 'closed', closedOn: '2025-08-01' } });
  return memory;
}
const memory = await story();

describe('the page of a risk', () => {
  it('is made for the gravest that are rated high', () => {
    expect(reportOf(memory).deepDives.map(({ risk }) => risk.code)).toEqual(['R-1']);
  });

  it('has causes, event and consequences, controls with their tests and what they act on, incidents but for those ruled out', () => {
    const [dive] = reportOf(memory).deepDives;
    expect(dive).toMatchObject({
      event: 'high의 사건',
      causes: ['원인'],
      consequences: ['결과'],
      controls: [{ code: 'C-1', actsOn: '원인', strength: 'partly', test: { heldOn: '2025-08-01', sample: 10, exceptions: 1 } }],
    });
    expect(dive?.incidents.map(({ title, relation }) => [title, relation]).sort()).toEqual([
      ['guessed', 'suspected'],
      ['i', 'materialisedAs'],
    ]);
    // (3, 3) is rated 3 and (4, 4) 4; both incidents began in the week of 20 to 26 August.
    expect(dive?.ratings.map(({ on, rating, why }) => [on, rating, why])).toEqual([
      ['2025-08-11', 4, '장애 뒤'],
      ['2025-07-01', 3, '첫 평가'],
    ]);
    expect(dive?.weeks.map(({ rating }) => rating)).toEqual([3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 4]);
    expect(dive?.weeks[7]).toMatchObject({ firstDay: '2025-08-20', incidents: 1, suspected: 1 });
  });

  it('is made for any risk that is asked for, closed or low, and for no others then', () => {
    const report = reportOf(memory, { risks: ['R-3', 'R-2'] });
    expect(report.deepDives.map(({ risk }) => risk.code).sort()).toEqual(['R-2', 'R-3']);
    const html = reportHtml(report, { fonts: null, edition: 'risks' });
    expect([...html.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, heading]) => heading)).toEqual(['리스크 상세']);
    expect(html.match(/<article class="deep-dive">/g)).toHaveLength(2);
  });

  it('is refused for a code that no risk has', () => {
    const { entries, privates } = memory.register;
    const asked = {
      entries,
      privates,
      quarter: '2025-Q3',
      compare: null,
      validAt: null,
      knownAt: '2025-12-01T00:00:00.000Z',
      language: 'ko',
    } as const;
    expect(quarterReport({ ...asked, risks: ['R-99'] })).toEqual({
      ok: false,
      problems: [{ code: 'record.unknown', args: { value: 'R-99' } }],
    });
  });
});
