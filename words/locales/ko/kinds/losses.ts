import type { KindWords } from '../../../kind-words.ts';

export const losses = {
  many: '손실사건',
  one: '손실사건',
  fields: {
    title: '제목',
    description: '설명',
    occurredOn: '발생일',
    discoveredOn: '발견일',
    bookedOn: '회계처리일',
    gross: '총손실액',
    currency: '통화',
    eventTypeId: '손실사건 유형',
    ownerId: '담당자',
    unitId: '조직',
    outsideId: '출처 ID',
    recovered: '회수액',
    insured: '보험금 수령액',
    net: '순손실액',
    netReason: '순손실액이 없는 까닭',
    riskCount: '리스크 수',
    incidentCount: '장애·사고 수',
    releaseCount: '릴리스 수',
  },
  empty: {
    title: '무엇이 잘못되어 얼마를 잃었는지',
    text: '손실사건은 발생일, 발견일, 회계처리일을 따로 둡니다. 돌려받은 돈은 그 옆에 적습니다.',
    action: '첫 손실사건 등록',
  },
} as const satisfies KindWords<'losses'>;

export const recoveries = {
  many: '회수',
  one: '회수',
  fields: {
    lossId: '손실사건',
    source: '구분',
    receivedOn: '수령일',
    amount: '금액',
    currency: '통화',
    note: '비고',
  },
} as const satisfies KindWords<'recoveries'>;
