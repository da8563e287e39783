import type { KindWords } from '../../../kind-words.ts';
import { cameFrom, notedFields } from './imported.ts';

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
    netReason: '순손실액 미산정 사유',
    riskCount: '리스크 수',
    incidentCount: '장애·사고 수',
    releaseCount: '릴리스 수',
    ...notedFields,
    ...cameFrom,
  },
  empty: {
    title: '등록된 손실사건이 없습니다',
    text: '손실사건에는 발생일, 발견일, 회계처리일이 따로 있습니다. 회수한 금액도 함께 등록합니다.',
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
    ...cameFrom,
  },
} as const satisfies KindWords<'recoveries'>;
