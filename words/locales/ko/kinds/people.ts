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
  empty: {
    title: '등록된 인물이 없습니다',
    text: '담당자와 평가자, 결정자를 인물로 기록합니다. 여기에서 추가하거나, 인물을 묻는 곳에 새 이름을 입력하면 됩니다.',
  },
} as const satisfies KindWords<'people'>;
