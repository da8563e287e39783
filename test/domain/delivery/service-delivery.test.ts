import { describe, expect, it } from 'vitest';
import { serviceDelivery } from '../../../domain/delivery/service-delivery.ts';
import { deliveryTable } from '../../../domain/delivery/table.ts';
import { realChanges } from './real-rows.ts';
import { change, deployment, incident, rowsOf, seoul, service } from './rows.ts';

const calendar = { timeZone: 'Asia/Seoul', fiscalYearStart: 1, fiscalYearNamedAfter: 'start' } as const;
const q3 = { start: seoul('7-1'), end: seoul('10-1') };
const asked = { period: q3, knownAt: seoul('10-3'), calendar };

describe('the delivery of one service, as it is sent', () => {
  it('has a bar for each release of a real product and its peak, without the changes themselves', () => {
    const { changes, releases } = realChanges();
    const rows = rowsOf({ services: [service('s')], changes, releases });
    const year = {
      ...asked,
      period: { start: '2025-01-01T00:00:00.000Z', end: '2026-01-01T00:00:00.000Z' },
      knownAt: '2026-03-01T00:00:00.000Z',
    };
    const found = serviceDelivery(rows, { ...year, serviceId: 's' });
    // Of 32 releases in the file 31 are of 2025; the peak was computed outside the product.
    expect(found?.bars).toHaveLength(31);
    expect(found?.undeployed.value?.count.peak).toBe(204);
    expect(Math.max(...(found?.undeployed.value?.count.steps ?? []).map(({ level }) => level))).toBe(204);
    expect(Math.max(...(found?.bars ?? []).map(({ firstChanges }) => firstChanges.length))).toBe(5);
    expect(serviceDelivery(rows, { ...year, serviceId: 'nobody' })).toBeNull();
  });

  it('has the incidents of the period in order of time, and no planned work', () => {
    const incidents = [
      incident('B', seoul('8-2'), null, { severity: 'sev1' }),
      incident('A', seoul('7-2'), null),
      incident('M', seoul('7-3'), null, { kind: 'maintenance' }),
      incident('C', seoul('10-2'), null),
    ];
    const found = serviceDelivery(rowsOf({ services: [service('s')], incidents }), { ...asked, serviceId: 's' });
    expect(found?.incidents.map(({ id, severity }) => [id, severity])).toEqual([
      ['A', null],
      ['B', 'sev1'],
    ]);
  });
});

describe('every service in a line', () => {
  it('says what was delivered on whichever basis, and how often the tolerable disruption was kept', () => {
    const felt = (id: string, minutes: number) =>
      incident(id, seoul('7-5 10:00'), seoul('7-5 13:00'), { downtimeStart: seoul('7-5 10:00'), downtimeEnd: seoul(`7-5 10:${minutes}`) });
    const rows = rowsOf({
      services: [service('s', { name: 'approval', toleratedMinutes: 30 }), service('t', { name: 'refunds', toleratedMinutes: null })],
      // 30 minutes are within 30, 31 are not; of the third it is not known.
      incidents: [felt('A', 30), felt('B', 31), incident('C', seoul('8-1'), seoul('8-2'))],
      deployments: [deployment('D1', seoul('7-3')), deployment('D2', seoul('7-4'), { outcome: 'rolledBack' })],
      changes: [change('x', seoul('7-1'), null)],
    });
    const [approval, refunds] = deliveryTable(rows, asked).rows;
    expect(approval).toMatchObject({ name: 'approval', deliveries: 2, incidents: 3, failures: { value: { of: 2, count: 1 } } });
    expect(approval?.tolerance).toEqual({ tolerated: 30, kept: 1, known: 2, open: 0, unknown: 1 });
    expect(refunds).toMatchObject({ basis: 'releases', deliveries: 0, frequency: { value: null, reason: 'noDeployments' } });
    expect(refunds?.tolerance.tolerated).toBeNull();
  });
});
