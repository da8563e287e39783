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
} as const satisfies KindWords<'actions'>;
