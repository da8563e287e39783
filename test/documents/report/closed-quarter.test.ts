import { describe, expect, it } from 'vitest';
import { reportWithClaims, type AskedReport, type ReportWithClaims } from '../../../documents/report/make-report.ts';
import { knowledgeAt } from '../../../documents/report/knowledge.ts';
import { reportHtml } from '../../../documents/report/report-html.ts';
import { reportPage } from './report-page.ts';
import { claimsJson, reportJson } from '../../../documents/report/report-json.ts';
import { reportXlsx } from '../../../documents/report/report-xlsx.ts';
import type { QuarterReport } from '../../../documents/report/model.ts';
import { assess, closed, closingOf, endedQuarter, paper, peopleIn } from '../../support/closings.ts';

type Memory = Awaited<ReturnType<typeof endedQuarter>>;
type Asked = Partial<AskedReport> &
  ({ readonly now: string } | { readonly knownAt: string } | Pick<Extract<AskedReport, { closing: object }>, 'closing'>);

const later = '2026-02-01T00:00:00.000Z';

function reportOf(memory: Memory, asked: Asked): QuarterReport {
  return reportMade(memory, asked).report;
}

function reportMade({ register }: Memory, asked: Asked): ReportWithClaims {
  const { entries, privates } = register;
  const made = reportWithClaims({
    entries,
    privates,
    quarter: '2025-Q3',
    compare: 'before',
    validAt: null,
    language: 'ko',
    ...asked,
  } as never);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value;
}

/** The report that is made for a closing, and the closing. */
async function closedWithReport(memory: Memory, correction: string | null = null) {
  const { signers, waivers, signedAt } = closingOf(memory);
  const made = reportMade(memory, { closing: { actor: peopleIn(memory)[0] ?? '', signers, waivers, signedAt, correction } });
  if (correction === null) await closed(memory);
  else await memory.done('quarters.correct', { ...closingOf(memory), correction }, { documents: [paper] });
  return made;
}

const bytesOf = ({ report, claims }: ReportWithClaims) => {
  const xlsx = reportXlsx(report, claims());
  return [reportJson(report), claimsJson(report, claims()), reportHtml(report, { fonts: null }), xlsx.ok ? xlsx.value : xlsx];
};

describe('the report of a closed quarter', () => {
  it('is made again with the same bytes, whatever was recorded since', async () => {
    const memory = await endedQuarter();
    const made = await closedWithReport(memory);
    const { report } = made;
    await assess(memory, 'r', 5, '2025-09-20');
    const remade = reportMade(memory, { now: later });
    const again = remade.report;
    expect(again.ledger).toEqual(report.ledger);
    expect(bytesOf(remade)).toEqual(bytesOf(made));
    // 3 of 5 on both axes is the middle rating; 5 and 5 the highest, recorded after the closing.
    expect(again.risks.sum.byRating).toEqual([0, 0, 1, 0, 0]);
    expect(reportOf(memory, { knownAt: memory.context.now }).risks.sum.byRating).toEqual([0, 0, 0, 0, 1]);
  });

  it('prints the last entry before its closing, and who signed: for whom somebody else did, without their identity', async () => {
    const memory = await endedQuarter();
    const before = memory.register.replay.head;
    const { ledger, knownAt, signOff } = (await closedWithReport(memory)).report;
    expect([ledger.seq, ledger.hash, knownAt]).toEqual([before?.seq, before?.hash, before?.at]);
    expect(signOff?.signatures.map(({ name, meaning, enteredBy }) => [name, meaning, enteredBy])).toEqual([
      ['김하나', 'prepared', null],
      ['이둘', 'reviewed', '김하나'],
      ['박셋', 'approved', '김하나'],
    ]);
    const html = reportPage(reportOf(memory, { now: later }), { fonts: null });
    expect(html).toContain('김하나가 대신 입력, 본인 확인 없음');
  });

  it('is another one beside another quarter, up to another day, or with what is known since: without its signatures', async () => {
    const memory = await endedQuarter();
    await closedWithReport(memory);
    await assess(memory, 'r', 5, '2025-09-20');
    for (const asked of [{ compare: null }, { validAt: '2025-08-31T00:00:00.000Z' }] as const) {
      const { signOff, corrections } = reportOf(memory, { ...asked, now: later });
      expect([signOff, corrections?.version]).toEqual([null, 1]);
    }
  });

  it('as of an instant is what was known by then, and that of its closing from the instant of that on', async () => {
    const memory = await endedQuarter();
    const before = memory.register.entries.at(-1)?.header.at ?? '';
    const made = await closedWithReport(memory);
    const closedAt = memory.register.entries.at(-1)?.header.at ?? '';
    await assess(memory, 'r', 5, '2025-09-20');
    const asOf = (at: string) => {
      const entries = memory.register.entries.filter(({ header }) => header.at <= at);
      const known = { ...memory, register: { ...memory.register, entries } };
      return reportMade(known, knowledgeAt(entries, memory.register.privates, '2025-Q3', at));
    };
    expect(before < closedAt).toBe(true);
    expect(asOf(before).report).toMatchObject({ knownAt: before, signOff: null });
    expect(bytesOf(asOf(closedAt))).toEqual(bytesOf(made));
  });

  it('a correction says what changed since the version before, and stands in its place', async () => {
    const memory = await endedQuarter();
    await closedWithReport(memory);
    await assess(memory, 'r', 5, '2025-09-20');
    const made = await closedWithReport(memory, '뒤늦은 평가를 반영');
    const { report } = made;
    expect(report.signOff).toMatchObject({ version: 2, correction: '뒤늦은 평가를 반영' });
    const high = report.corrections?.figures.find(({ figure, category }) => figure === 'high' && category === null);
    expect([high?.was, high?.now, high?.added.map(({ names }) => names)]).toEqual([0, 1, [['R-1']]]);
    expect(bytesOf(reportMade(memory, { now: later }))).toEqual(bytesOf(made));
  });

  it('a withdrawn closing closes nothing: the quarter is reported as it is known now', async () => {
    const memory = await endedQuarter();
    await closedWithReport(memory);
    await memory.done('quarters.reopen', { quarter: '2025-Q3', reason: '잘못' });
    const { signOff, corrections, knownAt } = reportOf(memory, { now: later });
    expect([signOff, corrections, knownAt]).toEqual([null, null, later]);
  });
});

