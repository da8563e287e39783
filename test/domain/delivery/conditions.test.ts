import { describe, expect, it } from 'vitest';
import type { Strength } from '../../../domain/control-tests/strength.ts';
import { conditionsOf, type ConditionName } from '../../../domain/delivery/conditions.ts';
import { deliveryOf } from '../../../domain/delivery/model.ts';
import type { Row } from '../../../domain/rows.ts';
import { deployment, rowsOf, seoul, service } from './rows.ts';

const owned = service('s', { developmentOwnerId: 'p1', operationsOwnerId: 'p2' });
const keeps = (condition: ConditionName | null, over: Partial<Row<'controls'>> = {}) =>
  ({
    id: `${condition}`,
    code: `C-${condition}`,
    archivedAt: null,
    automated: true,
    serviceIds: ['s'],
    condition,
    ...over,
  }) as Row<'controls'>;
const all = (['versionedSource', 'automatedBuild', 'automatedTest', 'automatedDeployment', 'devOpsAsOne'] as const).map((one) =>
  keeps(one),
);
const states = (controls: readonly Row<'controls'>[], weak: Readonly<Record<string, Strength>> = {}, of = owned) => {
  const { groups, state } = conditionsOf(of, controls, ({ id }) => weak[id] ?? 'effective', []);
  return [...groups.map((group) => group.state), state];
};

describe('the conditions of frequent release', () => {
  it('are met where a control keeps each of them and every one was found effective', () => {
    expect(states(all)).toEqual(['met', 'met', 'met', 'met']);
  });

  it('are unmet where a control was found wanting, and unknown where its test is missing or counts no more', () => {
    expect(states(all, { automatedTest: 'ineffective' })).toEqual(['met', 'unmet', 'met', 'unmet']);
    expect(states(all, { automatedTest: 'partly' })).toEqual(['met', 'unmet', 'met', 'unmet']);
    expect(states(all, { versionedSource: 'untested' })).toEqual(['unknown', 'met', 'met', 'unknown']);
  });

  it('are unknown where no control of the service keeps a part: archived ones and those of others do not', () => {
    const without = all.filter(({ id }) => id !== 'automatedBuild');
    for (const one of [{ archivedAt: seoul('1-1') }, { serviceIds: ['other'] }, { condition: null }]) {
      const { groups } = conditionsOf(owned, [...without, keeps('automatedBuild', one)], () => 'effective', []);
      expect(groups[1]).toMatchObject({ state: 'unknown', withoutControl: ['automatedBuild'] });
    }
    expect(states([])).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
  });

  it('ask of development and operations as one that both owners are named', () => {
    const { groups } = conditionsOf(service('s', { developmentOwnerId: 'p1' }), all, () => 'effective', []);
    expect(groups[2]).toMatchObject({ state: 'unmet', ownersMissing: ['operations'] });
    expect(groups[0]).toMatchObject({ state: 'met', ownersMissing: [] });
  });

  it('count steps by hand, of those deployments that say how many there were', () => {
    const steps = [3, null, 0, 7].map((manualSteps) => ({ manualSteps }));
    expect(conditionsOf(owned, all, () => 'effective', steps).manualSteps).toEqual({
      n: 3,
      median: 3,
      p90: null,
      longest: 7,
      values: [0, 3, 7],
      total: 10,
      unknown: 1,
    });
  });

  it('stand by the tests as they count on the last day of the period: a deployment since has ended them', () => {
    const tests = all.map(
      ({ id }) => ({ id, controlId: id, heldOn: '2025-07-01', validUntil: null, conclusion: 'effective' as const }) as Row<'controlTests'>,
    );
    const calendar = { timeZone: 'Asia/Seoul', fiscalYearStart: 1, fiscalYearNamedAfter: 'start' } as const;
    const settings = { id: 'register', timeZone: 'Asia/Seoul' } as Row<'settings'>;
    const state = (end: string) => {
      const rows = rowsOf({
        settings: [settings],
        services: [owned],
        controls: all,
        controlTests: tests,
        deployments: [deployment('D', seoul('8-13'))],
      });
      return deliveryOf(rows, { period: { start: seoul('7-1'), end }, knownAt: seoul('10-3'), calendar }).services[0]?.conditions.state;
    };
    expect(state(seoul('8-13'))).toBe('met');
    expect(state(seoul('8-14'))).toBe('unknown');
  });
});
