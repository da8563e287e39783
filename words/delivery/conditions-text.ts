import type { ConditionGroup, Conditions, ManualSteps } from '../../domain/delivery/conditions.ts';
import { choiceName } from '../names.ts';
import { numberText } from '../patterns/numbers.ts';
import type { Translate } from '../translate.ts';
import { spreadText } from './keys-text.ts';

/** The conditions under which frequent releases lower risk, in one sentence: met, or which of them are not. */
export function conditionsText({ state, groups }: Conditions, say: Translate): string {
  const list = groups
    .filter((group) => group.state === state)
    .map(({ group }) => say(`delivery:group.${group}`))
    .join(', ');
  return say(`delivery:conditions.${state}`, { list });
}

/** What is known of one condition: its controls by their last valid test, what no control keeps, owners that are missing. */
export function conditionGroupText({ group, controls, withoutControl, ownersMissing }: ConditionGroup, say: Translate): readonly string[] {
  const strengths = (['effective', 'partly', 'ineffective', 'untested'] as const).flatMap((strength) => {
    const n = controls.filter((control) => control.strength === strength).length;
    return n === 0 ? [] : [say(`delivery:strength.${strength}`, { n: numberText(n) })];
  });
  const list = withoutControl.map((condition) => choiceName(say, 'condition', condition)).join(', ');
  return [
    ...strengths,
    ...(list === '' ? [] : [controls.length === 0 ? say('delivery:withoutAnyControl') : say('delivery:withoutControl', { list })]),
    ...ownersMissing.map((owner) => say(`delivery:ownerMissing.${owner}`)),
    ...(group === 'devOpsAsOne' && ownersMissing.length === 0 ? [say('delivery:ownersNamed')] : []),
  ];
}

/** How many steps were taken by hand, of the deployments that say so. */
export function manualStepsText(steps: ManualSteps, say: Translate): string {
  if (steps.n === 0) return say('delivery:manualStepsNone');
  const [median = ''] = spreadText(steps, (value) => numberText(value), say);
  const said = say('delivery:manualSteps', { total: numberText(steps.total), n: numberText(steps.n), spread: median });
  return steps.unknown === 0 ? said : `${said}, ${say('delivery:manualStepsUnknown', { n: numberText(steps.unknown) })}`;
}
