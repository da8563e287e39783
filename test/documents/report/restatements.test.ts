import { describe, expect, it } from 'vitest';
import { viewOf } from '../../../documents/report/html/view.tsx';
import { plainCell } from '../../../documents/spreadsheets/sheet.ts';
import { restatementSheets } from '../../../documents/report/parts/restatements/sheet.ts';
import { reportPage } from './report-page.ts';
import { endOfQ2, firm } from './firm.ts';
import { reportOf } from './story.ts';

type Piece = ReturnType<typeof reportOf>['restatements'];
const figureOf = (piece: Piece, name: string, of: string | null = null) =>
  piece?.figures.find(({ figure, category }) => figure === name && category === of);
/** What came in and went out of a figure, by names. */
const movedIn = (piece: Piece, name: string, of: string | null = null) => {
  const figure = figureOf(piece, name, of);
  return [figure?.was, figure?.removed.map(({ names }) => names.join(' ')), figure?.added.map(({ names }) => names.join(' ')), figure?.now];
};

const later = (instant: string, milliseconds: number) => new Date(Date.parse(instant) + milliseconds).toISOString();

describe('a restatement of the report', () => {
  it('is what was recorded after the instant at which the earlier quarter was known, not at it', async () => {
    const memory = await firm();
    for (const id of ['a', 'b']) await memory.risk(id);
    memory.recordNextAt(endOfQ2);
    await memory.residual('a', 5, 5, '2025-06-01', { rationale: '제때' });
    memory.recordNextAt(later(endOfQ2, 1));
    await memory.residual('b', 5, 5, '2025-06-01', { rationale: '늦게' });
    const { restatements } = reportOf(memory);
    expect(restatements?.since).toBe(endOfQ2);
    expect(restatements?.entries.map(({ at, names, why }) => [at, names, why])).toEqual([[later(endOfQ2, 1), ['R-2'], '늦게']]);
    expect(figureOf(restatements, 'high')).toMatchObject({ was: 1, now: 2, added: [{ names: ['R-2'], why: '늦게' }], removed: [] });
  });

  it('is known where it was recorded at the known-at of the report, not after it', async () => {
    const memory = await firm();
    await memory.risk('a');
    const knownAt = '2025-10-10T00:00:00.000Z';
    memory.recordNextAt(knownAt);
    await memory.residual('a', 1, 1, '2025-06-01');
    const before = reportOf(memory, { knownAt: later(knownAt, -1) });
    expect([before.restatements?.entries.length, before.limits.notAssessed]).toEqual([0, ['R-1']]);
    const then = reportOf(memory, { knownAt });
    expect([then.restatements?.entries.length, then.limits.notAssessed]).toEqual([1, []]);
  });

  it('is one only where it bears on the figures of the quarter', async () => {
    const memory = await firm();
    await memory.done('services.create', { id: 's', fields: { name: '결제' } });
    await memory.risk('a');
    await memory.risk('moved', { category: 'credit' });
    await memory.incident('old', { startedAt: '2025-05-01T00:00:00.000Z' });
    memory.recordNextAt('2025-07-10T00:00:00.000Z');
    // None of these changes what was so in the second quarter.
    await memory.done('risks.edit', { id: 'a', fields: { title: '새 제목', event: '새 설명' } });
    await memory.residual('a', 1, 1, '2025-07-01');
    await memory.residual('a', 1, 1, '2025-06-01', { kind: 'inherent' });
    await memory.risk('later', { identifiedOn: '2025-07-01' });
    await memory.incident('of this quarter', { startedAt: '2025-06-30T15:00:00.000Z' });
    await memory.done('incidents.edit', { id: 'old', fields: { summary: '정리' } });
    // From today on, whichever way it was said: at the end of the second quarter nothing of it was so.
    await memory.done('risks.edit', { id: 'moved', fields: { category: 'liquidity' } });
    await memory.done('risks.edit', { id: 'a', fields: { status: 'closed', closedOn: '2025-07-10' } });
    await memory.done('closures.create', { fields: { riskId: 'a', closedOn: '2025-07-10', reopenedOn: '2025-07-10' } });
    await memory.done('reviews.create', { fields: { riskId: 'a', heldOn: '2025-07-10', outcome: 'unchanged', nextDueOn: '2026-01-10' } });
    expect(reportOf(memory).restatements?.entries).toEqual([]);
    // Each of these does.
    await memory.residual('a', 1, 1, '2025-06-30');
    await memory.risk('forgotten', { identifiedOn: '2025-06-30' });
    await memory.incident('forgotten too', { startedAt: '2025-06-30T14:59:59.999Z' });
    await memory.done('incidents.edit', { id: 'old', fields: { restoredAt: '2025-05-01T01:00:00.000Z' } });
    await memory.done('risks.reclassify', { id: 'a', category: 'credit', eventTypeId: null, movedOn: '2025-06-30', reason: '상대방' });
    await memory.done('reviews.create', { fields: { riskId: 'a', dueOn: '2025-06-01', heldOn: '2025-06-15', outcome: 'unchanged' } });
    expect(reportOf(memory).restatements?.entries.map(({ table, what, names }) => [table, what, names])).toEqual([
      ['assessments', 'added', ['R-1']],
      ['risks', 'added', ['R-4']],
      ['incidents', 'added', ['I-3']],
      ['incidents', 'changed', ['I-1']],
      ['risks', 'changed', ['R-1']],
      ['reclassifications', 'added', ['R-1']],
      ['reviews', 'added', ['R-1']],
    ]);
  });

  it('is an outage of a service and an announcement that were told late, which change the time that customers felt', async () => {
    const memory = await firm();
    const { done } = memory;
    await done('services.create', { id: 's', fields: { name: '결제' } });
    await memory.incident('a', { startedAt: '2025-05-01T00:00:00.000Z', restoredAt: '2025-05-01T01:00:00.000Z' });
    await memory.incident('next', { startedAt: '2025-07-05T00:00:00.000Z', restoredAt: '2025-07-05T01:00:00.000Z' });
    memory.recordNextAt('2025-07-10T00:00:00.000Z');
    await done('incidents.edit', { id: 'a', fields: { announcedAt: '2025-05-01T00:10:00.000Z' } });
    const outage = (incidentId: string, day: string) => ({
      fields: { incidentId, state: 'interrupted', startedAt: `${day}T00:05:00.000Z`, endedAt: `${day}T00:45:00.000Z` },
    });
    await done('serviceSpans.create', outage('a', '2025-05-01'));
    // An incident of the next quarter: its outage says nothing of this one.
    await done('serviceSpans.create', outage('next', '2025-07-05'));
    expect(reportOf(memory).restatements?.entries.map(({ table, what, names }) => [table, what, names])).toEqual([
      ['incidents', 'changed', ['I-1']],
      ['serviceSpans', 'added', ['I-1']],
    ]);
  });

  it('cannot be where the register is younger than the quarter', async () => {
    const memory = await firm();
    await memory.risk('a');
    memory.recordNextAt('2025-07-10T00:00:00.000Z');
    await memory.residual('a', 1, 1, '2025-06-01');
    const before = reportOf(memory, { quarter: '2025-Q2', compare: '2025-Q1' });
    // The register began at midnight of 1 April in UTC, nine hours into the second quarter in Seoul.
    expect(before.restatements).toEqual({
      since: '2025-03-31T14:59:59.999Z',
      version: null,
      registerIsYounger: true,
      figures: [],
      entries: [],
    });
    expect(reportOf(memory).restatements?.registerIsYounger).toBe(false);
  });
});

