import { describe, expect, it } from 'vitest';
import { usualKnownAt } from '../../../documents/report/knowledge.ts';
import { quarterReport } from '../../../documents/report/make-report.ts';
import { reportPage } from './report-page.ts';
import { reportOf, smallFirm } from './story.ts';

const spaced = (text: string) => text.replace(/\u00a0/g, ' ');
const memory = await smallFirm();

describe('the quarterly report', () => {
  const report = reportOf(memory);

  it('counts open risks by category at the last instant of the quarter', () => {
    expect(report.risks.total).toBe(3);
    expect(report.risks.byCategory).toEqual({ market: 0, credit: 1, operational: 1, liquidity: 0, reputation: 1 });
    expect([report.validAt, report.validOn]).toEqual(['2025-09-30T14:59:59.999Z', '2025-09-30']);
    // Ratings by the default matrix: (4,4) high, (2,3) low; the new risk was never assessed.
    expect(report.risks.sum).toMatchObject({
      open: 3,
      byRating: [0, 1, 0, 1, 0],
      high: 1,
      notAssessed: 1,
      reviewOverdue: 1,
      previousOpen: 3,
    });
    expect(report.risks.sum.moved).toEqual({ new: 1, reopened: 0, closed: 1, up: 1, down: 1 });
  });

  it('says in one sentence what moved, what is high, and that limits are not recorded', () => {
    expect(spaced(report.verdict)).toBe(
      '2025년 2분기 이후 상승(R-1) 1건, 하락(R-2) 1건, 신규(R-4) 1건, 종결(R-3) 1건이 있었고, 2025년 3분기 말(기준일 2025. 9. 30., 자료 기준 2025. 10. 15. 09:00) 미종결 리스크 3건 가운데 높음 이상은 1건 (운영리스크 1), 평가하지 않은 리스크는 1건이며, 허용한도를 등록하지 않아 한도 이내인지는 판정하지 않습니다.',
    );
    expect(spaced(reportOf(memory, { language: 'en', compare: null }).verdict)).toBe(
      'At the end of Q3 2025 (positions of 30 Sep 2025, data as of 15 Oct 2025, 09:00), 1 of 3 open risks is rated High or above (Operational risk 1), 1 not assessed; no limits are recorded, so this report does not state whether any limit was kept.',
    );
    expect(spaced(reportOf(memory, { language: 'en' }).verdict)).toMatch(
      /^Since Q2 2025: 1 up \(R-1\), 1 down \(R-2\), 1 new \(R-4\), 1 closed \(R-3\); at the end of Q3 2025 /,
    );
  });

  it('says right after what moved how many decisions are asked for, and lists them on the first page', async () => {
    const other = await smallFirm();
    const { id: quarterId } = await other.done('quarters.review', { quarter: '2025-Q3' });
    await other.done('decisionsAsked.create', { fields: { quarterId, rank: 2, option: '두 번째 안', cost: '', decideBy: null } });
    await other.done('decisionsAsked.create', {
      fields: { quarterId, rank: 1, option: '첫 번째 안', cost: '3억 원', decideBy: '2025-11-30' },
    });
    const made = reportOf(other);
    expect(spaced(made.verdict)).toMatch(/ 1건이 있었고, 결정을 요청하는 사항은 2건이고, 2025년 3분기 말/);
    expect(made.paper.decisionsAsked).toEqual([
      { option: '첫 번째 안', cost: '3억 원', decideBy: '2025-11-30' },
      { option: '두 번째 안', cost: '', decideBy: null },
    ]);
    expect(reportPage(made, { fonts: null, edition: 'board' })).toMatch(/첫 번째 안.*두 번째 안/s);
  });

  it('tells who moved a risk, when and why, from the ledger', () => {
    expect(report.changes.map((change) => [change.movement, change.risk.title, change.on, change.why, change.recorded?.by])).toEqual([
      ['up', '배포 실패', '2025-08-20', '8월 19일 장애 뒤', '김하나'],
      ['down', '가맹점 편중', '2025-09-10', '한도 계약을 맺음', '김하나'],
      ['new', '앱 평점', '2025-08-25', null, '김하나'],
      ['closed', '명절 정산 자금', '2025-09-20', null, '김하나'],
    ]);
    expect(report.changes.at(-1)?.recorded?.note).toBe('약정 한도 확보');
  });

  it('draws arrows from the cell at the end of the compared quarter', () => {
    expect(report.heatMap.arrows).toEqual([
      { from: { likelihood: 2, impact: 2 }, to: { likelihood: 4, impact: 4 }, codes: ['R-1'] },
      { from: { likelihood: 4, impact: 4 }, to: { likelihood: 2, impact: 3 }, codes: ['R-2'] },
    ]);
    expect(report.heatMap.notShown).toEqual(['R-4']);
  });

  it('lists what was recorded after the end of the compared quarter as a restatement', () => {
    const { restatements } = report;
    expect(restatements?.registerIsYounger).toBe(false);
    expect(restatements?.entries.map((entry) => [entry.table, entry.what, entry.names, entry.why])).toEqual([
      ['assessments', 'added', ['R-3'], '6월 점검을 뒤늦게 기록'],
      // That R-3 was closed later changes nothing of June.
    ]);
    // (2,2) is low and (3,4) is high: known at the end of June one risk was high, now two were.
    const high = restatements?.figures.filter(({ figure }) => figure === 'high');
    expect(high?.find(({ category }) => category === null)).toMatchObject({
      was: 1,
      now: 2,
      added: [{ names: ['R-3'], why: '6월 점검을 뒤늦게 기록', entries: [{ by: '김하나' }] }],
      removed: [],
    });
    expect(high?.flatMap(({ category, added }) => (category !== null && added.length > 0 ? [category] : []))).toEqual(['liquidity']);
  });

  it('counts incidents and releases by service with their own dates', () => {
    expect(report.delivery).toMatchObject({ incidents: 1, releases: 1, medianRestoreMinutes: 90 });
    expect(report.delivery.services.map((service) => [service.name, service.figures.incidents])).toEqual([['결제', 1]]);
    expect(report.delivery.outcomes).toEqual({ caused: 1, contributed: 0, suspected: 0, ruledOut: 0, unlinked: 0 });
    expect(report.delivery.notable.map((one) => [one.code, one.risks, one.releases])).toEqual([['I-1', ['R-1'], ['3.2.0']]]);
    expect(report.delivery.releaseLinks.map((link) => [link.relation, link.evidence, link.decider])).toEqual([
      ['caused', '되돌리자 멈춤', '이두리'],
    ]);
  });

  it('names risks without a control, controls without a risk, and what the figures leave out', () => {
    expect(report.controls.key.map((one) => [one.code, one.risks, one.worst?.rating])).toEqual([['C-1', ['R-1'], 4]]);
    expect(report.controls.withoutRisk.map((one) => one.code)).toEqual(['C-2']);
    expect(report.controls.risksWithoutControl.map((one) => one.code)).toEqual(['R-2', 'R-4']);
    expect(report.limits).toMatchObject({
      notAssessed: ['R-4'],
      reviewOverdue: ['R-1'],
      withoutOwner: ['R-4'],
      keyControls: 1,
      controls: 2,
    });
  });

  it('knows only what was recorded by known-at', () => {
    const early = reportOf(memory, { knownAt: '2025-08-01T00:00:00.000Z' });
    expect([early.risks.total, early.delivery.incidents, early.changes.length]).toEqual([3, 0, 0]);
    expect(early.ledger.at <= '2025-08-01T00:00:00.000Z').toBe(true);
  });

  it('a valid-at inside the quarter moves positions and events alike', () => {
    const earlier = reportOf(memory, { validAt: '2025-08-15T00:00:00.000Z' });
    expect([earlier.isWhole, earlier.validOn, earlier.risks.sum.high]).toEqual([false, '2025-08-15', 2]);
    // The release is of 18 August, the incident of the 19th.
    expect([earlier.delivery.incidents, earlier.delivery.releases, earlier.limits.incidentsNotRestored]).toEqual([0, 0, 0]);
    const between = reportOf(memory, { validAt: '2025-08-18T23:00:00.000Z' });
    expect([between.delivery.incidents, between.delivery.releases]).toEqual([0, 1]);
  });

  it('of a quarter in progress speaks of the day up to which it is known, and says so', () => {
    const made = reportOf(memory, { knownAt: '2025-09-10T03:00:00.000Z', language: 'en' });
    expect([made.isWhole, made.validAt, made.validOn]).toEqual([false, '2025-09-10T03:00:00.000Z', '2025-09-10']);
    // Due on 1 September and overdue; the one of 1 December is not.
    expect(made.risks.sum.reviewOverdue).toBe(1);
    expect(spaced(made.verdict)).toMatch(/ in Q3 2025, in progress \(positions of 10 Sep 2025, data as of 10 Sep 2025, 12:00\), /);
    const early = reportOf(memory, { knownAt: '2025-09-10T03:00:00.000Z' });
    expect(spaced(early.verdict)).toMatch(
      / 진행 중인 2025년 3분기\(기준일 2025\. 9\. 10\., 자료 기준 2025\. 9\. 10\. 12:00\) 미종결 리스크 /,
    );
    expect(spaced(reportPage(made, { fonts: null }))).toContain('<title>Q3 2025, in progress, as of 10 Sep 2025 Quarterly risk report: ');
  });

  it('names a quarter after the year in which its fiscal year ends, where the register says so', async () => {
    const other = await smallFirm();
    await other.done('settings.edit', { id: 'register', fields: { fiscalYearStart: 11, fiscalYearNamedAfter: 'end' } });
    // The year that began in November 2024 is FY2025: its fourth quarter is August to October 2025.
    const made = reportOf(other, { quarter: '2025-Q4', language: 'en' });
    expect([made.quarter.firstDay, made.quarter.lastDay, made.compare?.id]).toEqual(['2025-08-01', '2025-10-31', '2025-Q3']);
    expect(spaced(made.verdict)).toMatch(/ in Q4 FY2025, in progress /);
    expect(spaced(reportOf(other, { quarter: '2025-Q4' }).verdict)).toMatch(/ 진행 중인 2025회계연도 4분기/);
    expect(made.register).toMatchObject({ fiscalYearStart: 11, fiscalYearNamedAfter: 'end' });
  });

  it('never speaks of a time that is later than what is known, whatever valid-at is asked for', () => {
    const made = reportOf(memory, { validAt: '2025-09-30T14:59:59.999Z', knownAt: '2025-08-18T23:30:00.000Z' });
    expect([made.validAt, made.delivery.releases]).toEqual(['2025-08-18T23:30:00.000Z', 0]);
  });

  it('never speaks of a time after its quarter, whatever valid-at is asked for', () => {
    const made = reportOf(memory, { validAt: '2025-10-10T00:00:00.000Z' });
    expect([made.isWhole, made.validAt, made.validOn]).toEqual([true, '2025-09-30T14:59:59.999Z', '2025-09-30']);
    expect(made).toEqual(report);
  });

  it('is refused of a quarter that had not begun', () => {
    const request = {
      entries: memory.register.entries,
      privates: memory.register.privates,
      compare: null,
      validAt: null,
      language: 'en',
    } as const;
    expect(quarterReport({ ...request, quarter: '2025-Q4', knownAt: '2025-09-30T14:59:59.999Z' })).toEqual({
      ok: false,
      problems: [{ code: 'quarter.notBegun', args: { quarter: '2025-Q4', day: '2025-09-30' } }],
    });
    expect(quarterReport({ ...request, quarter: '2025-Q4', knownAt: '2025-09-30T15:00:00.000Z' }).ok).toBe(true);
  });

  it('an erased person is named by code', async () => {
    const other = await smallFirm();
    await other.done('people.erase', { id: other.ids['lee'] ?? '' });
    const owners = reportOf(other).risks.open.map((one) => one.owner);
    expect(owners).toEqual(['이름이 삭제된 사람 P-2', '이름이 삭제된 사람 P-2', null]);
  });

  it('a person who was erased since is named by code in a report of what was known before', async () => {
    const other = await smallFirm();
    const knownAt = other.context.now;
    await other.done('people.erase', { id: other.ids['lee'] ?? '' });
    const made = reportOf(other, { knownAt });
    expect(made.risks.open.map(({ owner }) => owner)).toEqual(['이름이 삭제된 사람 P-2', '이름이 삭제된 사람 P-2', null]);
  });

  it('carries the ledger head with which it can be verified', () => {
    const last = memory.register.entries.at(-1)?.header;
    expect(report.ledger).toEqual({ seq: last?.seq, hash: last?.hash, at: last?.at });
  });

  it('a comparison with a later or the same quarter is refused, as is a register that did not exist yet', () => {
    const ask = (over: object) =>
      quarterReport({
        entries: memory.register.entries,
        privates: memory.register.privates,
        quarter: '2025-Q3',
        compare: null,
        validAt: null,
        knownAt: '2026-01-01T00:00:00.000Z',
        language: 'ko',
        ...over,
      });
    expect(ask({ compare: '2025-Q3' })).toMatchObject({ ok: false, problems: [{ code: 'quarter.compareNotEarlier' }] });
    expect(ask({ quarter: '2025-5' })).toMatchObject({ ok: false, problems: [{ code: 'quarter.invalid' }] });
    expect(ask({ knownAt: '2020-01-01T00:00:00.000Z' })).toMatchObject({ ok: false, problems: [{ code: 'command.needsRegister' }] });
  });

  it('knows as much as there is now; of a sample as much as on its own today, or as was written after it', () => {
    const seoul = (sampleToday: string | null) => ({ sampleToday, timeZone: 'Asia/Seoul' });
    const [before, after, now] = ['2025-10-20T14:59:59.999Z', '2025-10-20T15:00:00.000Z', '2026-11-26T00:00:00.000Z'];
    expect(usualKnownAt(seoul(null), before, now)).toBe(now);
    expect(usualKnownAt(seoul('2025-10-20'), '2025-10-01T00:00:00.000Z', now)).toBe(before);
    expect(usualKnownAt(seoul('2025-10-20'), after, now)).toBe(after);
  });
});
