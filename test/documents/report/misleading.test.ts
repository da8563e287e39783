import { describe, expect, it } from 'vitest';
import { reportPage } from './report-page.ts';
import type { QuarterReport } from '../../../documents/report/model.ts';
import type { ReportRequest } from '../../../documents/report/make-report.ts';
import { firm } from './firm.ts';
import { misleadingRegister } from './misleading.ts';
import { reportOf } from './story.ts';

const memory = await misleadingRegister();
const { inTime, late } = memory;
const third = (over: Partial<ReportRequest> = {}) => reportOf(memory, { quarter: '2025-Q3', compare: '2025-Q2', knownAt: late, ...over });

/** The report as a person reads it in English. */
function textOf(report: QuarterReport): string {
  return reportPage(report, { fonts: null })
    .replace(/<style[^]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ');
}
const english = (over: Partial<ReportRequest> = {}) => textOf(third({ language: 'en', ...over }));
const change = (report: QuarterReport, title: string) => report.changes.find(({ risk }) => risk.title === title);

describe('a report that could mislead', () => {
  it('D1: names the assessment that made the change, and the later one as reaffirmed', () => {
    expect(change(third(), 'd1')).toMatchObject({
      movement: 'up',
      on: '2025-07-20',
      why: '7월 장애 때문에',
      reaffirmedOn: ['2025-09-25'],
    });
    expect(english()).toMatch(/Up 3 → 5 .{0,40}20 Jul 2025.{0,80}[Rr]eaffirmed .{0,12}25 Sep 2025/);
  });

  it('D2: speaks of a quarter in progress up to what is known, and says so', () => {
    const inProgress = reportOf(memory, { quarter: '2025-Q4', compare: '2025-Q3', knownAt: '2025-10-20T03:00:00.000Z', language: 'en' });
    expect([inProgress.isWhole, inProgress.validOn, inProgress.limits.reviewOverdue]).toEqual([false, '2025-10-20', []]);
    expect(textOf(inProgress)).toContain('in progress, as of 20 Oct 2025');
  });

  it('D3: counts an outage once, by its start, and tells of what it inherited', () => {
    const { delivery } = third();
    // From 1 July 00:00 to 3 July 23:30, of 72 hours in all.
    expect(delivery.carriedOver).toMatchObject([{ title: 'd3', minutesInside: 4290, minutes: 4320, isOpen: false }]);
    expect(delivery.restores.map(({ code }) => code)).not.toContain('I-1');
  });

  it('D4: takes what was restored after the quarter for not restored, and names it', () => {
    const { delivery } = third();
    expect([delivery.incidents, delivery.notRestored]).toEqual([3, 1]);
    expect(delivery.notable.find(({ title }) => title === 'd4')).toMatchObject({ restoreMinutes: null, openMinutes: 30 });
    expect(english()).toContain('at least 30 min');
  });

  it('D5: shows what began and was closed within the quarter', () => {
    expect(third().flows.beganAndClosed).toHaveLength(1);
    expect(english()).toMatch(/New and closed within the quarter, so in neither count: 1 \(R-\d+\)/);
  });

  it('D6: knows that a risk was closed in between', () => {
    const second = reportOf(memory, { quarter: '2025-Q2', compare: '2025-Q1', knownAt: late });
    expect(second.risks.open.map(({ title }) => title)).not.toContain('d6');
    expect(change(third(), 'd6')).toMatchObject({ movement: 'reopened', on: '2025-08-10', why: '상품 재출시' });
  });

  it('D7: shows the worst rating within the quarter beside the one at its end', () => {
    const [risk] = third().risks.open.filter(({ title }) => title === 'd7');
    expect([risk?.residual?.rating, risk?.worst?.rating, risk?.movement]).toEqual([3, 5, 'same']);
    expect(change(third(), 'd7')).toMatchObject({ movement: 'same', on: '2025-07-20' });
  });

  it('D8: keeps a review overdue that was held after the quarter', () => {
    const [risk] = third().risks.open.filter(({ title }) => title === 'd8');
    expect([risk?.reviewOverdue, risk?.nextReviewOn]).toEqual([true, '2025-09-15']);
    expect(third().limits.reviewOverdue).toEqual(third({ knownAt: inTime }).limits.reviewOverdue);
  });

  it('D9: does not archive an open risk, and restates one that was withdrawn', () => {
    const removed = reportOf(memory, { quarter: '2025-Q4', compare: '2025-Q3', knownAt: late }).restatements?.figures.find(
      ({ figure, category }) => figure === 'high' && category === null,
    );
    expect(third({ knownAt: inTime }).risks.open.map(({ title }) => title)).toContain('d9');
    expect(third().risks.open.map(({ title }) => title)).not.toContain('d9');
    expect(removed?.removed).toMatchObject([{ why: '두 번 등록' }]);
    expect(memory.refused).toContain('risk.archivedWhileOpen');
  });

  it('D10: counts outcomes only through incidents that count', () => {
    expect(third({ knownAt: inTime }).delivery.outcomes).toMatchObject({ caused: 0, unlinked: 1 });
  });

  it('D11: speaks of events up to the day of its positions', () => {
    const middle = third({ validAt: '2025-08-15T03:00:00.000Z' });
    expect([middle.validOn, middle.delivery.incidents]).toEqual(['2025-08-15', 1]);
  });

  it('D12, D13: has no times the wrong way round, and no incident that has not begun; planned work may lie ahead', () => {
    expect(memory.refused).toEqual(expect.arrayContaining(['field.outOfOrder', 'incident.notYet']));
    expect(memory.refused.length).toBe(5);
    expect(third().delivery.plannedWork).toBe(1);
  });

  it('D14: has each risk in the category of the day, and restates by category what was a mistake', () => {
    const of = (title: string, report = third()) => report.risks.open.find((risk) => risk.title === title)?.category;
    expect([of('d14'), of('d14 mistaken'), of('d14 mistaken', third({ knownAt: inTime }))]).toEqual(['market', 'credit', 'market']);
    const now = reportOf(memory, { quarter: '2025-Q4', compare: '2025-Q3', knownAt: late });
    expect(of('d14', now)).toBe('credit');
    expect(now.flows.moves).toMatchObject([{ from: 'market', to: 'credit', on: '2025-10-06' }]);
    // At the end of the third quarter d1, d6, d7, d8 and d14 were open in market, and d14 mistaken in credit.
    expect(now.risks.categories.map(({ previousOpen }) => previousOpen)).toEqual([5, 1, 0, 0, 0]);
    expect(now.flows.categories.map(({ opening }) => opening)).toEqual([5, 1, 0, 0, 0]);
    const restated = (category: string) => now.restatements?.figures.find((one) => one.figure === 'open' && one.category === category);
    const names = (list: readonly { readonly names: readonly string[] }[] | undefined) => list?.map((one) => one.names.join());
    const code = third().risks.open.find(({ title }) => title === 'd14 mistaken')?.code;
    expect(names(restated('credit')?.added)).toEqual([code]);
    expect(names(restated('market')?.removed)).toContain(code);
  });

  it('D14: names no type of a risk in a category to which it did not belong on the day', async () => {
    const other = await firm();
    for (const id of ['stayed', 'moved']) await other.risk(id, { category: 'operational', eventTypeId: 'event.6' });
    other.recordNextAt('2025-10-06T01:00:00.000Z');
    await other.done('risks.reclassify', { id: 'moved', category: 'market', eventTypeId: null, movedOn: '2025-09-01', reason: '' });
    await other.done('risks.reclassify', { id: 'moved', category: 'credit', eventTypeId: null, movedOn: '2025-10-06', reason: '' });
    await other.done('risks.edit', { id: 'moved', fields: { subtypeId: 'credit.default' } });
    const kinds = (quarter: string) =>
      reportOf(other, { quarter, language: 'en', knownAt: late }).risks.open.map(({ title, category, kind }) => [title, category, kind]);
    expect(kinds('2025-Q3')).toEqual([
      ['stayed', 'operational', 'Business Disruption and System Failures'],
      ['moved', 'market', null],
    ]);
    expect(kinds('2025-Q4')[1]).toEqual(['moved', 'credit', 'Default']);
  });

  it('D15: restates what was decided late', () => {
    const now = reportOf(memory, { quarter: '2025-Q4', compare: '2025-Q3', knownAt: late });
    const failures = now.restatements?.figures.find(({ figure }) => figure === 'failures');
    expect([failures?.was, failures?.now]).toEqual([0, 1]);
    expect(failures?.added).toMatchObject([{ names: ['A', expect.stringMatching(/^I-/)], decided: { by: '이두리' } }]);
  });
});
