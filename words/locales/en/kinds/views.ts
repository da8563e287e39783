import type { KindWords } from '../../../kind-words.ts';

export const views = {
  many: 'Views',
  one: 'View',
  fields: { name: 'Name', table: 'Record type', ownerId: 'Whose', asked: 'What is shown', columns: 'Columns' },
} as const satisfies KindWords<'views'>;
