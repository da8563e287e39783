import { z } from '../../engine/values/schema.ts';
import { textField } from '../../engine/values/text.ts';
import { instantField } from '../../engine/values/time.ts';
import { idField, reference, type TableDefinition } from '../../engine/kind/table.ts';

export const linkedTables = ['risks', 'incidents', 'releases'] as const;
export type LinkedTable = (typeof linkedTables)[number];

/** Between risks, incidents and releases. Closeness in time only suggests `suspected`, which never counts as decided. */
export const eventRelations = ['caused', 'contributed', 'suspected', 'ruledOut', 'related'] as const;
/** From one risk to another. */
export const riskRelations = ['triggers', 'aggravates'] as const;
export const relations = [...eventRelations, ...riskRelations] as const;
export type Relation = (typeof relations)[number];
/** What one record did to another, decided. */
export const causalRelations = ['caused', 'contributed'] as const satisfies readonly Relation[];
/** All that was decided to hold: neither a suspicion nor what was ruled out. */
export const decidedRelations = [...causalRelations, 'related'] as const satisfies readonly Relation[];

export const linkSchema = z.strictObject({
  id: idField,
  fromTable: z.enum(linkedTables),
  fromId: idField,
  relation: z.enum(relations),
  toTable: z.enum(linkedTables),
  toId: idField,
  evidence: textField(4000),
  deciderId: reference,
  decidedAt: instantField,
});
export type Link = z.infer<typeof linkSchema>;

export const linksTable = {
  schema: linkSchema,
  code: null,
  references: { deciderId: 'people' },
  indexes: ['fromId', 'toId'],
  blank: { evidence: '', deciderId: null },
} satisfies TableDefinition;

/** The relations that may stand between two kinds of record. */
export function relationsBetween(from: LinkedTable, to: LinkedTable): readonly Relation[] {
  return from === 'risks' && to === 'risks' ? riskRelations : from === to ? ['related'] : eventRelations;
}

/** Relations that state a cause, or deny one: they need evidence. */
export function needsEvidence(relation: Relation): boolean {
  return relation === 'caused' || relation === 'contributed' || relation === 'ruledOut';
}
