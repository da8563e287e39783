import type { KindWords } from '../../../kind-words.ts';
import { cameFrom } from './imported.ts';

export const changes = {
  many: '변경',
  one: '변경',
  fields: {
    serviceId: '서비스',
    commit: '커밋',
    title: '제목',
    authoredAt: '작성 시각',
    mergedAt: '병합 시각',
    releaseId: '릴리스',
    filesChanged: '바뀐 파일 수',
    insertions: '추가된 줄',
    deletions: '삭제된 줄',
    generatedLines: '생성 파일의 줄',
    areas: '폴더',
    reverts: '되돌린 커밋',
    hotfix: '긴급 수정',
    ...cameFrom,
  },
  empty: {
    title: '등록된 변경이 없습니다',
    text: '변경은 서비스를 릴리스하는 브랜치에 병합된 내용입니다. 릴리스에 무엇이 담겼고 무엇이 배포를 기다리는지 보여 줍니다. Git 저장소나 목록에서 가져옵니다.',
  },
} as const satisfies KindWords<'changes'>;
