import { riskPositionsApart } from './positions.ts';
import { days, terms, words } from './words.ts';
import { shared, type HeadingWords } from './shared.ts';

export const riskHeadings: HeadingWords = {
  code: [
    ...shared.code,
    ...words(`
    risk id | risk ref | risk no | risk number | risk code | risk reference | risk # | risk key | risk identifier | record id | r #
    리스크 번호 | 리스크 id | 리스크 코드 | 위험 번호 | 위험코드 | 위험 id | 위험관리번호 | 리스크 관리번호 | 위험 식별번호 | 리스크 식별번호 | 위험 식별자 | n° risque | id risque
    référence risque | code risque
  `),
  ],
  title: words(`
    risk | risk title | risk name | risk description | description of risk | description of the risk | risk statement | risk event | risk summary
    name of risk | title of risk | title | name | risk headline | headline | risk label | short name | short title | short description | risk in brief | failure mode | potential failure mode
    brief description | identified risk | the risk | key risk | top risk | principal risk | risk item | what could go wrong | what can go wrong
    what might go wrong | what can happen | what may happen | ~what | ~summary | ~threat | ~hazard | ~issue | ~concern | ~uncertainty
    리스크 | 리스크명 | 리스크 이름 | 리스크 제목 | 리스크 항목 | 리스크 내용 | 리스크 요약 | 리스크 사항 | 리스크 개요 | 리스크 상황 | 리스크 사건 | 리스크 요인 | 리스크 사례
    위험 | 위험명 | 위험 제목 | 위험 내용 | 위험사항 | 위험 항목 | 위험 요소 | 위험 개요 | 위험 요약 | 위험상황 | 위험 사건 | ~위험요인 | 위협요인 | ~위협 | ~이슈 | 식별 리스크 | 식별된 리스크
    식별된 위험 | 잠재 위험 | 잠재 리스크 | 예상 위험 | 예상 리스크 | 우려사항 | 핵심 리스크 | 주요 리스크 | 주요 위험 | 제목 | 무엇이 잘못될 수 있는가
    risque | intitulé | intitulé du risque | libellé | libellé du risque | nom du risque | description du risque | risque identifié | événement redouté | menace
  `),
  category: words(`
    category | risk category | risk category level 1 | risk category l1 | risk taxonomy l1 | risk taxonomy level 1 | taxonomy level 1 | taxonomy l1 | type | risk type | type of risk | kind of risk | nature of risk | class | risk class | risk area | area | domain | risk domain
    classification | risk family | risk group | risk stripe | risk theme | theme | topic | taxonomy | risk taxonomy | principal risk type | level 1 risk
    risk level 1 | l1 risk | l1 category | level 1 category | primary category
    유형 | 종류 | 분류 | 범주 | 영역 | 구분 | 분야 | 카테고리 | 대분류 | 주제 | 유형구분 | 리스크 유형 | 리스크 종류 | 리스크 분류 | 리스크 구분 | 리스크 영역 | 리스크 카테고리 | 리스크군 | 위험 유형
    위험 종류 | 위험분류 | 위험구분 | 위험 영역 | 위험 분야 | 위험군
    catégorie | type de risque | famille | famille de risque | nature du risque | typologie | domaine | thème
  `),
  subtypeId: words(`
    subcategory | sub-category | subtype | risk subcategory | sub type | sub risk type | level 2 risk | risk level 2 | l2 risk | l2 category
    level 2 category | secondary category | 세부유형 | 세부 분류 | 하위유형 | 중분류 | 소분류 | sous-catégorie
  `),
  eventTypeId: words(`
    event type | basel event type | basel category | basel type | loss event type | basel ii event type | basel iii event type | basel ii category
    event type level 1 | level 1 event type | operational risk event type | op risk event type | event category | loss event category
    사건유형 | 바젤 유형 | 바젤 분류 | 바젤 사건유형 | 바젤 손실유형 | 손실 유형 | 손실사건유형 | 손실사건 분류 | 사건분류 | 사고유형 | 운영리스크 유형 | 운영위험 유형 | 운영리스크 사건유형
    type d'événement | catégorie bâle | type d'événement bâlois
  `),
  driverId: ['driver', 'risk driver', '유발요인'],
  causes: words(`
    cause | causes | root cause | root causes | risk cause | cause of risk | source of risk | risk source | because | because of | due to
    as a result of | caused by | contributing factor | contributing factors | causal factor | causes of failure | cause of failure | failure cause | reason | reasons | why | trigger | triggers | drivers
    risk drivers | risk factor | threat source | vulnerability | vulnerabilities | weakness | cause description | why might it happen
    why could it happen | why would it happen | what could cause it | what causes it | what could cause this | ~threat | ~threats | ~hazard
    원인 | 발생원인 | 리스크 원인 | 위험 원인 | 원인 분석 | 원인 내용 | 유발 원인 | 발생요인 | 발생 배경 | 발생 사유 | 사유 | 근본원인 | 촉발요인 | 취약점 | 취약성 | 원인 및 배경 | 왜 발생하는가 | ~위협
    ~위협요인 | ~위험요인 | origine | cause racine | causes potentielles | facteurs de risque | facteur de risque | vulnérabilité
  `),
  event: words(`
    event | description | definition | risk definition | 정의 | 위험정의 | 리스크 정의 | details | detail | detailed description | full description | long description | explanation | scenario | risk scenario
    scenario description | background | context | narrative | risk narrative | risk details | event description | risk event description
    uncertain event | threat event | there is a risk that | risk that | the risk is that | it may happen that | what might happen | what could happen
    설명 | 상세 | 상세내용 | 상세설명 | 내용 | 시나리오 | 리스크 시나리오 | 리스크 설명 | 리스크 상세 | 위험 시나리오 | 위험 설명 | 위험 상세 | 발생 시나리오 | 사건 내용 | 사건 | 배경
    scénario | description détaillée
  `),
  consequences: words(`
    consequence | consequences | impacts | effect | effects | impact description | description of impact | impact statement | impact narrative
    consequence description | potential impact | potential consequences | potential effect | possible impact | possible consequences | outcome | result
    results | business impact | business consequences | resulting in | may result in | which may result in | which results in | leading to | leads to
    which leads to | which could lead to | so that | then | worst case | harm | potential loss | what would it mean | what happens then | effect on objectives | effects of failure | effect of failure | failure effect | effect on us
    why it matters | so what
    결과 | 영향 내용 | 영향 설명 | 영향 상세 | 예상 결과 | 예상 영향 | 파급효과 | 예상 파급효과 | 파급 영향 | 예상 피해 | 피해 | 피해 내용 | 발생시 영향 | 발생시 결과 | 발생결과 | 예상손실 | 손실 내용 | 결과 및 영향
    미치는 영향 | 왜 문제인가 | conséquences | conséquence | conséquences potentielles | effets | effet | impact potentiel
  `),
  ownerId: [
    ...shared.owner,
    ...words(`
    risk owner | owner of risk | accountable executive | responsible executive | executive owner | risk executive | risk manager | risk lead | risk champion | risk steward | who owns it | who owns this | 리스크 오너 | 리스크 담당자 | 리스크 책임자 | 리스크 관리자 | 리스크 주관자
    위험 담당자 | 위험 책임자 | 위험 관리자 | 위험 소유자 | propriétaire du risque | responsable du risque | pilote du risque | porteur du risque
  `),
  ],
  unitId: [...shared.unit, ...words(`risk owner department | process owner unit | risk owning team | where`)],
  serviceIds: [
    ...shared.service,
    ...words(`
    asset | assets | affected asset | affected assets | asset name | asset/system | information asset | it asset | 자산 | 자산명 | 대상 자산 | 관련 자산 | 정보자산 | 정보자산명
    actif | actif concerné
  `),
  ],
  status: [
    ...shared.status,
    ...words(`
    risk status | risk state | treatment status | lifecycle | lifecycle status | open/closed | open or closed | 리스크 상태 | 위험 상태 | 관리상태 | 조치상태 | 대응상태 | 종결여부 | 관리현황
    조치현황 | 대응현황
  `),
  ],
  response: words(`
    response | risk response | response strategy | response type | response option | treatment | risk treatment | treatment strategy
    treatment option | treatment type | treatment decision | treatment approach | strategy | risk strategy | mitigation strategy | decision
    risk decision | action type | handling | risk handling | approach | risk approach | management approach | 4t | 4ts | 4 ts | reaction | disposition
    treat/tolerate | how treated
    대응 | 대응방안 | 대응전략 | 대응방법 | 대응방식 | 대응방향 | 대응유형 | 대응구분 | 처리방안 | 처리 방법 | 처리방식 | 처리전략 | 처리 유형 | 처리구분 | 위험처리 | 위험 처리방법 | 위험대응 | 위험 대응전략
    리스크 대응 | 리스크 대응전략 | 리스크 처리
    traitement | stratégie | stratégie de traitement | mode de traitement | option de traitement | décision | réponse
  `),
  identifiedOn: [
    ...days(
      `identified | identification | raised | logged | recorded | registered | reported | added | opened | entered | discovered | first seen | noted`,
    ),
    ...days(
      `식별 | 최초 식별 | 등록 | 최초 등록 | 신규 등록 | 발견 | 인식 | 접수 | 도출 | 제기 | 리스크 등록 | 위험 등록 | 리스크 식별 | 위험 식별`,
    ),
    ...words(`
    identified | raised | logged | opened | ~created | ~created on | ~created at | ~created date | ~date created | date | open date | entry date | first seen | discovered | date opened
    발생일자 | 인지일 | 일자 | 등록월 | date d'identification | identifié le | date de détection | ouvert le | date d'ouverture | créé le | date de création
  `),
  ],
  closedOn: [
    ...days(`closed | close | closure | closing | resolved | retired | ended`),
    ...days(`종결 | 종료 | 완료 | 해소 | 해결 | 해제 | 폐기 | 리스크 종결 | 위험 종결`),
    ...words(`closed | retired | resolved | 종결 | date de clôture | clos le | clôturé le | fermé le | date de fermeture`),
  ],
  closingReason: words(`
    closing reason | reason for closure | reason for closing | closure reason | closure notes | closure comment | closure rationale | reason closed | 종결사유 | 종료 사유 | 종결 근거
    motif de clôture
  `),
  nextReviewOn: [
    ...terms(`next review | review | next assessment | reassessment | next reassessment | next check | next update due | re-review`),
    ...terms(
      `다음 검토 | 차기 검토 | 검토 | 정기 검토 | 재검토 | 다음 점검 | 차기 점검 | 점검 | 재점검 | 재평가 | 다음 평가 | 차기 평가 | 다음 리뷰 | 차기 리뷰 | 리뷰 | 다음 확인`,
    ),
    ...words(`
    next review | review | review due | due for review | revisit | next check | next assessment | reassess by | to be reviewed | to review | review deadline | next look | next review due | next assessment due | next reassessment due | assessment due | reassessment due
    다음 검토 | 차기 검토 | 재검토 | 다음 점검 | 차기 점검 | 재평가 | 다음 리뷰 | 재점검
    prochaine revue | prochaine révision | prochain examen | prochaine évaluation | date de revue | revue prévue | à revoir le
  `),
  ],
  controls: words(`
    controls | control | existing controls | existing control | current controls | present controls | controls in place | control measures | controls today
    key controls | key control | linked controls | related controls | mitigating controls | internal controls | control description | control activities
    control activity | existing measures | current measures | existing mitigation | existing mitigations | current mitigation | current mitigations
    mitigation in place | mitigations in place | mitigating factors | controls / mitigations | safeguards | existing safeguards | safeguards in place
    measures in place | barriers | existing barriers | countermeasure | countermeasures | protection | protections | what we do | what is in place
    what do we do today | what are we doing about it | how we manage it | how do we manage it
    통제 | 통제활동 | 통제방안 | 통제수단 | 통제항목 | 통제 내용 | 통제 절차 | 통제 현황 | 통제명 | 내부통제 | 핵심통제 | 주요 통제 | 관련 통제 | 적용 통제 | 현행 통제 | 현 통제 | 기존 통제 | 현재 통제 | 현재의 통제
    현행 통제활동 | 기존 통제활동 | 현재 통제활동 | 운영 중인 통제 | 관리방안 | 현행 관리방안 | 현재 관리방안 | 기존 관리방안 | 관리대책 | 대책 | 현재 대책 | 기존 대책 | 현행대책 | 현 대책 | 보호대책 | 보안대책
    안전조치 | 기존 조치 | 현재 조치 | 현재 조치사항 | 지금 하는 것 | 현재 하는 일
    contrôles | contrôles existants | contrôles en place | mesures en place | mesures existantes | mesures de maîtrise | moyens de maîtrise
    éléments de maîtrise | dispositif de maîtrise | dispositif de contrôle
  `),
  remarks: shared.remarks,
  tags: shared.tags,
  further: [
    ...riskPositionsApart,
    ...shared.further.filter((word) => !/^(?:date )?created(?! by)/u.test(word)),
    ...words(`
    business process | line of business | planned controls | additional controls | recommended controls | proposed controls | future controls | new controls
    further controls | control owner | control status | action owner | action due | action status | review frequency | affected area | early warning
    control effectiveness | effectiveness | mitigation | mitigations | mitigation plan | mitigation actions | mitigation action | mitigation measures
    mitigation owner | treatment plan | treatment owner | response plan | action plan | actions | action | planned actions | further actions
    next step | next steps | contingency | contingency plan | fallback | target date | target close | due date | deadline | completion date | priority | rank | ranking
    proximity | velocity | trend | direction of travel | movement | change | confidence | objective | objectives | process | project | appetite | risk appetite | tolerance
    kri | indicator | exposure | financial impact | financial exposure | expected loss | expected value | cost of risk | cost impact | schedule impact
    reputational impact | regulatory impact | customer impact | legal impact | regulation | cia | opportunity | assumptions | dependencies
    업무영역 | 업무 | 업무구분 | 통제수준 | 현 통제수준 | 통제 효과성 | 통제 유효성 | 통제 평가 | 추가 통제 | 추가 대책 | 개선 대책 | 향후 대책 | 추가 조치 | 통제담당자 | 조치담당자 | 검토주기 | 점검주기 | 취약도
    조치계획 | 개선계획 | 개선방안 | 개선과제 | 대응계획 | 대응 조치 | 완화방안 | 완화계획 | 조치사항 | 조치방안 | 조치기한 | 완료예정일 | 조치 예정일 | 목표일 | 우선순위 | 순위 | 추세 | 프로세스 | 업무 프로세스 | 관련 규정 | 관련 법규
    지표 | 재무적 영향 | 예상 손실액 | 예상손실금액 | 비상계획 | 다음 조치 | 향후 계획 | 변동 | 전분기 대비
    plan d'action | mesures prévues | échéance | priorité | processus | tendance
  `),
  ],
};
