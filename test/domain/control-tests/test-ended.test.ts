import { describe, expect, it } from 'vitest';
import { controlStrength, daysUnderProof } from '../../../domain/control-tests/control-strength.ts';
import { testEndedBy } from '../../../domain/control-tests/test-ended.ts';
import type { Stored } from '../../../domain/rows.ts';
import { deployment, rowsOf, seoul } from '../delivery/rows.ts';

type Deployment = ReturnType<typeof deployment>;
const control = (over: Partial<Stored<'controls'>> = {}) =>
  ({
    id: 'c',
    code: 'C-1',
    archivedAt: null,
    automated: true,
    serviceIds: ['s'],
    condition: null,
    revision: 1,
    ...over,
  }) as Stored<'controls'>;
const held = (heldOn: string, over: Partial<Stored<'controlTests'>> = {}) =>
  ({ id: heldOn, controlId: 'c', heldOn, validUntil: null, conclusion: 'effective', revision: 1, ...over }) as Stored<'controlTests'>;
const settings = { id: 'register', timeZone: 'Asia/Seoul' } as Stored<'settings'>;
const rowsWith = (deployments: readonly Deployment[], ...controlTests: Stored<'controlTests'>[]) =>
  rowsOf({ settings: [settings], deployments, controlTests });

describe('the test of an automated control', () => {
  const ended = (over: Partial<Deployment>, of: Partial<Stored<'controls'>> = {}) =>
    testEndedBy({ heldOn: '2025-07-01' }, control(of), (id) => (id === 's' ? [deployment('D', seoul('7-2'), over)] : []), 'Asia/Seoul')
      ?.on ?? null;

  it('is ended by a deployment to production that ended after the day on which it was held', () => {
    expect(ended({})).toBe('2025-07-02');
    // Begun on that day, ended after it; and the last instant of it.
    expect(ended({ startedAt: seoul('7-1 23:00') })).toBe('2025-07-02');
    expect(ended({ finishedAt: seoul('7-1 23:59') })).toBeNull();
  });

  it('is not ended by one that was given up, archived, or went elsewhere, nor where people carry the control out', () => {
    expect(ended({ outcome: 'aborted' })).toBeNull();
    expect(ended({ archivedAt: seoul('8-1') })).toBeNull();
    expect(ended({ environment: 'staging' })).toBeNull();
    expect(ended({}, { automated: false })).toBeNull();
    expect(ended({}, { serviceIds: ['other'] })).toBeNull();
    expect(ended({}, { serviceIds: [] })).toBeNull();
    expect(ended({ outcome: 'rolledBack' })).toBe('2025-07-02');
  });

  it('is ended by the first of several, of whichever of its services', () => {
    const of = {
      s: [deployment('D9', seoul('7-9')), deployment('D5', seoul('7-5'))],
      t: [deployment('D3', seoul('7-3'), { serviceId: 't' })],
    };
    const end = testEndedBy({ heldOn: '2025-07-01' }, control({ serviceIds: ['s', 't'] }), (id) => of[id as 's' | 't'], 'Asia/Seoul');
    expect([end?.deployment.id, end?.on]).toEqual(['D3', '2025-07-03']);
    // Of two at one instant always the same.
    const two = [deployment('D2', seoul('7-3')), deployment('D1', seoul('7-3'))];
    const first = (order: readonly Deployment[]) =>
      testEndedBy({ heldOn: '2025-07-01' }, control(), () => order, 'Asia/Seoul')?.deployment.id;
    expect([first(two), first([...two].reverse())]).toEqual(['D1', 'D1']);
  });
});

describe('the strength of an automated control', () => {
  it('is that of its last test until the day before a deployment, and untested from that day on', () => {
    const rows = rowsWith([deployment('D', seoul('8-13'))], held('2025-07-01'));
    const on = (day: string) => controlStrength(rows, control(), day).strength;
    expect(['2025-06-30', '2025-07-01', '2025-08-12', '2025-08-13', '2025-12-31'].map(on)).toEqual([
      'untested',
      'effective',
      'effective',
      'untested',
      'untested',
    ]);
    expect(controlStrength(rows, control(), '2025-08-12').ended).toBeNull();
    expect(controlStrength(rows, control(), '2025-08-13').ended?.deployment.id).toBe('D');
    expect(controlStrength(rows, control({ automated: false }), '2025-08-13')).toMatchObject({ strength: 'effective', ended: null });
  });

  it('was under proof for 73 of the 92 days of a quarter: 43 until the deployment, 30 from the next test on', () => {
    const rows = rowsWith([deployment('D', seoul('8-13'))], held('2025-07-01'), held('2025-09-01'));
    const { proven, of } = daysUnderProof(rows, control(), { firstDay: '2025-07-01', lastDay: '2025-09-30' });
    expect([proven, of, ((proven / of) * 100).toFixed(1)]).toEqual([73, 92, '79.3']);
    const until = rowsWith([], held('2025-07-01', { validUntil: '2025-07-31' }));
    expect(daysUnderProof(until, control(), { firstDay: '2025-07-01', lastDay: '2025-09-30' }).proven).toBe(31);
  });
});
