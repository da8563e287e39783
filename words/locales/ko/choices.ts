import type { choices as english } from '../en/choices.ts';

export const choices: Readonly<Record<keyof typeof english, string>> = {
  'category.market': '시장리스크',
  'category.credit': '신용리스크',
  'category.operational': '운영리스크',
  'category.liquidity': '유동성리스크',
  'category.reputation': '평판리스크',

  'categoryMark.market': '시',
  'categoryMark.credit': '신',
  'categoryMark.operational': '운',
  'categoryMark.liquidity': '유',
  'categoryMark.reputation': '평',

  'categoryDefinition.market': '금리 환율 등 시장변수가 불리하게 변동해 손실을 입을 위험',
  'categoryDefinition.credit': '거래 상대방의 신용도 하락이나 부도발생으로 생기는 위험',
  'categoryDefinition.operational': '부적절한 시스템, 통제 실패, 사기 오류 등으로 발생하는 위험',
  'categoryDefinition.liquidity': '자산의 유동성이 부족하여 대외 지급에 문제가 생길 가능성',
  'categoryDefinition.reputation': '금융회사에 대한 외부의 부정적인 여론 때문에 발생하는 위험',
  'categoryNote.operational': '바젤: 내부 절차·인력·시스템의 부적절·실패 또는 외부 사건; 법률리스크 포함, 전략·평판리스크 제외',

  'status.identified': '식별',
  'status.treating': '대응 중',
  'status.monitoring': '모니터링',
  'status.closed': '종결',

  'response.avoid': '회피',
  'response.reduce': '경감',
  'response.transfer': '전가',
  'response.accept': '수용',

  'controlKind.preventive': '예방',
  'controlKind.detective': '적발',
  'controlKind.corrective': '교정',

  'assessmentKind.inherent': '고유',
  'assessmentKind.residual': '잔여',
  'assessmentKind.target': '목표',

  'incidentKind.incident': '장애·사고',
  'incidentKind.maintenance': '계획된 작업',
  'incidentKinds.incident': '장애·사고',
  'incidentKinds.maintenance': '계획된 작업',
  'startAnchor.window': '사후에 확인한 구간',
  'startAnchor.monitoring': '모니터링',
  'startAnchor.firstPost': '첫 공지',
  'startAnchor.report': '이용자 신고',
  'serviceState.interrupted': '중단',
  'serviceState.degraded': '저하',

  'fiscalYearName.start': '시작하는 해',
  'fiscalYearName.end': '끝나는 해',

  'severity.sev1': 'SEV1',
  'severity.sev2': 'SEV2',
  'severity.sev3': 'SEV3',
  'severity.sev4': 'SEV4',

  'severityDefinition.sev1': '치명적 중단 또는 데이터 손실',
  'severityDefinition.sev2': '심각한 성능 저하',
  'severityDefinition.sev3': '우회 방법이 있는 경미한 장애',
  'severityDefinition.sev4': '표시상의 문제',

  'relation.caused': '원인',
  'relation.contributed': '기여',
  'relation.materialisedAs': '현실화',
  'relation.suspected': '의심',
  'relation.ruledOut': '배제',
  'relation.related': '관련',
  'relation.triggers': '유발',
  'relation.aggravates': '악화',

  'relationBack.caused': '이 기록의 원인',
  'relationBack.contributed': '이 기록에 기여',
  'relationBack.materialisedAs': '현실화된 리스크',
  'relationBack.suspected': '의심',
  'relationBack.ruledOut': '배제',
  'relationBack.related': '관련',
  'relationBack.triggers': '이 리스크를 유발',
  'relationBack.aggravates': '이 리스크를 악화',

  'termKind.subtype': '세부 유형',
  'termKind.eventType': '손실사건 유형',
  'termKind.driver': '유발 요인',

  'reviewOutcome.unchanged': '변경 없음',
  'reviewOutcome.changed': '변경',
  'reviewOutcome.escalated': '상위 보고',
  'recoverySource.recovery': '회수',
  'recoverySource.insurance': '보험금',

  'netReason.currenciesDiffer': '다른 통화로 회수됨',

  'actionStatus.open': '미착수',
  'actionStatus.inProgress': '진행 중',
  'actionStatus.done': '완료',
  'actionStatus.cancelled': '취소',

  'testConclusion.effective': '효과적',
  'testConclusion.partly': '부분 효과적',
  'testConclusion.ineffective': '비효과적',

  'axis.likelihood': '발생가능성',
  'axis.impact': '영향도',

  'language.ko': '한국어',
  'language.en': 'English',

  'flag.yes': '예',
  'flag.no': '아니요',
};
