import { describe, expect, it } from 'vitest';
import { comparedRisks, openRisks } from '../../../domain/quarters/compared-risks.ts';
import { controlCoverage } from '../../../domain/quarters/control-coverage.ts';
import { dataLimits } from '../../../domain/quarters/data-limits.ts';
import { heatMapMoves } from '../../../domain/quarters/heat-map-moves.ts';
import { quarterOf } from '../../../domain/quarters/quarter.ts';
import { riskCounts, worstPosition } from '../../../domain/quarters/risk-counts.ts';
import { highFrom } from '../../../domain/scoring/high-from.ts';
import { readerOf } from '../../support/rows.ts';

const rated = (...ratings: number[]) => ratings.map((rating) => ({ rating, label: { ko: String(rating), en: String(rating) } }));
const risk = (id: string, over: object = {}) => ({
  id,
  code: id,
  category: 'market',
  identifiedOn: '2025-01-01',
  closedOn: null,
  nextReviewOn: null,
  ownerId: 'p',
  archivedAt: null,
  withdrawnReason: '',
  ...over,
});
let revision = 0;
const residual = (riskId: string, likelihood: number, impact: number, validOn: string, matrixId = 'm') => {
  revision += 1;
  return { id: `a-${revision}`, revision, riskId, kind: 'residual', likelihood, impact, validOn, matrixId, rationale: '' };
};
const tie = (riskId: string, controlId: string) => ({ id: `${riskId}:${controlId}`, riskId, controlId });

// Ratings are the sum of the two levels less one. The old matrix has no name for its rating 3.
const cells = [
  [1, 2, 3],
  [2, 3, 4],
  [3, 4, 5],
];
const rows = readerOf({
  matrices: [
    { id: 'm', version: 2, ratings: rated(1, 2, 3, 4, 5), cells },
    { id: 'old', version: 1, ratings: rated(1, 2), cells },
  ],
  risks: [
    risk('R-10'),
    risk('R-2', { ownerId: null, nextReviewOn: '2025-06-29' }),
    risk('R-3', { category: 'credit', identifiedOn: '2025-05-01', nextReviewOn: '2025-06-30' }),
    risk('R-4', { closedOn: '2025-06-30' }),
    risk('R-5', { archivedAt: '2025-03-31T00:00:00.000Z' }),
    risk('R-6'),
    risk('R-7'),
  ],
  assessments: [
    residual('R-10', 1, 3, '2025-03-01'),
    residual('R-10', 2, 2, '2025-05-01'),
    residual('R-2', 2, 2, '2025-03-01'),
    residual('R-2', 3, 3, '2025-07-01'),
    residual('R-4', 3, 3, '2025-03-01'),
    residual('R-6', 1, 1, '2025-03-01'),
    residual('R-6', 2, 3, '2025-06-30'),
    residual('R-7', 1, 3, '2025-03-01', 'old'),
  ],
  controls: [
    { id: 'C-9', code: 'C-9', kind: 'preventive', key: true, archivedAt: null },
    { id: 'C-10', code: 'C-10', kind: 'detective', key: false, archivedAt: null },
    { id: 'C-1', code: 'C-1', kind: 'corrective', key: true, archivedAt: '2025-01-01T00:00:00.000Z' },
  ],
  riskControls: [tie('R-2', 'C-9'), tie('R-6', 'C-9'), { ...tie('R-6', 'C-9'), id: 'again' }, tie('R-10', 'C-1')],
});
const day = '2025-06-30';
const risks = comparedRisks(rows, { firstDay: '2025-04-01', lastDay: day }, { rows, day: '2025-03-31' });
const open = openRisks(risks);

