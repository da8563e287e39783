import type { KindWords } from '../../../kind-words.ts';

export const attachments = {
  many: 'Attachments',
  one: 'Attachment',
  fields: {
    recordTable: 'Record type',
    recordId: 'Record',
    name: 'File name',
    size: 'Size in bytes',
    sha256: 'SHA-256',
    note: 'Note',
    addedAt: 'Added on',
    addedById: 'Added by',
  },
  actions: {
    create: 'Attachment added',
    edit: 'Attachment changed',
    archive: 'Attachment removed',
    restore: 'Attachment restored',
  },
} as const satisfies KindWords<'attachments'>;
