import { words } from './words.ts';
/** By vocabulary and value what people write, in small letters; a `?` before a word says that it may mean another value as well. */
export type ChoiceWords = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export const choiceWords: ChoiceWords = {
  category: {
    market: words(`
    market | markets | market price | market risk | price risk | irrbb | interest rate risk in the banking book | currency | foreign exchange | exchange rate | securities |
    ?investment | ?investments | ?투자 | 금리리스크 | 환리스크 | 환율변동 | 금리변동 | 주식 | 상품가격 | 트레이딩 | 시장금리 | 시장가격 | 유가증권 | risque de taux | risque de change | fx | interest rate | interest rates | equity | commodity | trading | alm | 시장 | 시장위험
    금리 | 외환 | 환율 | 주가 | marché | risque de marché | irrbb
  `),
    credit: words(`
    credit | counterparty | default | lending | credit risk | counterparty credit | counterparty risk | loan | loans | loan book | receivables | debtor | 대출 | 채권 | 연체 | 편중 | 신용편중 |
    대손 | 매출채권 | 미수금 | concentration | 신용 | 신용위험 | 거래상대방 | 여신 | 부도 | crédit | risque de crédit
    contrepartie
  `),
    operational: words(`
    operational | operations | operation | op | operational risk | oprisk | ops/it | delivery | resourcing | resource | resources | staffing | procurement | contract | contractual | quality | architecture |
    integration | infrastructure & security | network | cloud | software | application | applications | data quality | data breach | documentation | training | payments |
    settlement | transaction processing | process failure | execution | internal control | internal controls | governance & compliance | regulatory compliance | litigation |
    financial reporting | tax | accounting | facilities | property | environment, health and safety | ehs | hse | resilience | operational resilience | disaster recovery | 3rd party |
    supplier/vendor | third party/vendor | ict & security | cyber/it | it/cyber | it & cyber | it security | it operations | identity & access | ops | op risk | it | it risk | ict | information technology | technology
    tech | technical | technological | system | systems | infrastructure | cyber | cybersecurity | cyber security
    cyber risk | information security | infosec | security | data security | data protection | ?data | privacy
    data privacy | legal | compliance | regulatory | legal & compliance | legal and compliance | legal/compliance | fraud
    internal fraud | external fraud | people | hr | human resources | human | personnel | staff | process | processes
    third party | third-party | third parties | vendor | vendors | supplier | suppliers | supply chain | outsourcing
    business continuity | bcp | continuity | physical | physical security | health & safety | health and safety | safety
 ?model | model risk | ?change | ?project | aml | financial crime | conduct | 운영 | 운영위험 | 운영리스크 | 정보기술 | 전산 | it리스크
    it 리스크 | 기술 | 시스템 | 정보보안 | 정보보호 | 보안 | 사이버 | 개인정보 | 개인정보보호 | 법률 | 법무 | 법규 | 준법 | 컴플라이언스 | 규제 | 인사 | 인적 | 인력 | 프로세스
    업무 | 업무처리 | 외주 | 위탁 | 제3자 | 협력사 | 공급망 | 업무연속성 | 재해 | 재난 | 횡령 | 사기 | 내부통제 | 자금세탁 | 자금세탁방지 | 안전 | 안전보건 | 개발 | 물류 | 배송 | 전산운영 | it운영 | it보안 | it 보안 | it인프라 | 인프라 | 네트워크 | 데이터 | 클라우드 | 정보유출 | 개인정보유출 | 민원 | ?영업 | 채널 | ?상품 | 회계 | 세무 | 재무보고 | 계약 |
    노무 | 교육 | 시설 | 총무 | 구매 | 조달 | 결제 | 정산 | 사무 | 사무처리 | 품질 | 보고 | 법규준수 | 규정준수 | 준법감시 | 법무/준법 | 소송 | 법적 | ?제도 | 내부부정 | 외부사기 | 내부사기 | 금융사고 | 사고 | 생산 | ?고객 | 고객정보 | 수탁 | 아웃소싱 | 인적자원 | 인적오류 | 재해복구 | bcp | 업무지속 | 전산장애 | 시스템장애 |
    시스템 장애 | opérationnel
    opérationnelle | risque opérationnel | informatique | si | cybersécurité | sécurité | juridique | conformité | fraude
    rh | ressources humaines | processus | fournisseur | fournisseurs | sous-traitance | prestataires
  `),
    liquidity: words(
      `liquidity | funding | cash flow | cashflow | liquidity risk | funding liquidity | ?treasury | ?cash | 유동성 | 유동성위험 | 자금 | 자금조달 | 조달 | 자금유동성 | 자금수지 | liquidité | risque de liquidité | trésorerie`,
    ),
    reputation: words(`
    reputation | reputational | brand | pr | media | reputational risk | reputation & brand | public relations | ?communications | 대외평판 | 대외이미지 | 이미지 | 언론 | 홍보 | 여론 | 평판 | 평판위험 | 명성 | 브랜드 | réputation | image | risque d'image
    risque de réputation
  `),
  },
  status: {
    identified: words(`
    예정 | 대기 | 계획 | 식별완료 | 등록완료 | 접수됨 | 미대응 | 미처리 | 평가중 | 평가 중 | 평가완료 | ?검토중 | ?분석중 | assessing | under assessment | being assessed | analysing | analyzing | 신규식별 | 신규 식별 | 조치필요 | 조치 필요 | 조치예정 | 조치 예정 | 대응예정 | 대응 예정 |
    ?en attente | à évaluer | en évaluation | ?보류 | ?planned |    identified | open | new | draft | logged | raised | registered | active | proposed | ?pending | not started | to do
 ?under review | in review | assessed | 식별 | 식별됨 | 신규 | 등록 | 등록됨 | 미조치 | 미착수 | 미종결 | 오픈 | 진행전 | 진행 전 | 접수 | ouvert
    ouverte | nouveau | identifié | à traiter
  `),
    treating: words(`
    in process | in remediation | in mitigation | mitigation underway | mitigation under way | treatment in progress | doing | treatment underway | under treatment | under mitigation | remediation in progress | being managed | actively managed | action underway | actions in progress | underway | responding | 대응진행 | 대응 진행중 | 추진중 | 추진 중 | 추진진행 | 조치진행 | 조치 진행중 | 완화 중 | 이행 중 | 개선진행중 | 개선 진행중 | 처리진행중 |
    en cours de traitement | plan d'action en cours | actioned |
    treating | in treatment | treatment | in progress | ongoing | mitigating | being mitigated | mitigation in progress
    being treated | wip | under treatment | action in progress | started | working | 대응중 | 대응 중 | 조치중 | 조치 중 | 처리중 | 처리 중
    진행중 | 진행 중 | 진행 | 개선중 | 개선 중 | 완화중 | 이행중 | en cours | en traitement | traitement en cours
  `),
    monitoring: words(`
    monitoring | monitored | monitor | watch | on watch | under monitoring | keep under review | monitored - stable | 상시관리 | 상시 관리 | 지속관리 | 지속 관리 | 상시 모니터링 | 지속 모니터링 | 감시 중 | 추적관리 | 추적 관리 | 관찰대상 | 사후관리 | watching | watchlist | controlled | under control | ?mitigated | ?treated
 ?accepted | managed | ?on hold | 모니터링 | 모니터링중 | 모니터링 중 | 관찰 | 관찰중 | 관찰 중 | 감시 | 감시중 | 관리중 | 관리 중 | 조치완료 | 조치 완료 | 대응완료
 ?수용 | surveillé | sous surveillance | suivi | surveillance | maîtrisé
  `),
    closed: words(`
    closed | close | resolved | done | closed out | withdrawn | eliminated | no longer relevant | ?dormant | 소멸 | 해제 | 종결처리 | 종결 처리 | 종결완료 | 마감 | 조치종결 | 조치 종결 | completed | complete | retired | inactive | expired | archived | cancelled
    canceled | no longer applicable | 종결 | 종결됨 | 종료 | 종료됨 | 완료 | 해소 | 해결 | 폐기 | 클로즈 | clos | clôturé | clôturée | fermé
    fermée | terminé | résolu
  `),
  },
  response: {
    avoid: words(
      `avoid | avoidance | avoided | risk avoidance | exit | withdraw | 위험회피 | 회피전략 | 철수 | 포기 | terminate | eliminate | stop | 회피 | 제거 | 중단 | éviter | évitement | refuser | supprimer`,
    ),
    reduce: words(`
    reduce | reduction | mitigate | risk reduction | risk mitigation | treat (reduce) | lower | minimise | minimize | ?limit | 위험감소 | 위험완화 | 위험경감 | 위험저감 | ?대응 | 보완 | 강화 | mitigation | mitigated | treat | control | remediate | modify | fix | 완화 | 감소 | 경감
    저감 | 감축 | 축소 | 개선 | 통제 | 조치 | réduire | réduction | atténuer | atténuation | traiter | maîtriser
  `),
    transfer: words(`
    transfer | transferred | share | risk transfer | risk sharing | transfer/share | insured | 위험전가 | 위험이전 | 위험공유 | 보험가입 | 외부이전 | ?위탁 | 이전/공유 | sharing | insure | insurance | outsource | 전가 | 이전 | 공유 | 분담 | 보험 | transférer
    transfert | partager | partage | assurer
  `),
    accept: words(`
    accept | acceptance | accepted | risk acceptance | tolerated | tolerance | accept risk | accept (tolerate) | absorb | 위험수용 | 수용(보유) | 감내 | 위험보유 | tolerate | retain | retention | take | live with | ?monitor | 수용 | 용인 | 감수 | 보유 | 인수
    허용 | accepter | acceptation | accepté | tolérer
  `),
  },
  controlKind: {
    preventive: words(`
    preventive | preventative | prevent | preventing | ?directive | ?deterrent | ?지시 | ?지시적 | 예방성 | 사전예방 | 사전 예방 | 방지 | prevention | p | prev | 예방 | 예방통제 | 예방적 | 사전 | 사전통제 | 예방형 | préventif
    préventive | prévention
  `),
    detective: words(`
    detective | detect | detection | detecting | ?monitoring | 사후적발 | 사후 적발 | 사후탐지 | 적발성 | 탐지형 | d | det | 적발 | 적발통제 | 탐지 | 탐지통제 | 발견 | 사후 | 사후통제 | 감지 | 적발형 | détectif | détective
    détection
  `),
    corrective: words(`
    corrective | correct | correction | recover | remedial | ?compensating | ?보완 | 복구통제 | 시정통제 | 교정적 | c | corr | recovery | responsive | reactive | 교정 | 교정통제 | 시정 | 수정 | 복구 | 교정형
    correctif
  `),
  },
  severity: {
    sev1: words(`
    sev1 | sev 1 | sev-1 | s1 | p1 | p0 | sev0 | sev 0 | sev-0 | s0 | p 1 | prio 1 | priority 1 | severity 1 | ?level 1 | ?l1 | very high | severe | catastrophic | disaster | 매우높음 | 최고 | 초대형 | 위기 | critical | blocker | highest | emergency | 1 | 1급 | 1등급 | 심각 | 긴급 | 치명 | 최상
    매우 높음 | 1 - critical | 중대 | critique
  `),
    sev2: words(`
    sev2 | sev 2 | sev-2 | s2 | p2 | p 2 | prio 2 | priority 2 | severity 2 | ?level 2 | ?l2 | significant | 경계 | 대형 | high | major | urgent | 2 | 2급 | 2등급 | 높음 | 상 | 주요 | 2 - high | majeur | élevé
    élevée
  `),
    sev3: words(`
    sev3 | sev 3 | sev-3 | s3 | p3 | p 3 | prio 3 | priority 3 | severity 3 | ?level 3 | ?l3 | average | 주의 | 중간 | 중형 | medium | moderate | minor | normal | 3 | 3급 | 3등급 | 보통 | 중 | 경미 | 3 - medium | moyen
    moyenne | mineur
  `),
    sev4: words(
      `sev4 | sev 4 | sev-4 | s4 | p4 | p 4 | prio 4 | priority 4 | severity 4 | ?level 4 | ?l4 | ?sev5 | ?p5 | ?s5 | informational | info | negligible | very low | 관심 | 미미 | 소형 | 매우 낮음 | low | trivial | lowest | cosmetic | 4 | 4급 | 4등급 | 낮음 | 하 | 4 - low | faible`,
    ),
  },
  incidentKind: {
    incident: words(`
    incident | outage | unplanned | failure | unplanned outage | 계획외 | 계획 외 | 돌발장애 | service disruption | data breach | breach | 서비스 장애 | 침해 | 침해사고 | 긴급장애 | degradation | disruption | security | security incident | bug | problem | 장애
    사고 | 비계획 | 돌발 | 인시던트 | 시스템 장애 | 보안사고 | panne
  `),
    maintenance: words(`
    maintenance | planned | planned work | planned outage | planned change | scheduled outage | patching | upgrade | 예정작업 | 예정 작업 | 정기작업 | 정기 작업 | 계획정지 | 계획 정지 | 서비스 점검 | 시스템 점검 | ?긴급작업 | ?긴급점검 | scheduled | scheduled maintenance | planned maintenance | change | 점검 | 정기점검
    정기 점검 | 계획 | 계획작업 | 계획 작업 | 작업 | prévu | planifié
  `),
  },
  actionStatus: {
    open: words(`
    open | new | not started | to do | todo | not yet started | not begun | raised | draft | scheduled | identified | 시작 안함 | 미시작 | 계획 | 계획중 | 계획 중 | 등록 | 접수 | 미이행 | 미진행 | 미완 | non démarré | non démarrée | à venir | pending | planned | assigned | outstanding | overdue | backlog | 미착수 | 미완료
    미조치 | 대기 | 예정 | 시작전 | 시작 전 | 신규 | 지연 | ouvert | ouverte | à faire | non commencé
  `),
    inProgress: words(`
    in process |
    in progress | inprogress | ongoing | started | partially complete | partially completed | partly done | in hand | in train | progressing | slipping | behind schedule | on schedule | on-track | at-risk | off track | under way | 일부완료 | 일부 완료 | 부분완료 | 추진중 | 추진 중 | 수행중 | 수행 중 | 정상추진 | 정상 진행 | 지연중 | started | wip | active | underway | doing | on track | at risk | delayed | 진행
    진행중 | 진행 중 | 조치중 | 조치 중 | 이행중 | 이행 중 | 처리중 | 처리 중 | 착수 | en cours | démarré
  `),
    done: words(`
    done | complete | completed | closed | closed out | fully implemented | completed late | completed on time | verified | 완료처리 | 이행 완료됨 | 수행완료 | 개선완료 | 개선 완료 | finished | resolved | implemented | yes | y | 완료 | 완료됨 | 종결 | 조치완료 | 조치 완료
    이행완료 | 이행 완료 | 처리완료 | 종료 | 해결 | terminé | terminée | fait | clos | clôturé | réalisé
  `),
    cancelled: words(`
      won't do | wont do | will not do | not doing | obsolete |
    cancelled | canceled | dropped | withdrawn | rejected | superseded | void | 취소 | 중단 | 철회 | 폐기 | 해당없음 | annulé
    annulée | abandonné
  `),
  },
  testConclusion: {
    effective: words(
      `effective | pass | passed | satisfactory | ok | operating effectively | 유효 | 효과적 | 적정 | 적합 | 양호 | 통과 | efficace`,
    ),
    partly: words(`
    partly effective | partially effective | partial | partially | needs improvement | improvement needed | 부분 유효 | 일부 유효
    부분적 | 미흡 | 개선필요 | 보완필요 | partiellement efficace
  `),
    ineffective: words(`
    ineffective | fail | failed | not effective | unsatisfactory | deficient | 비유효 | 유효하지 않음 | 부적정 | 부적합 | 불량 | 미준수 | 실패
    inefficace
  `),
  },
  environment: {
    production: words(`production | prod | live | prd | 운영 | 운영계 | 상용`),
    staging: words(`staging | stage | uat | preprod | pre-production | 스테이징 | 검증계`),
    test: ['test', 'qa', 'testing', '테스트', '시험'],
    development: ['development', 'dev', '개발', '개발계'],
  },
  deploymentKind: {
    code: words(`code | application | release | software | 코드 | 프로그램`),
    configuration: ['configuration', 'config', '설정', '구성'],
    flag: ['feature flag', 'flag', 'toggle', '플래그'],
    infrastructure: ['infrastructure', 'infra', '인프라'],
    data: ['data', 'database', 'db', '데이터'],
  },
  deploymentOutcome: {
    ok: words(`ok | success | successful | succeeded | done | passed | 성공 | 정상 | 완료`),
    rolledBack: ['rolled back', 'rollback', 'reverted', '롤백', '원복'],
    fixedForward: ['fixed forward', 'hotfix', 'hotfixed', '핫픽스'],
    aborted: words(`aborted | cancelled | canceled | stopped | 중단 | 취소`),
  },
  intervention: {},
  condition: {},
  kind: {
    risks: ['risk', 'risks', '리스크', '위험'],
    controls: ['control', 'controls', '통제'],
    incidents: ['incident', 'incidents', '장애', '사고'],
    losses: ['loss', 'losses', '손실'],
  },
  flag: {
    true: words(`yes | y | true | 1 | o | ○ | ● | v | ?x | ✓ | ✔ | 예 | 네 | 해당 | 여 | 유 | 있음 | oui`),
    false: words(`no | n | false | 0 | × | ✗ | 아니요 | 아니오 | 미해당 | 부 | 무 | 없음 | non`),
  },
  automated: {
    true: words(
      `automated | automatic | auto | a | fully automated | system-based | application | ?semi-automated | ?반자동 | 전산 | 시스템 | 자동화 | it dependent | system | 자동 | 자동통제 | automatisé | automatique`,
    ),
    false: words(`manual | m | man | fully manual | people | 수작업 | 수동 | 수동통제 | manuel | manuelle`),
  },
  key: {
    true: words(`key | key control | primary | 핵심(key) | key통제 | ?주요 | ?중요 | 핵심 | 핵심통제`),
    false: words(`non-key | nonkey | non key | secondary | ?standard | 비핵심통제 | 일반(non-key) | ?기타 | 비핵심 | 일반 | 일반통제`),
  },
};

/** What people write where they have nothing to say. */
export const blankWords: ReadonlySet<string> = new Set(
  words(`
    - | -- | – | — | ― | . | / | ? | n/a | na | n.a. | n/d | nil | null | none | (none) | tbd | tbc | tba | t.b.d.
    to be determined | to be confirmed | unknown | not applicable | not assigned | unassigned | not set | undefined
    blank | 미정 | 미지정 | 없음 | 해당없음 | 해당 없음 | 해당사항 없음 | 해당사항없음 | 추후 | 추후 결정 | 추후결정 | 미상 | 미확인 | 미할당 | 공란 | s.o. | néant
    aucun | aucune | à définir | sans objet | inconnu
  `),
);
