import { describe, expect, it } from 'vitest';
import { comparedQuarter } from '../../../domain/overview/compared-quarter.ts';
import { overviewOf } from '../../../domain/overview/overview.ts';
import { atOnce } from '../../../engine/values/steps.ts';
import { readerOf } from '../../support/rows.ts';

// The 20th of October 2025 in Seoul, beside the quarter that ended on 30 September. Ratings are the sum of the two levels less one:
// with five of them 4 and 5 are high.
const [today, knownAt] = ['2025-10-20', '2025-10-20T14:59:59.999Z'];
const calendar = { timeZone: 'Asia/Seoul', fiscalYearStart: 1, fiscalYearNamedAfter: 'start' } as const;
const ratings = [1, 2, 3, 4, 5].map((rating) => ({ rating, label: { ko: String(rating), en: String(rating) } }));
const cells = [
  [1, 2, 3],
  [2, 3, 4],
  [3, 4, 5],
];
const risk = (code: string, over: object = {}) => ({
  id: `id-${code}`,
  code,
  title: `Risk ${code}`,
  category: 'market',
  status: 'treating',
  identifiedOn: '2025-01-05',
  closedOn: null,
  closingReason: '',
  nextReviewOn: null,
  ownerId: 'me',
  archivedAt: null,
  withdrawnReason: '',
  ...over,
});
let revision = 0;
const residual = (code: string, likelihood: number, impact: number, validOn: string, rationale = '', matrixId = 'm') => {
  revision += 1;
  return { id: `a-${revision}`, revision, riskId: `id-${code}`, kind: 'residual', likelihood, impact, validOn, matrixId, rationale };
};
const tie = (code: string, control: string) => ({ id: `${code}:${control}`, riskId: `id-${code}`, controlId: control });
const control = (id: string, over: object = {}) => ({
  id,
  code: id,
  key: false,
  ownerId: 'me',
  automated: false,
  serviceIds: [],
  archivedAt: null,
  ...over,
});
const test = (controlId: string, conclusion: string, heldOn: string, validUntil: string | null) => {
  revision += 1;
  return { id: `t-${revision}`, revision, controlId, conclusion, heldOn, validUntil };
};
const action = (code: string, dueOn: string, over: object = {}) => ({
  id: `id-${code}`,
  code,
  dueOn,
  ownerId: 'me',
  status: 'open',
  closedOn: null,
  archivedAt: null,
  ...over,
});
const incident = (code: string, startedAt: string, downtimeEnd: string | null, over: object = {}) => ({
  id: `id-${code}`,
  code,
  kind: 'incident',
  serviceId: 's',
  startedAt,
  downtimeStart: startedAt,
  downtimeEnd,
  restoredAt: downtimeEnd,
  factsChangedAt: null,
  archivedAt: null,
  ...over,
});
const rows = readerOf({
  settings: [{ id: 'register', ...calendar }],
  matrices: [{ id: 'm', version: 1, ratings, cells }],
  risks: [
    // 3 to 5 because of an outage, said again later; overdue by 20 days.
    risk('R-1', { nextReviewOn: '2025-09-30' }),
    // 5 to 4, in another category; due on the day itself, which is not late.
    risk('R-2', { category: 'credit', nextReviewOn: today }),
    risk('R-3', { identifiedOn: '2025-10-01' }),
    risk('R-4', { status: 'closed', closedOn: '2025-10-05', closingReason: 'Sold.' }),
    // High, and its only control is archived: it stands without one.
    risk('R-5', { ownerId: 'her', nextReviewOn: '2025-10-19' }),
    // High and without any, but closed before the quarter ended.
    risk('R-6', { status: 'closed', closedOn: '2025-09-01' }),
    risk('R-7', { withdrawnReason: 'Entered twice.', archivedAt: '2025-10-02T00:00:00.000Z' }),
    // Closed in August, open again since the 10th.
    risk('R-8'),
  ],
  closures: [
    {
      id: 'c',
      revision: 1,
      riskId: 'id-R-8',
      closedOn: '2025-08-01',
      reopenedOn: '2025-10-10',
      closingReason: 'Ended.',
      reopeningReason: 'Came back.',
    },
  ],
  assessments: [
    residual('R-1', 1, 3, '2025-03-01', 'First.'),
    residual('R-1', 3, 3, '2025-10-03', 'The outage of 2 October.'),
    residual('R-1', 3, 3, '2025-10-15', 'Still so.'),
    residual('R-2', 3, 3, '2025-03-01', 'First.'),
    residual('R-2', 2, 3, '2025-10-04', ' '),
    residual('R-3', 2, 1, '2025-10-01', 'As it was found.'),
    residual('R-4', 1, 1, '2025-03-01'),
    residual('R-5', 2, 3, '2025-03-01'),
    residual('R-6', 3, 3, '2025-03-01'),
    residual('R-8', 1, 2, '2025-03-01'),
  ],
  controls: [
    control('C-1'),
    control('C-2', { archivedAt: '2025-05-01T00:00:00.000Z' }),
    control('C-3', { ownerId: 'her' }),
    control('C-4'),
    control('C-5', { ownerId: 'her' }),
  ],
  riskControls: [tie('R-1', 'C-1'), tie('R-2', 'C-1'), tie('R-5', 'C-2')],
  controlTests: [
    test('C-1', 'effective', '2025-06-01', null),
    test('C-3', 'effective', '2025-01-01', null),
    test('C-3', 'ineffective', '2025-09-01', '2026-09-01'),
    // Ran out on the 19th.
    test('C-4', 'partly', '2025-04-19', '2025-10-19'),
  ],
  actions: [
    action('A-1', '2025-10-19'),
    action('A-2', '2025-09-20', { ownerId: 'her' }),
    action('A-3', today),
    action('A-4', '2025-10-01', { status: 'done', closedOn: '2025-10-02' }),
    action('A-5', '2025-10-01', { archivedAt: '2025-10-02T00:00:00.000Z' }),
  ],
  services: [{ id: 's', toleratedMinutes: 60 }],
  incidents: [
    incident('I-1', '2025-10-02T01:00:00.000Z', '2025-10-02T02:01:00.000Z'),
    // An hour exactly is still tolerated.
    incident('I-2', '2025-10-03T01:00:00.000Z', '2025-10-03T02:00:00.000Z'),
    // On 30 September in UTC and in October in Seoul.
    incident('I-3', '2025-09-30T16:00:00.000Z', '2025-09-30T18:00:00.000Z'),
    incident('I-4', '2025-09-29T01:00:00.000Z', '2025-09-29T09:00:00.000Z'),
    incident('I-5', '2025-10-06T01:00:00.000Z', '2025-10-06T09:00:00.000Z', { kind: 'maintenance' }),
  ],
  releases: [{ id: 'rel' }],
  links: [
    { id: 'l1', fromTable: 'releases', fromId: 'rel', relation: 'suspected', toTable: 'incidents', toId: 'id-I-4', decidedAt: knownAt },
    { id: 'l2', fromTable: 'releases', fromId: 'rel', relation: 'ruledOut', toTable: 'incidents', toId: 'id-I-1', decidedAt: knownAt },
  ],
  deployments: [
    { id: 'd1', code: 'D-1', sourced: {}, environment: 'production', outcome: null, archivedAt: null },
    { id: 'd2', code: 'D-2', sourced: null, environment: 'production', outcome: null, archivedAt: null },
    { id: 'd3', code: 'D-3', sourced: {}, environment: 'test', outcome: null, archivedAt: null },
  ],
});
const compared = comparedQuarter(rows, calendar, today, null);
const overview = atOnce(overviewOf(rows, compared, rows, { today, knownAt, since: null, actor: 'me' }));
const codes = ({ list }: { readonly list: { readonly filters: readonly object[] } }) => {
  const [filter] = list.filters as readonly { readonly column: string; readonly is: readonly string[] }[];
  return filter?.column === 'code' ? filter.is : null;
};

