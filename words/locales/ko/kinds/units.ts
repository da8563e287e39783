import type { KindWords } from '../../../kind-words.ts';
import { cameFrom } from './imported.ts';

export const units = {
  many: '조직',
  one: '조직',
  fields: {
    name: '이름',
    parentId: '상위 조직',
    ...cameFrom,
  },
} as const satisfies KindWords<'units'>;
