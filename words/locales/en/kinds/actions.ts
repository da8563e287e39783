import type { KindWords } from '../../../kind-words.ts';
import { cameFrom, notedFields } from './imported.ts';

export const actions = {
  many: 'Actions',
  one: 'Action',
  fields: {
    title: 'Title',
    subjectTable: 'Record type',
    subjectId: 'Record',
    ownerId: 'Owner',
    originalDueOn: 'Original due date',
    dueOn: 'Due date',
    status: 'Status',
    closedOn: 'Closed on',
    evidence: 'Evidence',
    ...notedFields,
    ...cameFrom,
  },
  empty: {
    title: 'No actions yet',
    text: 'An action relates to one record. It keeps the original due date next to the current one.',
    action: 'Record the first action',
  },
} as const satisfies KindWords<'actions'>;
