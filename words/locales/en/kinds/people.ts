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
  empty: {
    title: 'Nobody is named yet',
    text: 'Owners, assessors and deciders are people. They can be added here, or by typing a new name wherever a person is asked for.',
  },
} as const satisfies KindWords<'people'>;
