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
} as const satisfies KindWords<'actions'>;
