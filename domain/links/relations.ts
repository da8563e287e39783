/** Between risks, incidents and releases. Closeness in time only suggests `suspected`, which never counts as decided. */
export const eventRelations = ['caused', 'contributed', 'suspected', 'ruledOut', 'related'] as const;
/** From one risk to another. */
export const riskRelations = ['triggers', 'aggravates'] as const;
/** Between two records of which neither leads to the other. */
export const plainRelations = ['related'] as const;

export const relations = [...eventRelations, ...riskRelations] as const;
export type Relation = (typeof relations)[number];

/** Relations that state a cause, or deny one: they need evidence. */
export function needsEvidence(relation: Relation): boolean {
  return relation === 'caused' || relation === 'contributed' || relation === 'ruledOut';
}
