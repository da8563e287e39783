import type { KindWords } from '../../../kind-words.ts';

export const taxonomy = {
  many: 'Taxonomy',
  one: 'Term',
  fields: {
    parentId: 'Parent term',
    category: 'Category',
    kind: 'Term type',
    label: 'Label',
    rank: 'Order',
  },
} as const satisfies KindWords<'taxonomy'>;
