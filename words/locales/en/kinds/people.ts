import type { KindWords } from '../../../kind-words.ts';

export const people = {
  many: 'People',
  one: 'Person',
  fields: {
    name: 'Name',
    role: 'Role',
    erasedAt: 'Erased at',
  },
  actions: {
    create: 'Person added',
  },
} as const satisfies KindWords<'people'>;
