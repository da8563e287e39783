import type { KindWords } from '../../../kind-words.ts';

export const recordTemplates = {
  many: 'Templates',
  one: 'Template',
  fields: { name: 'Name', table: 'For', holds: 'Holds' },
  empty: {
    title: 'No templates yet',
    text: 'A template is kept from a record that is there, by “Save as template” in its menu. New records of that type can then begin with it.',
  },
} as const satisfies KindWords<'recordTemplates'>;
