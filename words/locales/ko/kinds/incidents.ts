import type { KindWords } from '../../../kind-words.ts';
import { cameFrom, notedFields } from './imported.ts';

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
    startAnchor: '시작 시각의 근거',
    detectedAt: '탐지 시각',
    earlyDetectionReason: '시작 전 탐지 사유',
    awareAt: '인지 시각',
    announcedAt: '공지 시각',
    acknowledgedAt: '확인 시각',
    identifiedAt: '원인 파악 시각',
    mitigatedAt: '완화 시각',
    restoredAt: '복구 시각',
    stoodDownAt: '대응 종료 시각',
    restoreMinutes: '복구 시간(분)',
    'restoreMinutes.inWords': '복구 시간',
    downtimeStart: '중단 시작',
    downtimeEnd: '중단 종료',
    feltMinutes: '고객 체감 시간(분)',
    'feltMinutes.inWords': '고객 체감 시간',
    tolerance: '허용 중단시간',
    components: '구성요소',
    timeline: '경과',
    outsideId: '출처 ID',
    url: '주소',
    factsChangedAt: '사실 변경 시각',
    riskCount: '리스크 수',
    releaseCount: '릴리스 수',
    deploymentCount: '배포 수',
    ...notedFields,
    ...cameFrom,
  },
  /** Columns that files bring and that are no field. */
  further: { impact: '출처 영향', impactWindow: '영향 구간' },
  empty: {
    title: '등록된 장애·사고가 없습니다',
    text: '장애·사고는 서비스 이용자가 겪은 일입니다. 시작 시각과 복구 시각을 등록한 뒤 관련 릴리스와 리스크를 연결합니다. 이미 관리하는 목록이 있으면 가져올 수 있습니다.',
    action: '첫 장애·사고 등록',
  },
} as const satisfies KindWords<'incidents'>;

export const serviceSpans = {
  many: '고객 체감 구간',
  one: '고객 체감 구간',
  fields: {
    incidentId: '장애·사고',
    state: '서비스 상태',
    startedAt: '부터',
    endedAt: '까지',
    affectedCustomers: '영향 고객 수',
    affectedTransactions: '영향 거래 건수',
    ...cameFrom,
  },
  empty: {
    title: '등록된 고객 체감 구간이 없습니다',
    text: '서비스가 언제부터 언제까지 중단되거나 저하되었고 고객과 거래가 얼마나 영향을 받았는지 기록합니다. 장애·사고 화면에서 추가하거나 목록을 가져옵니다.',
  },
} as const satisfies KindWords<'serviceSpans'>;
