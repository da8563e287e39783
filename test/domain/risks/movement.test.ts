import { describe, expect, it } from 'vitest';
import { movementOf } from '../../../domain/risks/movement.ts';
import { positionsOn, type StoredAssessment, type Position } from '../../../domain/risks/position.ts';
import { defaultMatrix } from '../../../domain/scoring/defaults.ts';

const matrixById = (id: string) => (id === defaultMatrix.id ? defaultMatrix : null);
let seq = 0;
function residual(likelihood: number, impact: number, validOn: string, matrixId = defaultMatrix.id): StoredAssessment {
  seq += 1;
  return {
    id: `a-${seq}`,
    riskId: 'r',
    kind: 'residual',
    likelihood,
    impact,
    matrixId,
    validOn,
    rationale: '',
    assessorId: null,
    revision: seq,
  };
}
const snapshot = (assessment: StoredAssessment | null, open = true, identified = open) => ({
  open,
  identified,
  residual:
    assessment === null
      ? null
      : ({
          assessment,
          rating: matrixById(assessment.matrixId)?.cells[assessment.likelihood - 1]?.[assessment.impact - 1] ?? 9,
        } satisfies Position),
});

describe('a risk whose assessment names a cell that its matrix does not have', () => {
  it('is not rated, so that it moves to unrated and from there to rated', () => {
    const rated = snapshot(residual(2, 2, '2025-01-01'));
    const unrated = { open: true, identified: true, residual: { assessment: residual(2, 2, '2025-01-01'), rating: null } };
    expect(movementOf(rated, unrated)).toBe('unrated');
    expect(movementOf(unrated, rated)).toBe('rated');
    expect(movementOf(unrated, unrated)).toBe('unrated');
  });
});

describe('positions', () => {
  it('the position is the latest assessment valid on the day, and of two on one day the one recorded later', () => {
    const rows = [residual(4, 4, '2025-07-01'), residual(2, 2, '2025-03-01'), residual(3, 3, '2025-07-01'), residual(5, 5, '2025-10-01')];
    const { residual: position, inherent } = positionsOn(rows, '2025-09-30', matrixById);
    expect([position?.assessment.likelihood, position?.rating, inherent]).toEqual([3, 3, null]);
  });
});

describe('movement between two days', () => {
  // Ratings by the default matrix: (1,1) very low, (2,2) and (2,3) low, (5,5) very high.
  it.each([
    ['new', snapshot(null, false), snapshot(residual(2, 2, '2025-07-01'))],
    ['reopened', snapshot(residual(2, 2, '2025-03-01'), false, true), snapshot(residual(2, 2, '2025-07-01'))],
    ['closed', snapshot(residual(2, 2, '2025-07-01')), snapshot(residual(2, 2, '2025-07-01'), false)],
    ['up', snapshot(residual(1, 1, '2025-04-01')), snapshot(residual(5, 5, '2025-07-01'))],
    ['down', snapshot(residual(5, 5, '2025-04-01')), snapshot(residual(1, 1, '2025-07-01'))],
    ['shifted', snapshot(residual(2, 2, '2025-04-01')), snapshot(residual(2, 3, '2025-07-01'))],
    ['same', snapshot(residual(2, 2, '2025-04-01')), snapshot(residual(2, 2, '2025-07-01'))],
    ['rated', snapshot(null), snapshot(residual(2, 2, '2025-07-01'))],
    ['unrated', snapshot(null), snapshot(null)],
    ['remeasured', snapshot(residual(1, 1, '2025-04-01', 'matrix-0')), snapshot(residual(5, 5, '2025-07-01'))],
    [null, snapshot(null, false), snapshot(null, false)],
  ] as const)('%s', (expected, then, now) => {
    expect(movementOf(then, now)).toBe(expected);
  });
});
