import type { KindWords } from '../../../kind-words.ts';

export const releases = {
  many: '릴리스',
  one: '릴리스',
  fields: {
    serviceId: '서비스',
    version: '버전',
    releasedAt: '릴리스 시각',
    notes: '메모',
    commit: '커밋',
    commits: '커밋 수',
    filesChanged: '바뀐 파일 수',
    insertions: '추가된 줄',
    deletions: '삭제된 줄',
    authors: '작성자 수',
    oldestCommitAt: '가장 오래된 커밋 시각',
    medianLeadTimeHours: '리드타임 중앙값(시간)',
    'medianLeadTimeHours.inWords': '리드타임',
    riskCount: '리스크 수',
    incidentCount: '장애·사고 수',
  },
} as const satisfies KindWords<'releases'>;