describe('a restated figure', () => {
  it('shows what came in and what went out, not only the net', async () => {
    const memory = await firm();
    const { done } = memory;
    for (const id of ['a', 'b']) await memory.risk(id);
    await memory.residual('a', 5, 5, '2025-06-01');
    memory.recordNextAt('2025-07-10T00:00:00.000Z');
    await done('risks.edit', { id: 'a', fields: { status: 'closed', closedOn: '2025-06-20' } }, { note: '6월에 종결' });
    await memory.risk('forgotten', { category: 'credit', identifiedOn: '2025-06-30' });
    await memory.residual('b', 5, 5, '2025-06-15', { rationale: '6월 점검' });
    const { restatements } = reportOf(memory);
    expect(movedIn(restatements, 'open')).toEqual([2, ['R-1'], ['R-3'], 2]);
    expect(movedIn(restatements, 'open', 'market')).toEqual([2, ['R-1'], [], 1]);
    expect(movedIn(restatements, 'open', 'credit')).toEqual([0, [], ['R-3'], 1]);
    expect(movedIn(restatements, 'high')).toEqual([1, ['R-1'], ['R-2'], 1]);
    expect(figureOf(restatements, 'open')?.removed).toMatchObject([
      { why: '6월에 종결', entries: [{ at: '2025-07-10T00:00:00.000Z', by: '김하나' }] },
    ]);
    expect(figureOf(restatements, 'high')?.added).toMatchObject([{ why: '6월 점검' }]);
  });

  it('goes by category: a risk that was moved late leaves the one and comes into the other, and nothing moves in all', async () => {
    const memory = await firm();
    await memory.risk('a');
    memory.recordNextAt('2025-10-05T00:00:00.000Z');
    await memory.done(
      'risks.reclassify',
      { id: 'a', category: 'credit', eventTypeId: null, movedOn: '2025-06-01', reason: '' },
      { note: '재분류' },
    );
    const { restatements } = reportOf(memory);
    expect(movedIn(restatements, 'open')).toEqual([1, [], [], 1]);
    expect(movedIn(restatements, 'open', 'market')).toEqual([1, ['R-1'], [], 0]);
    expect(movedIn(restatements, 'open', 'credit')).toEqual([0, [], ['R-1'], 1]);
    expect(figureOf(restatements, 'open', 'credit')?.added).toMatchObject([{ why: '재분류', entries: [{ by: '김하나' }] }]);
  });

  it('counts incidents, and of their median the times: one that was corrected goes out with the old and comes in with the new', async () => {
    const memory = await firm();
    const { done } = memory;
    await done('services.create', { id: 's', fields: { name: '결제' } });
    const may = (id: string, restoredAt: string) => memory.incident(id, { startedAt: '2025-05-01T00:00:00.000Z', restoredAt });
    await may('a', '2025-05-01T00:40:00.000Z');
    await may('b', '2025-05-01T01:00:00.000Z');
    memory.recordNextAt('2025-07-10T00:00:00.000Z');
    await done('incidents.edit', { id: 'b', fields: { restoredAt: '2025-05-01T02:00:00.000Z' } });
    await done('incidents.archive', { id: 'a' }, { note: '중복' });
    const { restatements } = reportOf(memory);
    expect(movedIn(restatements, 'incidents')).toEqual([2, ['I-1'], [], 1]);
    // The median of 40 and 60, then 120.
    expect(figureOf(restatements, 'medianRestoreMinutes')).toMatchObject({
      was: 50,
      now: 120,
      removed: [
        { names: ['I-1'], minutes: 40, why: '중복' },
        { names: ['I-2'], minutes: 60 },
      ],
      added: [{ names: ['I-2'], minutes: 120 }],
    });
  });

  it('of an incident that was still open at the end of the quarter does not move with its restoration', async () => {
    const memory = await firm();
    await memory.done('services.create', { id: 's', fields: { name: '결제' } });
    await memory.incident('a', { startedAt: '2025-06-30T14:00:00.000Z' });
    memory.recordNextAt('2025-07-04T00:00:00.000Z');
    await memory.done('incidents.edit', { id: 'a', fields: { restoredAt: '2025-07-03T14:00:00.000Z' } });
    const { restatements } = reportOf(memory);
    expect(movedIn(restatements, 'medianRestoreMinutes')).toEqual([null, [], [], null]);
    expect(restatements?.entries).toEqual([]);
  });
});

