import type { KindWords } from '../../../kind-words.ts';

/** Where a record keeps what no other field of it takes. */
export const notedFields = { remarks: '비고', tags: '태그', further: '그 밖의 항목' } as const;

/** What a record that files bring knows of where it came from. */
export const cameFrom = { sourced: '출처의 값', mappingId: '가져오기 매핑' } as const;

export const importMappings = {
  many: '가져오기 매핑',
  one: '가져오기 매핑',
  fields: { name: '이름', table: '기록 종류', mapping: '매핑' },
} as const satisfies KindWords<'importMappings'>;
