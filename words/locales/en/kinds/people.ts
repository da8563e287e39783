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
    title: 'No people yet',
    text: 'Owners, assessors and deciders are people. Add them here, or type a new name wherever a person is requested.',
  },
} as const satisfies KindWords<'people'>;
