import type { RowOf } from '../../engine/kind/kind.ts';
import { isFoundWanting, type Strength } from '../control-tests/strength.ts';
import type { conditions as conditionNames, controls } from '../controls/kind.ts';
import type { services } from '../services/kind.ts';
import { spreadOf, type Spread } from './durations.ts';
import type { Delivery } from './deliveries.ts';

export type ConditionName = (typeof conditionNames)[number];

/** The three conditions under which frequent release lowers risk, each with the controls that keep it. */
export const conditionGroups = {
  versionedSource: ['versionedSource'],
  automation: ['automatedBuild', 'automatedTest', 'automatedDeployment'],
  devOpsAsOne: ['devOpsAsOne'],
} as const satisfies Readonly<Record<string, readonly ConditionName[]>>;
export type ConditionGroupName = keyof typeof conditionGroups;

/** `unknown`: nobody has recorded a control of it, or its test is missing or no longer counts. */
export const conditionStates = ['met', 'unmet', 'unknown'] as const;
export type ConditionState = (typeof conditionStates)[number];

export type ConditionControl = {
  readonly controlId: string;
  readonly code: string;
  readonly condition: ConditionName;
  readonly strength: Strength;
};

export type ConditionGroup = {
  readonly group: ConditionGroupName;
  readonly state: ConditionState;
  readonly controls: readonly ConditionControl[];
  /** What of the group no control of the service keeps. */
  readonly withoutControl: readonly ConditionName[];
  /** Owners of the service that are not named; only development and operations as one asks for them. */
  readonly ownersMissing: readonly ('development' | 'operations')[];
};

/** Steps by hand of the deployments that say how many there were. */
export type ManualSteps = Spread & { readonly total: number; readonly unknown: number };

export type Conditions = {
  readonly groups: readonly ConditionGroup[];
  /** `met` where all three are; `unmet` where any is. */
  readonly state: ConditionState;
  readonly manualSteps: ManualSteps;
};

type Service = Pick<RowOf<typeof services>, 'id' | 'developmentOwnerId' | 'operationsOwnerId'>;
type Control = Pick<RowOf<typeof controls>, 'id' | 'code' | 'condition' | 'serviceIds' | 'archivedAt'>;

/**
 * How far the conditions of frequent release are shown to hold at a service. A group is met where a control keeps each part of it
 * and all of them were tested and found effective, unmet where one was found wanting or an owner is missing.
 */
export function conditionsOf<C extends Control>(
  service: Service,
  controls: readonly C[],
  strengthOf: (control: C) => Strength,
  deliveries: readonly Pick<Delivery, 'manualSteps'>[],
): Conditions {
  const own = controls.flatMap((control) => {
    const { id, code, condition, serviceIds, archivedAt } = control;
    if (archivedAt !== null || condition === null || !serviceIds.includes(service.id)) return [];
    return [{ controlId: id, code, condition, strength: strengthOf(control) }];
  });
  const owners = [
    ...(service.developmentOwnerId === null ? (['development'] as const) : []),
    ...(service.operationsOwnerId === null ? (['operations'] as const) : []),
  ];
  const groups = (Object.keys(conditionGroups) as ConditionGroupName[]).map((group): ConditionGroup => {
    const parts: readonly ConditionName[] = conditionGroups[group];
    const kept = own.filter(({ condition }) => parts.includes(condition));
    const withoutControl = parts.filter((part) => !kept.some(({ condition }) => condition === part));
    const ownersMissing = group === 'devOpsAsOne' ? owners : [];
    return { group, state: stateOf(kept, withoutControl, ownersMissing), controls: kept, withoutControl, ownersMissing };
  });
  const states = groups.map(({ state }) => state);
  const steps = deliveries.flatMap(({ manualSteps }) => (manualSteps === null ? [] : [manualSteps]));
  return {
    groups,
    state: states.includes('unmet') ? 'unmet' : states.every((state) => state === 'met') ? 'met' : 'unknown',
    manualSteps: { ...spreadOf(steps), total: steps.reduce((sum, one) => sum + one, 0), unknown: deliveries.length - steps.length },
  };
}

function stateOf(
  controls: readonly ConditionControl[],
  withoutControl: readonly unknown[],
  ownersMissing: readonly unknown[],
): ConditionState {
  if (ownersMissing.length > 0 || controls.some(({ strength }) => isFoundWanting(strength))) return 'unmet';
  return withoutControl.length === 0 && controls.every(({ strength }) => strength === 'effective') ? 'met' : 'unknown';
}
