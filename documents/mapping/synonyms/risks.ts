import { words } from './words.ts';
import { shared, type HeadingWords } from './shared.ts';

export const riskHeadings: HeadingWords = {
  code: [
    ...shared.code,
    ...words(`
    risk id | risk ref | risk no | risk number | risk code | risk reference | risk # | 리스크 번호 | 리스크 id | 리스크 코드 | 위험 번호
    위험코드 | 위험 id | n° risque
  `),
  ],
  title: words(`
    리스크 사항 | 리스크사항 | 위험 사항 | 리스크 개요 | 위험 개요 | 위험상황 | 리스크 상황 |
 ~what | what can happen | what may happen | ~concern | key risk | top risk | ~위협 | 위협요인 | ~이슈 | 우려사항 | 핵심 리스크 | 주요 리스크 | menace
    risk | risk title | risk name | risk description | description of risk | description of the risk | risk statement
    risk event | risk summary | name of risk | title | name | ~summary | ~threat | ~hazard | what could go wrong | ~issue
    리스크 | 리스크명 | 리스크 이름 | 리스크 항목 | 리스크 내용 | 리스크 요약 | 위험 | 위험명 | ~위험요인 | ~위험 요인 | 위험 내용 | 위험사항 | 위험 항목 | 위험 요소 | 리스크 요인 | 제목
    risque | intitulé | intitulé du risque | libellé | libellé du risque | nom du risque | description du risque
  `),
  category: words(`
    theme | topic | risk theme | 주제 | thème
    category | risk category | type | risk type | type of risk | class | risk class | risk area | area | domain
    classification | risk family | 유형 | 리스크 유형 | 위험 유형 | 위험유형 | 분류 | 리스크 분류 | 위험분류 | 범주 | 영역 | 구분 | 리스크 구분 | 카테고리
    catégorie | type de risque | famille
  `),
  subtypeId: words(
    `subcategory | sub-category | subtype | risk subcategory | sub type | 세부유형 | 세부 분류 | 중분류 | 소분류 | sous-catégorie`,
  ),
  eventTypeId: words(`
    event type | basel event type | basel category | loss event type | basel ii event type | 사건유형 | 사건 유형 | 바젤 유형 | 손실 유형
    손실사건유형
  `),
  driverId: ['driver', 'risk driver', '유발요인'],
  causes: words(`
    ~threat | ~threats | ~hazard | ~위협 | ~위협요인 | ~위험요인 | 유발 원인 |
    why | vulnerability | vulnerabilities | weakness | 취약점 | 취약성 | 원인 분석 | vulnérabilité
    cause | causes | root cause | root causes | risk cause | source of risk | risk source | because | cause of risk
    trigger | triggers | 원인 | 발생원인 | 발생 원인 | 리스크 원인 | 위험 원인 | origine | cause racine
  `),
  event: words(`
    event | description | details | detail | detailed description | scenario | risk scenario | background | context
    narrative | 설명 | 상세 | 상세내용 | 상세 내용 | 상세설명 | 내용 | 시나리오 | 리스크 시나리오 | 리스크 설명 | 위험 시나리오 | 위험 설명 | 배경 | scénario
  `),
  consequences: words(`
    consequence | consequences | effect | effects | impact description | description of impact | potential impact
    potential consequences | possible impact | outcome | business impact | 결과 | 영향 내용 | 예상 결과 | 예상 영향 | 파급효과 | 예상 피해
    피해 내용 | conséquences | conséquence
  `),
  ownerId: [
    ...shared.owner,
    ...words(
      `risk owner | owner of risk | risk manager | 리스크 오너 | 리스크 담당자 | 위험 담당자 | 위험 소유자 | propriétaire du risque`,
    ),
  ],
  unitId: [...shared.unit, 'owning department', 'risk owner department', 'process owner unit'],
  serviceIds: [
    ...shared.service,
    ...words(`asset | assets | affected asset | affected assets | 자산 | 자산명 | 대상 자산 | 관련 서비스 | actif`),
  ],
  status: [...shared.status, ...words(`risk status | risk state | 리스크 상태 | 관리상태 | 조치상태`)],
  response: words(`
    response | risk response | response strategy | treatment | risk treatment | treatment strategy | treatment option
    treatment decision | strategy | mitigation strategy | decision | action type | handling | response type | 대응 | 대응방안
    대응 방안 | 대응전략 | 대응 전략 | 대응방법 | 대응 유형 | 처리방안 | 처리 방법 | 처리전략 | 위험처리 | 위험 처리 | traitement | stratégie | réponse
  `),
  identifiedOn: words(`
    created | created on | created at | date created | logged | reported on | first seen | 최초 등록일 | 최초등록일 | 발생일자 | 접수일
    identified | identified on | date identified | identification date | date raised | raised on | raised | date logged
    date opened | opened | opened on | open date | date | entry date | date entered | date added | date reported
    date of identification | discovered | 식별일 | 식별일자 | 식별 일자 | 등록일 | 등록일자 | 발견일 | 인식일 | 최초 식별일 | 일자
    date d'identification | identifié le | date de détection
  `),
  closedOn: words(`
    closed | closed on | date closed | closure date | closing date | close date | 종결일 | 종료일 | 완료일 | 해소일 | date de clôture
    clos le
  `),
  closingReason: words(`closing reason | reason for closure | closure reason | closure notes | 종결사유 | 종료 사유`),
  nextReviewOn: words(`
    review | review on | revisit | next check | 검토일 | 점검일 | 재검토
    next review | next review date | review date | review due | review by | next assessment | date of next review
    reassess by | due for review | 다음 검토일 | 차기 검토일 | 차기검토일 | 검토 예정일 | 다음 점검일 | 차기 점검일 | 재평가일 | 재검토일 | prochaine revue
    prochaine révision | date de revue
  `),
  controls: words(`
    현재 대책 | 기존 대책 | 현행대책 | 현 대책 | 기존 조치 | 현재 조치 |
    countermeasure | countermeasures | protection | protections | what we do | 보호대책 | 보안대책 | 대책 | 현행 대책 | 안전조치
    controls | control | existing controls | existing control | current controls | controls in place | key controls
    key control | mitigating controls | internal controls | control measures | existing measures | current mitigation
    controls / mitigations | safeguards | measures in place | 통제 | 통제활동 | 통제 활동 | 현행 통제 | 현 통제 | 기존 통제 | 현재 통제 | 통제방안
    통제수단 | 통제 수단 | 통제항목 | 내부통제 | 관리방안 | 핵심통제 | 통제 현황 | contrôles | contrôles existants | mesures en place
    mesures existantes | dispositif de maîtrise
  `),
  remarks: shared.remarks,
  tags: shared.tags,
  further: [
    ...shared.further,
    ...words(`
    업무영역 | 업무 영역 | 업무 | 업무구분 | 업무 구분 | business process | line of business |
    planned controls | additional controls | recommended controls | proposed controls | future controls | new controls | further controls
    control owner | control status | action owner | review frequency | last review | affected area | early warning
    추가 통제 | 추가 대책 | 추가대책 | 개선 대책 | 향후 대책 | 추가 조치 | 통제담당자 | 통제 담당자 | 조치담당자 | 조치 담당자 | 검토주기 | 취약도 |
    control effectiveness | effectiveness | mitigation | mitigations | mitigation plan | mitigation actions
    mitigation action | mitigation measures | treatment plan | action plan | actions | action | planned actions
    further actions | contingency | contingency plan | target date | due date | deadline | completion date | priority
    proximity | velocity | trend | objective | process | project | appetite | risk appetite | kri | indicator | exposure
    regulation | 통제수준 | 현 통제수준 | 통제 효과성 | 통제 유효성 | 조치계획 | 조치 계획 | 개선계획 | 개선방안 | 대응계획 | 대응 계획 | 완화방안 | 완화 방안 | 조치사항 | 조치기한
    완료예정일 | 조치 예정일 | 우선순위 | 추세 | 프로세스 | 업무 프로세스 | 관련 규정 | 관련 법규 | 지표 | plan d'action | échéance | priorité
  `),
  ],
};
