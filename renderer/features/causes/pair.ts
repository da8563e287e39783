import type { Candidate } from '../../../domain/delivery/candidates.ts';
import type { Basis } from '../../../domain/delivery/deliveries.ts';
import type { Relation } from '../../../domain/links/relations.ts';

/** Something that was delivered and an incident that it may have caused, as one of their two pages shows them. */
export type Pair = {
  /** The record at the other end: it names the row. */
  readonly key: string;
  /** Its code. */
  readonly code: string;
  /** The code of the record whose page it is. */
  readonly subject: string;
  readonly delivery: { readonly table: Basis; readonly id: string };
  readonly incidentId: string;
  readonly said: Candidate['said'];
};

/** What can be said of something that was delivered and an incident. */
export const causeRelations = ['caused', 'contributed', 'suspected', 'ruledOut'] as const satisfies readonly Relation[];
export type CauseRelation = (typeof causeRelations)[number];

/** Under which what is typed about the two is kept until it is saved: what was begun as a cause is not what was begun to rule it out. */
export function causeDraft({ delivery, incidentId }: Pair, begun: CauseRelation): string {
  return `cause:${delivery.id}:${incidentId}:${begun}`;
}

/** From what was delivered to the incident, whichever end was entered first: what was said of a release stays said of it. */
export function endsOf({ delivery, incidentId, said }: Pair) {
  const named = said === null ? delivery.id : said.link.fromId === incidentId ? said.link.toId : said.link.fromId;
  return { fromTable: said?.table ?? delivery.table, fromId: named, toTable: 'incidents', toId: incidentId } as const;
}
