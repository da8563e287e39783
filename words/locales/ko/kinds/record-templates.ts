import type { KindWords } from '../../../kind-words.ts';

export const recordTemplates = {
  many: '템플릿',
  one: '템플릿',
  fields: { name: '이름', table: '대상 기록', holds: '담긴 내용' },
  empty: {
    title: '아직 템플릿이 없습니다',
    text: '템플릿은 기존 기록의 메뉴에서 "템플릿으로 저장"을 선택하여 만듭니다. 이후 같은 종류의 새 기록을 템플릿으로 시작할 수 있습니다.',
  },
} as const satisfies KindWords<'recordTemplates'>;