describe('risks at the end of a quarter beside the quarter before', () => {
  it('stand by rating, then impact, then likelihood, then code; one without an assessment stands last', () => {
    // R-6 (2,3) is 4; R-7 (1,3) of the old matrix, R-2 and R-10 (2,2) are 3; R-3 was never assessed.
    expect(open.map(({ risk }) => risk.code)).toEqual(['R-6', 'R-7', 'R-2', 'R-10', 'R-3']);
  });

  it('moved as their ratings or cells did', () => {
    expect(risks.map(({ risk, movement }) => [risk.code, movement])).toEqual([
      ['R-4', 'closed'],
      ['R-6', 'up'],
      ['R-7', 'same'],
      ['R-2', 'same'],
      ['R-10', 'shifted'],
      ['R-3', 'new'],
      ['R-5', null],
    ]);
  });

  it('are counted, never averaged', () => {
    expect(riskCounts(risks, rows, { ratings: [1, 2, 3, 4, 5], compared: true })).toMatchObject({
      open: 5,
      byRating: [0, 0, 3, 1, 0],
      // 4 by its own matrix of five, and 3 by the old one, which has two ratings and so only its highest, 2, is high.
      high: 2,
      notAssessed: 1,
      // Due on the day before; due on the day itself is not late yet.
      reviewOverdue: 1,
      previousOpen: 5,
      moved: { new: 1, closed: 1, up: 1, down: 0 },
      worst: { rating: 4, count: 1 },
    });
    expect(riskCounts(risks, rows, { ratings: [], compared: false })).toMatchObject({ previousOpen: null, moved: null });
  });

  it('have no worst position where the matrix has no such rating', () => {
    expect(
      worstPosition(
        open.filter(({ risk }) => risk.code === 'R-7' || risk.code === 'R-3'),
        rows,
      ),
    ).toBeNull();
    expect(
      worstPosition(
        open.filter(({ risk }) => risk.code !== 'R-6'),
        rows,
      ),
    ).toMatchObject({ rating: 3, count: 2 });
  });

  it('stand in cells of one matrix, with an arrow from where they stood', () => {
    expect(heatMapMoves(open, 'm')).toEqual({
      cells: [
        { likelihood: 2, impact: 2, codes: ['R-2', 'R-10'] },
        { likelihood: 2, impact: 3, codes: ['R-6'] },
      ],
      arrows: [
        { from: { likelihood: 1, impact: 1 }, to: { likelihood: 2, impact: 3 }, codes: ['R-6'] },
        { from: { likelihood: 1, impact: 3 }, to: { likelihood: 2, impact: 2 }, codes: ['R-10'] },
      ],
      notShown: ['R-3', 'R-7'],
    });
  });

  it('lean on controls, each counted once; an archived control is at work nowhere', () => {
    const coverage = controlCoverage(rows, open);
    expect([coverage.total, coverage.byKind]).toEqual([2, { preventive: 1, detective: 1, corrective: 0 }]);
    expect(coverage.key.map(({ control, risks, worst }) => [control.code, risks.map(({ risk }) => risk.code), worst?.rating])).toEqual([
      ['C-9', ['R-6', 'R-2'], 4],
    ]);
    expect(coverage.withoutRisk.map(({ code }) => code)).toEqual(['C-10']);
    expect(coverage.risksWithoutControl.map(({ risk }) => risk.code)).toEqual(['R-7', 'R-10', 'R-3']);
  });

  it('have limits that are named', () => {
    const quarter = quarterOf('2025-Q2', { timeZone: 'UTC', fiscalYearStart: 1, fiscalYearNamedAfter: 'start' });
    if (!quarter.ok) throw new Error('no quarter');
    expect(dataLimits(rows, [], open, 'm', quarter.value)).toMatchObject({
      notAssessed: ['R-3'],
      reviewOverdue: ['R-2'],
      withoutReviewDay: 3,
      withoutOwner: ['R-2'],
      controls: 2,
      keyControls: 1,
      archived: { risks: 1, incidents: 0, releases: 0 },
      otherMatrix: 1,
    });
  });
});

it('the two highest ratings of four or more are high, of three only the highest', () => {
  expect(
    [
      [1, 2, 3],
      [1, 2, 3, 4],
      [5, 1, 2, 3, 4],
    ].map((ratings) => highFrom({ ratings: rated(...ratings) })),
  ).toEqual([3, 3, 4]);
});