describe('outcomes count through incidents that count', () => {
  async function releaseA() {
    const memory = await firm();
    const { done } = memory;
    await done('people.create', { id: 'lee', fields: { name: '이두리' } });
    await done('services.create', { id: 's', fields: { name: '결제' } });
    await done('releases.create', { id: 'A', fields: { serviceId: 's', version: 'A', releasedAt: '2025-08-01T00:00:00.000Z' } });
    await memory.incident('I-1');
    await memory.incident('I-2');
    await memory.incident('M-1', { kind: 'maintenance' });
    const caused = (id: string, toId: string, decidedAt: string) =>
      done('links.create', {
        id,
        fields: {
          fromTable: 'releases',
          fromId: 'A',
          relation: 'caused',
          toTable: 'incidents',
          toId,
          evidence: '되돌리자 멈춤',
          deciderId: 'lee',
          decidedAt,
        },
      });
    return { ...memory, caused };
  }

  it('a release that caused a duplicate, since archived, and planned work has no decided failure', async () => {
    const memory = await releaseA();
    await memory.caused('one', 'I-1', '2025-08-02T00:00:00.000Z');
    await memory.caused('two', 'M-1', '2025-08-02T00:00:00.000Z');
    await memory.done('incidents.archive', { id: 'I-1' });
    memory.recordNextAt('2025-10-03T00:00:00.000Z');
    await memory.risk('later', { identifiedOn: '2025-10-03' });
    const report = reportOf(memory, { quarter: '2025-Q4', knownAt: '2025-10-03T00:00:00.000Z' });
    expect(movedIn(report.restatements, 'failures')).toEqual([0, [], [], 0]);
  });

  it('one that was decided on 6 October, after a third quarter known before, is restated: the release, the incident, by whom', async () => {
    const memory = await releaseA();
    memory.recordNextAt('2025-10-06T00:00:00.000Z');
    await memory.caused('three', 'I-2', '2025-10-06T00:00:00.000Z');
    const { restatements } = reportOf(memory, { quarter: '2025-Q4', knownAt: '2025-10-07T00:00:00.000Z' });
    expect(figureOf(restatements, 'failures')).toMatchObject({
      was: 0,
      now: 1,
      removed: [],
      added: [
        {
          names: ['A', 'I-2'],
          why: '되돌리자 멈춤',
          decided: { by: '이두리', at: '2025-10-06T00:00:00.000Z' },
          entries: [{ at: '2025-10-06T00:00:00.000Z', by: '김하나' }],
        },
      ],
    });
  });

  it('one of a deployment is restated as one of a release is, and so is a deployment that was recorded late', async () => {
    const memory = await releaseA();
    memory.recordNextAt('2025-10-06T00:00:00.000Z');
    const deployed = { serviceId: 's', version: 'A', startedAt: '2025-08-01T01:00:00.000Z' };
    await memory.done('deployments.create', { id: 'late', fields: { ...deployed, environment: 'production' } });
    await memory.done('deployments.create', { id: 'rehearsed', fields: { ...deployed, environment: 'staging' } });
    const between = { fromTable: 'deployments', fromId: 'late', relation: 'caused', toTable: 'incidents', toId: 'I-2' };
    await memory.done('links.create', {
      id: 'by deployment',
      fields: { ...between, evidence: '로그', deciderId: 'lee', decidedAt: '2025-10-06T00:00:00.000Z' },
    });
    const { restatements, delivery } = reportOf(memory, { quarter: '2025-Q4', knownAt: '2025-10-07T00:00:00.000Z' });
    // As closed 0, as now known 1: the one that went to production.
    expect(movedIn(restatements, 'deployments')).toEqual([0, [], ['D-1'], 1]);
    expect(movedIn(restatements, 'failures')).toEqual([0, [], ['D-1 I-2'], 1]);
    expect(delivery.delivered.map(({ service, basis }) => [service, basis])).toEqual([['S-1', 'deployments']]);
  });

  it('several of one release are in the order of their incidents, whichever was decided first', async () => {
    const memory = await releaseA();
    memory.recordNextAt('2025-10-06T00:00:00.000Z');
    await memory.caused('two', 'I-2', '2025-10-06T00:00:00.000Z');
    await memory.caused('one', 'I-1', '2025-10-06T00:00:00.000Z');
    const { restatements } = reportOf(memory, { quarter: '2025-Q4', knownAt: '2025-10-07T00:00:00.000Z' });
    expect(movedIn(restatements, 'failures')).toEqual([0, [], ['A I-1', 'A I-2'], 2]);
  });

  it('one through an incident that was found to be a duplicate late goes out, though its link went as well', async () => {
    const memory = await releaseA();
    await memory.caused('three', 'I-2', '2025-08-02T00:00:00.000Z');
    memory.recordNextAt('2025-10-06T00:00:00.000Z');
    await memory.done('incidents.archive', { id: 'I-2' }, { note: '중복' });
    await memory.done('links.remove', { id: 'three' }, { note: '중복의 연결' });
    const { restatements } = reportOf(memory, { quarter: '2025-Q4', knownAt: '2025-10-07T00:00:00.000Z' });
    expect(movedIn(restatements, 'failures')).toEqual([1, ['A I-2'], [], 0]);
    expect(restatements?.entries.map(({ table, names }) => [table, names])).toEqual([
      ['incidents', ['I-2']],
      ['links', ['V-1 – I-2']],
    ]);
    expect(figureOf(restatements, 'failures')?.removed[0]?.entries.map(({ note }) => note)).toEqual(['중복', '중복의 연결']);
  });
});

