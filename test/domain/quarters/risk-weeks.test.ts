import { describe, expect, it } from 'vitest';
import { riskWeeks } from '../../../domain/quarters/risk-weeks.ts';
import type { Position } from '../../../domain/risks/position.ts';

const risk = { category: 'market', identifiedOn: '2025-07-10', closedOn: null, archivedAt: null, withdrawnReason: '' } as const;
const closures = [{ closedOn: '2025-08-18', reopenedOn: '2025-08-25' }];
const position = (validOn: string, rating: number) => ({ assessment: { validOn }, rating }) as Position;
const history = [position('2025-07-10', 3), position('2025-09-17', 5)];
const of = { lastDay: '2025-09-30', timeZone: 'Asia/Seoul' };

describe('thirteen weeks of a risk', () => {
  const weeks = riskWeeks({ risk, closures }, history, [], of);

  it('are ninety-one days in a row up to the last', () => {
    expect(weeks).toHaveLength(13);
    expect([weeks[0]?.firstDay, weeks[0]?.lastDay, weeks[12]?.firstDay, weeks[12]?.lastDay]).toEqual([
      '2025-07-02',
      '2025-07-08',
      '2025-09-24',
      '2025-09-30',
    ]);
  });

  it('say where it stood on the evening of each, and nothing where it was not open then', () => {
    // Identified after the first week; closed on the evening of the week of 13 to 19 August; raised on the first day of the last but one.
    expect(weeks.map(({ position: at }) => at?.rating ?? null)).toEqual([null, 3, 3, 3, 3, 3, null, 3, 3, 3, 3, 5, 5]);
  });

  it('count an incident in the week of its local day, apart where it is only suspected', () => {
    const incidents = [
      // 8 July 23:59:59 and 9 July 00:00 in Seoul.
      { startedAt: '2025-07-08T14:59:59.000Z', decided: true },
      { startedAt: '2025-07-08T15:00:00.000Z', decided: true },
      { startedAt: '2025-09-30T14:00:00.000Z', decided: false },
      { startedAt: '2025-09-30T15:00:00.000Z', decided: true },
    ];
    const counted = riskWeeks({ risk, closures }, history, incidents, of);
    expect(counted.flatMap(({ incidents: began, suspected }, at) => (began + suspected > 0 ? [[at, began, suspected]] : []))).toEqual([
      [0, 1, 0],
      [1, 1, 0],
      [12, 0, 1],
    ]);
  });
});
