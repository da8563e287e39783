import type { KindWords } from '../../../kind-words.ts';
import { cameFrom, notedFields } from './imported.ts';

export const risks = {
  many: '리스크',
  one: '리스크',
  fields: {
    title: '제목',
    event: '사건',
    category: '리스크 유형',
    subtypeId: '세부 유형',
    eventTypeId: '손실사건 유형',
    driverId: '유발 요인',
    ownerId: '담당자',
    unitId: '조직',
    serviceIds: '서비스',
    status: '상태',
    response: '대응',
    identifiedOn: '식별일',
    closedOn: '종결일',
    closingReason: '종결 사유',
    withdrawnReason: '철회 사유',
    nextReviewOn: '다음 검토일',
    causes: '원인',
    consequences: '결과',
    inherent: '고유리스크 등급',
    inherentLikelihood: '고유리스크 발생가능성',
    inherentImpact: '고유리스크 영향도',
    inherentValidOn: '고유리스크 기준일',
    inherentRationale: '고유리스크 평가 근거',
    residual: '잔여리스크 등급',
    residualLikelihood: '잔여리스크 발생가능성',
    residualImpact: '잔여리스크 영향도',
    residualValidOn: '잔여리스크 기준일',
    residualRationale: '잔여리스크 평가 근거',
    target: '목표리스크 등급',
    targetLikelihood: '목표리스크 발생가능성',
    targetImpact: '목표리스크 영향도',
    targetValidOn: '목표리스크 기준일',
    targetRationale: '목표리스크 평가 근거',
    controls: '통제',
    controlCount: '통제 수',
    incidentCount: '장애·사고 수',
    releaseCount: '릴리스 수',
    deploymentCount: '배포 수',
    ...notedFields,
    ...cameFrom,
  },
  empty: {
    title: '등록된 리스크가 없습니다',
    text: '리스크는 일어날 수 있는 일을 적은 한 문장입니다. 한 줄로 쓰고 유형을 선택해 Enter를 누르면 등록됩니다. 원인, 평가, 통제는 나중에 입력합니다.',
    action: '첫 리스크 등록',
  },
} as const satisfies KindWords<'risks'>;

export const causes = {
  many: '원인',
  one: '원인',
  fields: {
    riskId: '리스크',
    text: '원인',
    rank: '순서',
  },
} as const satisfies KindWords<'causes'>;

export const consequences = {
  many: '결과',
  one: '결과',
  fields: {
    riskId: '리스크',
    text: '결과',
    rank: '순서',
  },
} as const satisfies KindWords<'consequences'>;

export const closures = {
  many: '이전 종결',
  one: '종결',
  fields: {
    riskId: '리스크',
    closedOn: '종결일',
    closingReason: '종결 사유',
    reopenedOn: '재개일',
    reopeningReason: '재개 사유',
  },
} as const satisfies KindWords<'closures'>;

export const reclassifications = {
  many: '유형 변경',
  one: '유형 변경',
  fields: {
    riskId: '리스크',
    fromCategory: '이전 유형',
    movedOn: '변경일',
    reason: '변경 사유',
  },
} as const satisfies KindWords<'reclassifications'>;