describe('the overview of a day', () => {
  it('is beside the last quarter that is over, where none is closed', () => {
    expect(overview.since).toEqual({ quarter: '2025-Q3', lastDay: '2025-09-30', version: null });
  });

  it('counts open risks, and the high ones', () => {
    // high are R-1 (5), R-2 (4) and R-5 (4).
    expect([overview.open, overview.high]).toEqual([5, 3]);
  });

  it('tells what moved with the reason of what moved it, not of what was said again later', () => {
    expect(overview.moved).toEqual([
      {
        id: 'id-R-1',
        code: 'R-1',
        title: 'Risk R-1',
        movement: 'up',
        from: { rating: 3, matrixId: 'm' },
        to: { rating: 5, matrixId: 'm' },
        on: '2025-10-03',
        why: 'The outage of 2 October.',
      },
      expect.objectContaining({ code: 'R-2', movement: 'down', on: '2025-10-04', why: null }),
      expect.objectContaining({ code: 'R-3', movement: 'new', from: null, to: { rating: 2, matrixId: 'm' }, why: 'As it was found.' }),
      expect.objectContaining({ code: 'R-8', movement: 'reopened', from: null, on: '2025-10-10', why: 'Came back.' }),
      expect.objectContaining({ code: 'R-4', movement: 'closed', to: null, on: '2025-10-05', why: 'Sold.' }),
    ]);
    const { up, down, new: begun, reopened, closed } = overview.figures;
    expect([up, down, begun, reopened, closed].map(({ count }) => count)).toEqual([1, 1, 1, 1, 1]);
  });

  it('opens a list by fields where these find exactly the same, else by codes', () => {
    expect(overview.figures.up.list).toEqual({ filters: [{ column: 'code', is: ['R-1'] }], archived: false });
    expect(overview.figures.closed.list.filters).toEqual([
      { column: 'status', is: ['closed'] },
      { column: 'closedOn', from: '2025-10-01', to: today },
    ]);
    // By fields R-5 would be missed: its archived control is still counted there.
    expect(codes(overview.figures.highWithoutControl)).toEqual(['R-5']);
  });

  it('says what is overdue and by how many days, and not what is due on the day itself', () => {
    expect([overview.figures.reviewsOverdue.count, overview.figures.actionsOverdue.count]).toEqual([2, 2]);
    expect(overview.daysOver).toEqual({ reviewsOverdue: 20, actionsOverdue: 30 });
  });

  it('tells controls that failed their test from those of which no test counts', () => {
    expect(codes(overview.figures.testsFailed)).toEqual(['C-3']);
    expect(codes(overview.figures.testsDue)).toEqual(['C-4', 'C-5']);
  });

  it('counts incidents over the tolerance of their service since the quarter compared with, by its time zone', () => {
    // I-1 by a minute, I-3 by an hour.
    expect(overview.figures.incidentsOver.count).toBe(2);
  });

  it('draws arrows on the map of all, and of the category of a risk', () => {
    const { all, market, credit } = overview.arrows;
    expect(all.drawn.map(({ codes: moved }) => moved)).toEqual([['R-1'], ['R-2']]);
    expect([market.drawn.length, credit.drawn.length]).toEqual([1, 1]);
    expect(market.drawn[0]).toEqual({ from: { likelihood: 1, impact: 3 }, to: { likelihood: 3, impact: 3 }, codes: ['R-1'] });
  });

  it('tells the person who operates what is theirs by the end of the day, and what waits for everybody', () => {
    const { needs } = overview;
    // R-1 is late and R-2 due today; R-5 is hers. A-1 is late and A-3 due today.
    expect([needs.reviews.count, needs.actions.count]).toEqual([2, 2]);
    expect(codes(needs.tests)).toEqual(['C-4']);
    expect(codes(needs.decisions)).toEqual(['I-4']);
    expect(codes(needs.unsure)).toEqual(['D-1']);
    expect(needs.decidedAnew.count).toBe(0);
    expect(needs.notes.count).toBe(0);
  });

  it('draws only the arrows of most risks, and says how many others there are', () => {
    // A matrix of 5 x 5 whose rating is the sum less one; risk n goes from cell (1, 1) to the n-th other cell, the last twice.
    const square = [0, 1, 2, 3, 4].map((up) => [0, 1, 2, 3, 4].map((across) => up + across + 1));
    const places = square.flatMap((row, up) => row.map((_, across) => [up + 1, across + 1] as const)).slice(1, 15);
    const goals = [...places, places.at(-1) as (typeof places)[number]];
    const many = readerOf({
      settings: [{ id: 'register', ...calendar }],
      matrices: [{ id: 'm', version: 1, ratings, cells: square }],
      risks: goals.map((_, index) => risk(`R-${index}`)),
      assessments: goals.flatMap(([likelihood, impact], index) => [
        residual(`R-${index}`, 1, 1, '2025-03-01'),
        residual(`R-${index}`, likelihood, impact, '2025-10-02'),
      ]),
    });
    const { arrows } = atOnce(overviewOf(many, compared, many, { today, knownAt, since: null, actor: 'me' }));
    // 14 goals, of which 12 are drawn, the one of two risks first; two of one risk each are not.
    expect([arrows.all.drawn.length, arrows.all.drawn[0]?.codes, arrows.all.others, arrows.all.othersRisks]).toEqual([
      12,
      ['R-13', 'R-14'],
      2,
      2,
    ]);
  });
});
