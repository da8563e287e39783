import type { Relation } from '../../../domain/links/relations.ts';
import type { PersonKey } from '../people.ts';
import type { Text } from '../text.ts';

/** An end of a link: `risk:`, `incident:` or `release:` and its key (a release: service@version). */
export type LinkSource = {
  readonly from: string;
  readonly relation: Relation;
  readonly to: string;
  readonly decided: string;
  readonly decider: PersonKey;
  readonly evidence: Text;
  /** When it was first suspected, where that was recorded before it was decided. */
  readonly suspected?: string;
};

export const link = (
  from: string,
  relation: Relation,
  to: string,
  decided: string,
  decider: PersonKey,
  evidence: Text,
  suspected?: string,
): LinkSource => ({
  from,
  relation,
  to,
  decided,
  decider,
  evidence,
  ...(suspected === undefined ? {} : { suspected }),
});
