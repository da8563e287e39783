import { describe, expect, it } from 'vitest';
import { carried } from '../../../domain/delivery/carried.ts';
import { undeployedChange } from '../../../domain/delivery/undeployed.ts';
import { quarterOf } from '../../../domain/quarters/quarter.ts';
import { realChanges } from './real-rows.ts';

const later = '2026-03-01T00:00:00.000Z';
const year = { start: '2025-01-01T00:00:00.000Z', end: '2026-01-01T00:00:00.000Z' };

describe('undeployed change of a real product', () => {
  const { changes, releases } = realChanges();
  const { loads, waits } = carried({ deployments: [], changes, releases }, later);

  // Computed outside the product from the same file.
  it('has over 2025 the peak, mean and oldest that were made outside the product', () => {
    expect(changes.length).toBe(1164);
    const all = undeployedChange(waits, year);
    expect([all.n, all.peak, all.mean.toFixed(5), all.oldestDays?.toFixed(5)]).toEqual([1164, 204, '30.77343', '37.00084']);
    const merged = changes.filter(({ mergedAt }) => mergedAt >= year.start);
    expect(merged.length).toBe(1143);
    const within = undeployedChange(carried({ deployments: [], changes: merged, releases }, later).waits, year);
    expect([within.peak, within.mean.toFixed(5), within.oldestDays?.toFixed(5)]).toEqual([204, '30.40676', '37.00084']);
  });

  it.each([
    ['2025-Q1', 'UTC', 89, '24.39570', '37.00084'],
    ['2025-Q2', 'UTC', 50, '15.15501', '15.25580'],
    ['2025-Q3', 'UTC', 67, '25.62025', '21.18083'],
    ['2025-Q4', 'UTC', 204, '57.61435', '35.19088'],
    ['2025-Q1', 'Asia/Seoul', 89, '24.47486', '37.00084'],
    ['2025-Q2', 'Asia/Seoul', 50, '14.99842', '15.25580'],
    ['2025-Q3', 'Asia/Seoul', 67, '25.69742', '21.18083'],
    ['2025-Q4', 'Asia/Seoul', 201, '56.87138', '34.81588'],
  ])('has in %s in %s a peak of %i and a mean of %s, the oldest %s days', (id, timeZone, ...expected) => {
    const quarter = quarterOf(id, { timeZone, fiscalYearStart: 1, fiscalYearNamedAfter: 'start' });
    if (!quarter.ok) throw new Error(id);
    const { peak, mean, oldestDays } = undeployedChange(waits, quarter.value);
    expect([peak, mean.toFixed(5), oldestDays?.toFixed(5)]).toEqual(expected);
  });

  it('was carried by 7, 7, 9 and 8 releases, in the third quarter by so many changes each', () => {
    const sizes = (from: string, to: string) =>
      loads.filter(({ delivery }) => delivery.at >= from && delivery.at < to).map((load) => load.carried?.length ?? -1);
    const quarters = ['2025-01-01', '2025-04-01', '2025-07-01', '2025-10-01', '2026-01-01'];
    expect(quarters.slice(1).map((to, index) => sizes(quarters[index] ?? '', to).length)).toEqual([7, 7, 9, 8]);
    expect(sizes('2025-07-01', '2025-10-01').sort((a, b) => a - b)).toEqual([1, 2, 5, 22, 27, 46, 49, 54, 61]);
  });
});
