import type { KindWords } from '../../../kind-words.ts';

export const attachments = {
  many: '첨부 파일',
  one: '첨부 파일',
  fields: {
    recordTable: '기록 종류',
    recordId: '기록',
    name: '파일 이름',
    size: '크기(바이트)',
    sha256: 'SHA-256',
    note: '메모',
    addedAt: '첨부 시각',
    addedById: '첨부한 사람',
  },
  actions: {
    create: '파일 첨부',
    edit: '첨부 파일 변경',
    archive: '첨부 해제',
    restore: '첨부 파일 복원',
  },
} as const satisfies KindWords<'attachments'>;
