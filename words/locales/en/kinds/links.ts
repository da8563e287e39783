import type { KindWords } from '../../../kind-words.ts';

export const links = {
  many: 'Links',
  one: 'Link',
  fields: {
    fromTable: 'From type',
    fromId: 'From',
    relation: 'Relation',
    toTable: 'To type',
    toId: 'To',
    evidence: 'Evidence',
    deciderId: 'Decider',
    decidedAt: 'Decided at',
  },
} as const satisfies KindWords<'links'>;