describe('what a report shows of a risk as it is today', () => {
  it('is restated where it was changed late, with the fields that changed', async () => {
    const memory = await firm();
    const { done } = memory;
    await done('people.create', { id: 'lee', fields: { name: '이두리' } });
    await done('units.create', { id: 'u', fields: { name: '운영부' } });
    await done('controls.create', { id: 'c', fields: { title: '점검', kind: 'preventive' } });
    for (const id of ['a', 'b']) await memory.risk(id);
    await done('riskControls.create', { id: 'tie', fields: { riskId: 'b', controlId: 'c' } });
    memory.recordNextAt('2025-07-10T00:00:00.000Z');
    await memory.risk('later', { identifiedOn: '2025-07-01' });
    await done('risks.edit', { id: 'later', fields: { ownerId: 'lee' } });
    await done('risks.edit', { id: 'a', fields: { ownerId: 'lee', unitId: 'u', title: '새 제목' } });
    await done('risks.edit', { id: 'a', fields: { status: 'treating' } });
    await done('risks.edit', { id: 'a', fields: { nextReviewOn: '2025-12-31' } });
    await done('riskControls.create', { id: 'new', fields: { riskId: 'a', controlId: 'c' } });
    await done('riskControls.remove', { id: 'tie' });
    const { restatements } = reportOf(memory);
    expect(restatements?.entries.map(({ table, what, names, fields }) => [table, what, names, fields])).toEqual([
      ['risks', 'changed', ['R-1'], ['ownerId', 'unitId']],
      ['risks', 'changed', ['R-1'], ['status']],
      ['risks', 'changed', ['R-1'], ['nextReviewOn']],
      ['riskControls', 'added', ['R-1'], []],
      ['riskControls', 'removed', ['R-2'], []],
    ]);
    expect(restatements?.figures.every(({ added, removed }) => added.length + removed.length === 0)).toBe(true);
  });

  it('is restated where a review held after the quarter says that it had been due before its end', async () => {
    const memory = await firm();
    for (const id of ['a', 'b']) await memory.risk(id, { nextReviewOn: '2025-09-01' });
    const before = reportOf(memory, { quarter: '2025-Q2', knownAt: endOfQ2 });
    memory.recordNextAt('2025-07-10T00:00:00.000Z');
    const held = (riskId: string, over: object) =>
      memory.done('reviews.create', { fields: { riskId, heldOn: '2025-07-10', outcome: 'unchanged', ...over } });
    await held('a', { dueOn: '2025-06-15' });
    // Due in September as was known: nothing of June changes.
    await held('b', { nextDueOn: '2026-03-01' });
    const after = reportOf(memory, { quarter: '2025-Q2', knownAt: '2025-07-11T00:00:00.000Z' });
    expect([before, after].map(({ limits }) => limits.reviewOverdue)).toEqual([[], ['R-1']]);
    expect(reportOf(memory).restatements?.entries.map(({ table, names }) => [table, names])).toEqual([['reviews', ['R-1']]]);
  });
});

