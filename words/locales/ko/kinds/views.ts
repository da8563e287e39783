import type { KindWords } from '../../../kind-words.ts';

export const views = {
  many: '보기',
  one: '보기',
  fields: { name: '이름', table: '기록 종류', ownerId: '사용자', asked: '표시 조건', columns: '열' },
} as const satisfies KindWords<'views'>;
