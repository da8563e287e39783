/** Between incidents and releases, and between releases and risks. Closeness in time only suggests `suspected`, which never counts as decided. */
export const eventRelations = ['caused', 'contributed', 'suspected', 'ruledOut', 'related'] as const;
/** From a risk to an incident: a risk does not cause an incident, it materialises as one. */
export const riskToIncidentRelations = ['materialisedAs', 'suspected', 'ruledOut', 'related'] as const;
export const incidentToRiskRelations = ['suspected', 'ruledOut', 'related'] as const;
/** From one risk to another. */
export const riskRelations = ['triggers', 'aggravates'] as const;
/** Between two records of which neither leads to the other. */
export const plainRelations = ['related'] as const;

export const relations = ['caused', 'contributed', 'materialisedAs', 'suspected', 'ruledOut', 'related', 'triggers', 'aggravates'] as const;
export type Relation = (typeof relations)[number];
/** What one record did to another, decided. */
export const causalRelations = ['caused', 'contributed'] as const satisfies readonly Relation[];
/** What people put before users: it can do harm, and it can answer something. */
const delivered = ['releases', 'deployments'];

/** Whether a link says that a release or a deployment was the answer to what it leads from, as a fix is to an incident. */
export function isAnswer(fromTable: string, relation: string, toTable: string): boolean {
  return delivered.includes(toTable) && !delivered.includes(fromTable) && causalRelations.some((causal) => causal === relation);
}

/** All that was decided to hold: neither a suspicion nor what was ruled out. */
export const decidedRelations = [...causalRelations, 'materialisedAs', 'related'] as const satisfies readonly Relation[];
/** Relations that state a cause or a materialisation, or deny one: they need evidence. */
const evidentRelations: readonly Relation[] = [...causalRelations, 'materialisedAs', 'ruledOut'];

export function needsEvidence(relation: Relation): boolean {
  return evidentRelations.includes(relation);
}

/** Whether the word is one that stood between a risk and an incident before `materialisedAs` took its place. */
export function isFormerlyMaterialised(fromTable: string, relation: string, toTable: string): boolean {
  const ends = [fromTable, toTable];
  return ends.includes('risks') && ends.includes('incidents') && causalRelations.some((causal) => causal === relation);
}
