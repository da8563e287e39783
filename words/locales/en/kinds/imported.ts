import type { KindWords } from '../../../kind-words.ts';

/** Where a record keeps what no other field of it takes. */
export const notedFields = { remarks: 'Remarks', tags: 'Tags', further: 'Further fields' } as const;

/** What a record that files bring knows of where it came from. */
export const cameFrom = { sourced: 'Values at the source', mappingId: 'Import mapping' } as const;

export const importMappings = {
  many: 'Import mappings',
  one: 'Import mapping',
  fields: { name: 'Name', table: 'Record type', mapping: 'Mapping' },
} as const satisfies KindWords<'importMappings'>;
