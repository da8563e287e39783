import { createControlAt } from './controls/create-at.ts';
import { riskControlRules } from './controls/rules.ts';
import { importCase } from '../engine/imports/import-case.ts';
import { incidentRules } from './incidents/rules.ts';
import { schemas } from './migrations/all.ts';
import { linkRules } from './links/rules.ts';
import { peopleCases } from './people/cases.ts';
import { releaseRules } from './releases/rules.ts';
import { orderCase } from './risks/order-parts.ts';
import { riskRules } from './risks/rules.ts';
import { assessmentRules } from './scoring/rules.ts';
import { serviceRules } from './services/rules.ts';
import { createRegister } from './register/create.ts';
import { forkRegister } from './register/fork.ts';
import { archiveCases, createCase, editCase, removeCase, type Rules, type RulesOf } from '../engine/commands/records.ts';
import type { TableName } from './index.ts';
import { undoCase } from '../engine/commands/undo.ts';
import type { AnyUseCase } from '../engine/commands/use-case.ts';

const rules: { readonly [T in TableName]?: Rules<T> } = {
  risks: riskRules,
  assessments: assessmentRules,
  riskControls: riskControlRules,
  links: linkRules,
  incidents: incidentRules,
  releases: releaseRules,
  services: serviceRules,
};
const rulesOf: RulesOf = (table) => rules[table];

/** Records stand on their own and are archived; parts belong to a record and are removed. */
const records = ['units', 'services', 'taxonomy', 'risks', 'controls', 'incidents', 'releases'] as const;
const parts = ['causes', 'consequences', 'assessments', 'riskControls', 'links'] as const;

const cases: readonly AnyUseCase[] = [
  createRegister,
  forkRegister,
  editCase('settings'),
  ...peopleCases,
  ...archiveCases('people'),
  ...records.flatMap((table) => [createCase(table, rulesOf(table)), editCase(table, rulesOf(table)), ...archiveCases(table)]),
  ...parts.flatMap((table) => [createCase(table, rulesOf(table)), editCase(table, rulesOf(table)), removeCase(table)]),
  createControlAt,
  orderCase('causes'),
  orderCase('consequences'),
];

const byAction = new Map<string, AnyUseCase>(cases.map((one) => [one.action, one]));
const importing = importCase(rulesOf);
byAction.set(importing.action, importing);
const undo = undoCase((action) => byAction.get(action)?.undoable ?? false, rulesOf, schemas);
byAction.set(undo.action, undo);

/** The use case of an action, or `null`. */
export function useCaseOf(action: string): AnyUseCase | null {
  return byAction.get(action) ?? null;
}

export const actions: readonly string[] = [...byAction.keys()].sort();
