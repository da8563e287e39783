import type { KindWords } from '../../../kind-words.ts';

export const actions = {
  many: '조치',
  one: '조치',
  fields: {
    title: '제목',
    subjectTable: '대상 종류',
    subjectId: '대상',
    ownerId: '담당자',
    originalDueOn: '당초 기한',
    dueOn: '기한',
    status: '상태',
    closedOn: '완료일',
    evidence: '근거',
  },
  empty: {
    title: '무엇을, 누가, 언제까지 할지',
    text: '조치는 기록 하나에 대한 것입니다. 처음 정한 기한과 지금의 기한을 함께 남깁니다.',
    action: '첫 조치 등록',
  },
} as const satisfies KindWords<'actions'>;
