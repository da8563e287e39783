import type { KindWords } from '../../../kind-words.ts';

export const taxonomy = {
  many: '분류 체계',
  one: '분류',
  fields: {
    parentId: '상위 분류',
    category: '리스크 유형',
    kind: '분류 종류',
    label: '이름표',
    rank: '순서',
  },
  actions: {
    create: '분류 항목 등록',
    edit: '분류 항목 변경',
    archive: '분류 항목 보관',
    restore: '분류 항목 복원',
  },
} as const satisfies KindWords<'taxonomy'>;
