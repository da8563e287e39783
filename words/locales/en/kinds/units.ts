import type { KindWords } from '../../../kind-words.ts';

export const units = {
  many: 'Units',
  one: 'Unit',
  fields: {
    name: 'Name',
    parentId: 'Part of',
  },
} as const satisfies KindWords<'units'>;
