import type { KindWords } from '../../../kind-words.ts';
import { cameFrom, notedFields } from './imported.ts';

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
    tags: notedFields.tags,
    further: notedFields.further,
    ...cameFrom,
  },
  empty: {
    title: '등록된 릴리스가 없습니다',
    text: '릴리스는 사용할 수 있게 준비된 서비스의 한 버전입니다. 크기와 리드타임, 뒤따른 장애·사고를 보면 릴리스가 리스크를 키우는지 알 수 있습니다. 하나를 등록하거나 서비스의 목록을 가져옵니다.',
    action: '첫 릴리스 등록',
  },
} as const satisfies KindWords<'releases'>;
