import { describe, expect, it } from 'vitest';
import { residualHistory } from '../../../domain/quarters/residual-history.ts';
import { ratingRun, sameCell, sameRating } from '../../../domain/quarters/rating-run.ts';
import { worstWithin } from '../../../domain/quarters/worst-within.ts';
import type { Matrix } from '../../../domain/scoring/kinds.ts';

// Ratings are the sum of the two levels less one, by either matrix.
const cells = [1, 2, 3].map((likelihood) => [1, 2, 3].map((impact) => likelihood + impact - 1));
const matrixById = (id: string) => (id === 'none' ? null : ({ id, cells } as unknown as Matrix));

let revision = 0;
function residual(validOn: string, likelihood: number, impact: number, over: object = {}) {
  revision += 1;
  const id = `a-${revision}`;
  const row = { id, revision, riskId: 'r', kind: 'residual' as const, likelihood, impact, validOn, matrixId: 'm', rationale: '' };
  return { ...row, assessorId: null, ...over };
}
const day = '2025-09-30';
const historyOf = (assessments: readonly ReturnType<typeof residual>[], until = day) => residualHistory(assessments, until, matrixById);
const runOf = (assessments: readonly ReturnType<typeof residual>[], same = sameRating) => {
  const run = ratingRun(historyOf(assessments), same);
  return run && [run.made.assessment.validOn, run.reaffirmed.map(({ assessment }) => assessment.validOn)];
};

describe('the assessment that made a rating', () => {
  it('is the earliest of those that gave it since it was another; the later ones reaffirm it', () => {
    expect(runOf([residual('2025-03-31', 1, 3), residual('2025-07-20', 3, 3), residual('2025-09-25', 3, 3)])).toEqual([
      '2025-07-20',
      ['2025-09-25'],
    ]);
  });
  it('is not that of an earlier time at which it stood there', () => {
    expect(runOf([residual('2025-01-31', 3, 3), residual('2025-03-31', 1, 1), residual('2025-07-20', 3, 3)])).toEqual(['2025-07-20', []]);
  });
  it('is of the day of effect, whenever it was recorded: one recorded late and valid earlier made it', () => {
    expect(runOf([residual('2025-03-31', 1, 1), residual('2025-08-20', 3, 3), residual('2025-07-01', 3, 3)])).toEqual([
      '2025-07-01',
      ['2025-08-20'],
    ]);
  });
  it('is the last recorded of a day: what it corrected never held', () => {
    expect(runOf([residual('2025-03-31', 3, 3), residual('2025-07-20', 1, 1), residual('2025-07-20', 3, 3)])).toEqual([
      '2025-03-31',
      ['2025-07-20'],
    ]);
  });
  it('gave the rating, in whichever cell; of a move between cells it gave the cell', () => {
    const moved = () => [residual('2025-03-31', 1, 3), residual('2025-07-20', 3, 1), residual('2025-09-25', 3, 1)];
    expect(runOf(moved())).toEqual(['2025-03-31', ['2025-07-20', '2025-09-25']]);
    expect(runOf(moved(), sameCell)).toEqual(['2025-07-20', ['2025-09-25']]);
  });
  it('was made by the matrix that it is read by: the same number by another means nothing', () => {
    expect(runOf([residual('2025-03-31', 3, 3, { matrixId: 'old' }), residual('2025-07-20', 3, 3)])).toEqual(['2025-07-20', []]);
  });
  it('holds on the day that is spoken of: what is valid later has not happened', () => {
    expect(runOf([residual('2025-03-31', 2, 2), residual('2025-10-01', 3, 3)])).toEqual(['2025-03-31', []]);
    expect(runOf([residual('2025-10-01', 3, 3)])).toBeNull();
  });
});

describe('the worst rating within a quarter', () => {
  const risk = { identifiedOn: '2025-01-01', closedOn: null, archivedAt: null, withdrawnReason: '', category: 'market' } as const;
  const quarter = { firstDay: '2025-07-01', lastDay: day };
  type Closed = readonly { readonly closedOn: string; readonly reopenedOn: string }[];
  const worstOf = (assessments: readonly ReturnType<typeof residual>[], over: object = {}, closures: Closed = []) => {
    const worst = worstWithin({ risk: { ...risk, ...over }, closures }, historyOf(assessments), quarter, 'UTC');
    return worst && [worst.rating, worst.assessment.validOn];
  };

  it('is that of 3 to 5 and back to 3', () => {
    expect(worstOf([residual('2025-03-31', 2, 2), residual('2025-07-20', 3, 3), residual('2025-09-25', 2, 2)])).toEqual([5, '2025-07-20']);
  });
  it('is none that it had only while it was closed, and one that it had when it was reopened', () => {
    // 5 from 20 July to before 25 September.
    const rose = [residual('2025-03-31', 2, 2), residual('2025-07-20', 3, 3), residual('2025-09-25', 2, 2)];
    expect(worstOf(rose, {}, [{ closedOn: '2025-07-20', reopenedOn: '2025-09-25' }])).toEqual([3, '2025-03-31']);
    expect(worstOf(rose, {}, [{ closedOn: '2025-07-20', reopenedOn: '2025-09-24' }])).toEqual([5, '2025-07-20']);
  });
  it('is that in which it came into the quarter, where it fell', () => {
    expect(worstOf([residual('2025-03-31', 3, 3), residual('2025-07-20', 1, 1)])).toEqual([5, '2025-03-31']);
  });
  it('is none that it had left before the first day of the quarter, and one that it left on the second', () => {
    expect(worstOf([residual('2025-03-31', 3, 3), residual('2025-07-01', 1, 1)])).toEqual([1, '2025-07-01']);
    expect(worstOf([residual('2025-03-31', 3, 3), residual('2025-07-02', 1, 1)])).toEqual([5, '2025-03-31']);
  });
  it('is one that it had while it was open', () => {
    const back = () => [residual('2025-03-31', 3, 3), residual('2025-07-20', 1, 1)];
    expect(worstOf(back(), { identifiedOn: '2025-07-20' })).toEqual([1, '2025-07-20']);
    expect(worstOf(back(), { identifiedOn: '2025-07-19' })).toEqual([5, '2025-03-31']);
    const up = () => [residual('2025-03-31', 1, 1), residual('2025-07-20', 3, 3)];
    expect(worstOf(up(), { closedOn: '2025-07-20' })).toEqual([1, '2025-03-31']);
    expect(worstOf(up(), { closedOn: '2025-07-21' })).toEqual([5, '2025-07-20']);
    expect(worstOf(up(), { archivedAt: '2025-07-20T09:00:00.000Z' })).toEqual([1, '2025-03-31']);
  });
  it('is read by one matrix, that of the position at its end', () => {
    expect(worstOf([residual('2025-07-20', 3, 3, { matrixId: 'old' }), residual('2025-09-25', 2, 2)])).toEqual([3, '2025-09-25']);
    expect(worstOf([residual('2025-07-20', 3, 3), residual('2025-09-25', 2, 2, { matrixId: 'none' })])).toBeNull();
  });
  it('is of the first day on which it stood there', () => {
    expect(worstOf([residual('2025-07-20', 3, 3), residual('2025-08-25', 3, 3), residual('2025-09-25', 2, 2)])).toEqual([5, '2025-07-20']);
  });
  it('is none where nobody assessed it', () => {
    expect(worstOf([])).toBeNull();
  });
});
