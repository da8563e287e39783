import type { KindWords } from '../../../kind-words.ts';
import { cameFrom } from './imported.ts';

export const notes = {
  many: 'Notes',
  one: 'Note',
  fields: {
    subjectTable: 'Record type',
    subjectId: 'Record',
    text: 'Text',
    authorId: 'Written by',
    writtenAt: 'Written at',
    waitsFor: 'Waits for',
    ...cameFrom,
  },
  actions: { create: 'Note written', archive: 'Note withdrawn', restore: 'Withdrawn note restored' },
  empty: {
    title: 'No notes yet',
    text: 'A note is written on the page of the record that it is about. Type @ to mention a person: the note then waits for them.',
  },
} as const satisfies KindWords<'notes'>;
