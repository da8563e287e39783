import type { KindWords } from '../../../kind-words.ts';

export const people = {
  many: '사람',
  one: '사람',
  fields: {
    name: '이름',
    role: '역할',
    erasedAt: '삭제 시각',
  },
  actions: {
    create: '사람 추가',
  },
} as const satisfies KindWords<'people'>;
