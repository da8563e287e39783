import type { KindWords } from '../../../kind-words.ts';

export const links = {
  many: 'Links',
  one: 'Link',
  fields: {
    fromTable: 'From kind',
    fromId: 'From',
    relation: 'Relation',
    toTable: 'To kind',
    toId: 'To',
    evidence: 'Evidence',
    deciderId: 'Decider',
    decidedAt: 'Decided at',
  },
} as const satisfies KindWords<'links'>;
