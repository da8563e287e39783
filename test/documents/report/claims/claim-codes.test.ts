import { expect, it } from 'vitest';
import { tableNames } from '../../../../documents/report/claims/question.ts';
import type { ValueAs } from '../../../../documents/report/claims/words/field-word.ts';
import { codeWord } from '../../../../documents/report/claims/words/value-text.ts';
import type { Strength } from '../../../../domain/control-tests/strength.ts';
import { controlKinds } from '../../../../domain/controls/kind.ts';
import { closingConditions } from '../../../../domain/closing/kinds.ts';
import type { ReleaseOutcome } from '../../../../domain/delivery/release-outcomes.ts';
import { incidentKinds } from '../../../../domain/incidents/kind.ts';
import { severities } from '../../../../domain/incidents/severity.ts';
import { recoverySources } from '../../../../domain/losses/kind.ts';
import { flowSteps } from '../../../../domain/quarters/flows.ts';
import type { RestatedFigure } from '../../../../domain/quarters/restated-figures.ts';
import { categories } from '../../../../domain/risks/category.ts';
import type { Movement } from '../../../../domain/risks/movement.ts';
import { en } from '../../../../words/locales/en/all.ts';
import { claimed, registers } from './claimed.ts';

/** The names of a union, each once: one that is missing or too many does not compile. */
const namesOf = <Name extends string>(names: Readonly<Record<Name, true>>) => Object.keys(names);

const movements = namesOf<Movement>({
  new: true,
  reopened: true,
  closed: true,
  up: true,
  down: true,
  shifted: true,
  same: true,
  rated: true,
  unrated: true,
  remeasured: true,
});
const codes: Readonly<Partial<Record<ValueAs, readonly string[]>>> = {
  category: [...categories, 'all'],
  movement: movements,
  step: [...flowSteps, 'beganAndClosed', 'move'],
  controlKind: controlKinds,
  strength: namesOf<Strength>({ ineffective: true, partly: true, untested: true, effective: true }),
  incidentKind: incidentKinds,
  severity: severities,
  outcome: namesOf<ReleaseOutcome>({ caused: true, contributed: true, suspected: true, ruledOut: true, unlinked: true }),
  period: ['now', 'before'],
  figure: namesOf<RestatedFigure>({
    open: true,
    high: true,
    incidents: true,
    medianRestoreMinutes: true,
    releases: true,
    deployments: true,
    failures: true,
  }),
  source: recoverySources,
  table: ['incidents', 'releases', 'losses'],
};

it.each(Object.entries(codes) as [ValueAs, readonly string[]][])('every %s that a cell may hold has a word', (as, values) => {
  const unsaid = values.filter((value) => {
    const [namespace = '', key = ''] = (codeWord(as, value) ?? '').split(':');
    return !Object.hasOwn(en[namespace as keyof typeof en] ?? {}, key);
  });
  expect(unsaid).toEqual([]);
});

it('every condition of a closing has a word', () => {
  expect(closingConditions.filter((condition) => !Object.hasOwn(en.choices, `closingCondition.${condition}`))).toEqual([]);
});

it('the registers by which words are checked have rows of every table but waivers', () => {
  const reports = Object.values(registers).flatMap((register) =>
    ['2025-Q2', '2025-Q3', '2025-Q4'].map((quarter) => claimed(register, quarter, 'en').tables),
  );
  expect(tableNames.filter((table) => reports.every((tables) => tables[table].length === 0))).toEqual(['waivers']);
});
