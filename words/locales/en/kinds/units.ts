import type { KindWords } from '../../../kind-words.ts';
import { cameFrom } from './imported.ts';

export const units = {
  many: 'Units',
  one: 'Unit',
  fields: {
    name: 'Name',
    parentId: 'Parent unit',
    ...cameFrom,
  },
} as const satisfies KindWords<'units'>;
