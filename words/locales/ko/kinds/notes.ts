import type { KindWords } from '../../../kind-words.ts';
import { cameFrom } from './imported.ts';

export const notes = {
  many: '메모',
  one: '메모',
  fields: {
    subjectTable: '기록 종류',
    subjectId: '기록',
    text: '내용',
    authorId: '작성자',
    writtenAt: '작성 일시',
    waitsFor: '답변 대기',
    ...cameFrom,
  },
  actions: { create: '메모 작성', archive: '메모 철회', restore: '철회한 메모 복원' },
  empty: {
    title: '아직 메모가 없습니다',
    text: '메모는 대상 기록의 페이지에서 작성합니다. @를 입력하여 사람을 언급하면 그 사람의 답변을 기다리는 메모가 됩니다.',
  },
} as const satisfies KindWords<'notes'>;
