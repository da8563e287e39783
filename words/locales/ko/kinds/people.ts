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
    title: '등록된 사람이 없습니다',
    text: '담당자, 평가자, 결정자는 사람으로 등록합니다. 여기에서 추가하거나, 사람을 지정하는 입력란에 새 이름을 입력하면 됩니다.',
  },
} as const satisfies KindWords<'people'>;