describe('the quarter after a closed one', () => {
  it('compares with it as it was closed, and lists what was recorded since as restatements', async () => {
    const memory = await endedQuarter();
    await closedWithReport(memory);
    // Recorded on 6 October: from the third quarter by its day, and a new risk of August that nobody knew of.
    await assess(memory, 'r', 5, '2025-09-20');
    await memory.done('risks.create', { id: 'late', fields: { title: '환율', category: 'market', identifiedOn: '2025-08-01' } });
    const fourth = reportOf(memory, { quarter: '2025-Q4', knownAt: '2026-01-10T00:00:00.000Z' });
    expect(fourth.compare?.closing).toEqual({ version: 1, knownAt: expect.any(String), seq: 6 });
    // As closed the risk stood at the middle rating (3): it rose to 5. The other one was not known: it is new.
    expect(fourth.risks.sum.moved).toEqual({ new: 1, reopened: 0, closed: 0, up: 1, down: 0 });
    const open = fourth.restatements?.figures.find(({ figure, category }) => figure === 'open' && category === null);
    expect([fourth.restatements?.version, open?.was, open?.now, open?.added.map(({ names }) => names)]).toEqual([1, 1, 2, [['R-2']]]);
  });

  it('a risk whose closing was undone since is reopened by the entry that did so, on its day', async () => {
    const memory = await endedQuarter();
    const { done, context } = memory;
    const ended = { status: 'closed', closedOn: '2025-09-01', closingReason: '거래 종료' };
    const closing = await done('risks.edit', { id: 'r', fields: ended });
    await closed(memory);
    context.tick(Date.UTC(2025, 9, 20, 16) - Date.parse(context.now));
    const { seq } = await done('register.undo', { seq: closing.seq }, { note: '오기' });
    const { changes } = reportOf(memory, { quarter: '2025-Q4', knownAt: '2026-01-10T00:00:00.000Z' });
    // 16:00 UTC is the next day in Seoul.
    expect(changes.map(({ movement, on, why, recorded }) => [movement, on, why, recorded?.seq, recorded?.note])).toEqual([
      ['reopened', '2025-10-21', null, seq, '오기'],
    ]);
  });

  it('a risk that has lost its only rating since is among what changed, by the entry that took it away', async () => {
    const memory = await endedQuarter();
    await closed(memory);
    memory.context.tick(Date.UTC(2025, 9, 20, 16) - Date.parse(memory.context.now));
    const [rating = ''] = [...(memory.register.replay.rows.get('assessments')?.keys() ?? [])];
    const { seq } = await memory.done('assessments.remove', { id: rating });
    const { changes } = reportOf(memory, { quarter: '2025-Q4', knownAt: '2026-01-10T00:00:00.000Z' });
    expect(changes.map(({ movement, on, why, recorded }) => [movement, on, why, recorded?.seq])).toEqual([
      ['unrated', '2025-10-21', null, seq],
    ]);
  });

  it.each<readonly [string, (memory: Memory, made: number) => Promise<unknown>]>([
    ['withdrawn', ({ done }) => done('risks.withdraw', { id: 'twice', withdrawnReason: '두 번 등록' })],
    ['undone', ({ done }, made) => done('register.undo', { seq: made })],
  ])('a risk that the closing knew and whose recording was %s since was open then, and is restated away, not closed', async (_, remove) => {
    const memory = await endedQuarter();
    const fields = { title: '금리 상승', category: 'market', identifiedOn: '2025-08-01' };
    const { seq } = await memory.done('risks.create', { id: 'twice', fields });
    // Nobody has rated it.
    await closed(memory, { waivers: [{ condition: 'notAssessed', reason: '시험' }] });
    await remove(memory, seq);
    const made = reportMade(memory, { quarter: '2025-Q4', knownAt: '2026-01-10T00:00:00.000Z' });
    const { risks, changes, restatements } = made.report;
    // were open at the closing, R-1 still is.
    expect([risks.sum.previousOpen, risks.sum.open, risks.sum.moved?.closed, changes.map(({ risk }) => risk.code)]).toEqual([2, 1, 0, []]);
    expect(risks.categories.map(({ previousOpen }) => previousOpen)).toEqual([2, 0, 0, 0, 0]);
    const open = restatements?.figures.find(({ figure, category }) => figure === 'open' && category === null);
    expect([open?.was, open?.now, open?.removed.map(({ names }) => names)]).toEqual([2, 1, [['R-2']]]);
    const claim = (place: string) => made.claims().claims.find(({ id }) => id === place);
    const places = ['risks.sum.previousOpen', 'flows.sum.opening', 'risks.sum.moved.closed', 'limits.notAssessed'];
    expect(places.map((place) => claim(place)?.rows)).toEqual([['R-1', 'R-2'], ['R-1'], [], []]);
  });
});
