import type { KindWords } from '../../../kind-words.ts';

export const actions = {
  many: 'Actions',
  one: 'Action',
  fields: {
    title: 'Title',
    subjectTable: 'Kind of record',
    subjectId: 'Record',
    ownerId: 'Owner',
    originalDueOn: 'Originally due on',
    dueOn: 'Due on',
    status: 'Status',
    closedOn: 'Closed on',
    evidence: 'Evidence',
  },
  empty: {
    title: 'What is to be done, by whom, by when',
    text: 'An action is about one record. It keeps the day that was first agreed beside the day that holds now.',
    action: 'Record the first action',
  },
} as const satisfies KindWords<'actions'>;
