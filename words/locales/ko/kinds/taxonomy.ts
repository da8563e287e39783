import type { KindWords } from '../../../kind-words.ts';

export const taxonomy = {
  many: '분류 체계',
  one: '분류',
  fields: {
    parentId: '상위 분류',
    category: '리스크 유형',
    kind: '분류 종류',
    label: '표시명',
    rank: '순서',
  },
} as const satisfies KindWords<'taxonomy'>;
