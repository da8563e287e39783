import type { KindWords } from '../../../kind-words.ts';

export const taxonomy = {
  many: 'Taxonomy',
  one: 'Term',
  fields: {
    parentId: 'Part of',
    category: 'Category',
    kind: 'Kind of term',
    label: 'Label',
    rank: 'Place',
  },
} as const satisfies KindWords<'taxonomy'>;
