import type { KindWords } from '../../../kind-words.ts';
import { cameFrom, notedFields } from './imported.ts';

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
    ...notedFields,
    ...cameFrom,
  },
  empty: {
    title: '등록된 조치가 없습니다',
    text: '조치는 기록 하나에 대한 것입니다. 당초 기한과 현재 기한을 함께 남깁니다.',
    action: '첫 조치 등록',
  },
} as const satisfies KindWords<'actions'>;
