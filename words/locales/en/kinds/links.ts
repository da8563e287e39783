import type { KindWords } from '../../../kind-words.ts';
import { cameFrom } from './imported.ts';

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
    ...cameFrom,
  },
} as const satisfies KindWords<'links'>;