it('in both languages the document and the workbook show each figure with what came in and went out, who, when and why', async () => {
  const memory = await firm();
  for (const id of ['a', 'b']) await memory.risk(id);
  memory.recordNextAt('2025-07-10T00:00:00.000Z');
  await memory.done('risks.edit', { id: 'a', fields: { status: 'closed', closedOn: '2025-06-20' } }, { note: '6월에 종결' });
  const [ko, en] = (['ko', 'en'] as const).map((language) => {
    const report = reportOf(memory, { language });
    const view = viewOf(report);
    const texts = reportPage(report, { fonts: null })
      .replace(/\u00a0/g, ' ')
      .replace(/(<[^>]+>)+/g, '|');
    return { texts, sheets: restatementSheets(view, 'restatements', '2025-Q2') };
  });
  expect(en?.texts).toContain('|Open risks|2|–|−1|1|');
  expect(en?.texts).toContain('|−| R-1|6월에 종결|김하나, 10 Jul 2025, 09:00, entry 4|');
  expect(ko?.texts).toContain('|미종결 리스크|2|–|−1|1|');
  expect(ko?.texts).toContain('|리스크 변경: R-1|종결일, 상태|');
  const [figures, records, late] = (en?.sheets ?? []).map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(plainCell)) }));
  expect(figures?.rows[0]).toEqual(['Open risks', null, 2, 0, 1, 1]);
  expect(records?.rows.map((row) => row.slice(0, 6))).toEqual([
    ['Open risks', null, 'Removed', 'R-1', null, '6월에 종결'],
    ['Open risks', 'Market risk', 'Removed', 'R-1', null, '6월에 종결'],
  ]);
  expect(late?.rows.map((row) => row.slice(0, 5))).toEqual([['Risks', 'changed', 'R-1', 'Closed on, Status', '6월에 종결']]);
});
