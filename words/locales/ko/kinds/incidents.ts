import type { KindWords } from '../../../kind-words.ts';

export const incidents = {
  many: '장애·사고',
  one: '장애·사고',
  fields: {
    title: '제목',
    serviceId: '서비스',
    kind: '종류',
    severity: '심각도',
    summary: '요약',
    startedAt: '시작 시각',
    detectedAt: '탐지 시각',
    earlyDetectionReason: '시작 전 탐지 사유',
    acknowledgedAt: '확인 시각',
    restoredAt: '복구 시각',
    restoreMinutes: '복구 시간(분)',
    'restoreMinutes.inWords': '복구 시간',
    downtimeStart: '중단 시작',
    downtimeEnd: '중단 종료',
    components: '구성요소',
    timeline: '경과',
    outsideId: '출처 ID',
    url: '주소',
    riskCount: '리스크 수',
    releaseCount: '릴리스 수',
  },
  /** Columns that files bring and that are no field. */
  further: { impact: '출처 영향' },
  empty: {
    title: '등록된 장애·사고가 없습니다',
    text: '장애·사고는 서비스 이용자가 겪은 일입니다. 시작 시각과 복구 시각을 등록한 뒤 관련 릴리스와 리스크를 연결합니다. 이미 관리하는 목록이 있으면 가져올 수 있습니다.',
    action: '첫 장애·사고 등록',
  },
} as const satisfies KindWords<'incidents'>;
