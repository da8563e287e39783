import { words } from './words.ts';
/** By vocabulary and value what people write, in small letters; a `?` before a word says that it may mean another value as well. */
export type ChoiceWords = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export const choiceWords: ChoiceWords = {
  category: {
    market: words(`
    market | markets | market price | fx | interest rate | interest rates | equity | commodity | trading | alm | 시장 | 시장위험
    금리 | 외환 | 환율 | 주가 | marché | risque de marché | irrbb
  `),
    credit: words(`
    credit | counterparty | default | lending | concentration | 신용 | 신용위험 | 거래상대방 | 여신 | 부도 | crédit | risque de crédit
    contrepartie
  `),
    operational: words(`
    operational | operations | operation | op | ops | op risk | it | it risk | ict | information technology | technology
    tech | technical | technological | system | systems | infrastructure | cyber | cybersecurity | cyber security
    cyber risk | information security | infosec | security | data security | data protection | ?data | privacy
    data privacy | legal | compliance | regulatory | legal & compliance | legal and compliance | legal/compliance | fraud
    internal fraud | external fraud | people | hr | human resources | human | personnel | staff | process | processes
    third party | third-party | third parties | vendor | vendors | supplier | suppliers | supply chain | outsourcing
    business continuity | bcp | continuity | physical | physical security | health & safety | health and safety | safety
 ?model | model risk | ?change | ?project | aml | financial crime | conduct | 운영 | 운영위험 | 운영리스크 | 정보기술 | 전산 | it리스크
    it 리스크 | 기술 | 시스템 | 정보보안 | 정보보호 | 보안 | 사이버 | 개인정보 | 개인정보보호 | 법률 | 법무 | 법규 | 준법 | 컴플라이언스 | 규제 | 인사 | 인적 | 인력 | 프로세스
    업무 | 업무처리 | 외주 | 위탁 | 제3자 | 협력사 | 공급망 | 업무연속성 | 재해 | 재난 | 횡령 | 사기 | 내부통제 | 자금세탁 | 자금세탁방지 | 안전 | 안전보건 | opérationnel
    opérationnelle | risque opérationnel | informatique | si | cybersécurité | sécurité | juridique | conformité | fraude
    rh | ressources humaines | processus | fournisseur | fournisseurs | sous-traitance | prestataires
  `),
    liquidity: words(
      `liquidity | funding | cash flow | cashflow | 유동성 | 유동성위험 | ?자금 | 자금조달 | liquidité | risque de liquidité | trésorerie`,
    ),
    reputation: words(`
    reputation | reputational | brand | pr | media | 평판 | 평판위험 | 명성 | 브랜드 | réputation | image | risque d'image
    risque de réputation
  `),
  },
  status: {
    identified: words(`
    예정 | 대기 | 계획 | ?보류 | ?planned |    identified | open | new | draft | logged | raised | registered | active | proposed | ?pending | not started | to do
 ?under review | in review | assessed | 식별 | 식별됨 | 신규 | 등록 | 등록됨 | 미조치 | 미착수 | 미종결 | 오픈 | 진행전 | 진행 전 | 접수 | ouvert
    ouverte | nouveau | identifié | à traiter
  `),
    treating: words(`
    in process | in remediation | in mitigation | actioned |
    treating | in treatment | treatment | in progress | ongoing | mitigating | being mitigated | mitigation in progress
    being treated | wip | under treatment | action in progress | started | working | 대응중 | 대응 중 | 조치중 | 조치 중 | 처리중 | 처리 중
    진행중 | 진행 중 | 진행 | 개선중 | 개선 중 | 완화중 | 이행중 | en cours | en traitement | traitement en cours
  `),
    monitoring: words(`
    monitoring | monitored | monitor | watch | watching | watchlist | controlled | under control | ?mitigated | ?treated
 ?accepted | managed | ?on hold | 모니터링 | 모니터링중 | 모니터링 중 | 관찰 | 관찰중 | 관찰 중 | 감시 | 감시중 | 관리중 | 관리 중 | 조치완료 | 조치 완료 | 대응완료
 ?수용 | surveillé | sous surveillance | suivi | surveillance | maîtrisé
  `),
    closed: words(`
    closed | close | resolved | done | completed | complete | retired | inactive | expired | archived | cancelled
    canceled | no longer applicable | 종결 | 종결됨 | 종료 | 종료됨 | 완료 | 해소 | 해결 | 폐기 | 클로즈 | clos | clôturé | clôturée | fermé
    fermée | terminé | résolu
  `),
  },
  response: {
    avoid: words(
      `avoid | avoidance | avoided | terminate | eliminate | stop | 회피 | 제거 | 중단 | éviter | évitement | refuser | supprimer`,
    ),
    reduce: words(`
    reduce | reduction | mitigate | mitigation | mitigated | treat | control | remediate | modify | fix | 완화 | 감소 | 경감
    저감 | 감축 | 축소 | 개선 | 통제 | 조치 | réduire | réduction | atténuer | atténuation | traiter | maîtriser
  `),
    transfer: words(`
    transfer | transferred | share | sharing | insure | insurance | outsource | 전가 | 이전 | 공유 | 분담 | 보험 | transférer
    transfert | partager | partage | assurer
  `),
    accept: words(`
    accept | acceptance | accepted | tolerate | retain | retention | take | live with | ?monitor | 수용 | 용인 | 감수 | 보유 | 인수
    허용 | accepter | acceptation | accepté | tolérer
  `),
  },
  controlKind: {
    preventive: words(`
    preventive | preventative | prevent | prevention | p | prev | 예방 | 예방통제 | 예방적 | 사전 | 사전통제 | 예방형 | préventif
    préventive | prévention
  `),
    detective: words(`
    detective | detect | detection | d | det | 적발 | 적발통제 | 탐지 | 탐지통제 | 발견 | 사후 | 사후통제 | 감지 | 적발형 | détectif | détective
    détection
  `),
    corrective: words(`
    corrective | correct | correction | c | corr | recovery | responsive | reactive | 교정 | 교정통제 | 시정 | 수정 | 복구 | 교정형
    correctif
  `),
  },
  severity: {
    sev1: words(`
    sev1 | sev 1 | sev-1 | s1 | p1 | p0 | critical | blocker | highest | emergency | 1 | 1급 | 1등급 | 심각 | 긴급 | 치명 | 최상
    매우 높음 | 1 - critical | 중대 | critique
  `),
    sev2: words(`
    sev2 | sev 2 | sev-2 | s2 | p2 | high | major | urgent | 2 | 2급 | 2등급 | 높음 | 상 | 주요 | 2 - high | majeur | élevé
    élevée
  `),
    sev3: words(`
    sev3 | sev 3 | sev-3 | s3 | p3 | medium | moderate | minor | normal | 3 | 3급 | 3등급 | 보통 | 중 | 경미 | 3 - medium | moyen
    moyenne | mineur
  `),
    sev4: words(`sev4 | sev 4 | sev-4 | s4 | p4 | low | trivial | lowest | cosmetic | 4 | 4급 | 4등급 | 낮음 | 하 | 4 - low | faible`),
  },
  incidentKind: {
    incident: words(`
    incident | outage | unplanned | failure | degradation | disruption | security | security incident | bug | problem | 장애
    사고 | 비계획 | 돌발 | 인시던트 | 시스템 장애 | 보안사고 | panne
  `),
    maintenance: words(`
    maintenance | planned | planned work | scheduled | scheduled maintenance | planned maintenance | change | 점검 | 정기점검
    정기 점검 | 계획 | 계획작업 | 계획 작업 | 작업 | prévu | planifié
  `),
  },
  actionStatus: {
    open: words(`
    open | new | not started | to do | todo | pending | planned | assigned | outstanding | overdue | backlog | 미착수 | 미완료
    미조치 | 대기 | 예정 | 시작전 | 시작 전 | 신규 | 지연 | ouvert | ouverte | à faire | non commencé
  `),
    inProgress: words(`
    in process |
    in progress | inprogress | ongoing | started | wip | active | underway | doing | on track | at risk | delayed | 진행
    진행중 | 진행 중 | 조치중 | 조치 중 | 이행중 | 이행 중 | 처리중 | 처리 중 | 착수 | en cours | démarré
  `),
    done: words(`
    done | complete | completed | closed | finished | resolved | implemented | yes | y | 완료 | 완료됨 | 종결 | 조치완료 | 조치 완료
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
    true: words(`automated | automatic | auto | it dependent | system | 자동 | 자동통제 | automatisé | automatique`),
    false: words(`manual | 수동 | 수동통제 | manuel | manuelle`),
  },
  key: {
    true: words(`key | key control | 핵심 | 핵심통제`),
    false: words(`non-key | nonkey | non key | secondary | 비핵심 | 일반 | 일반통제`),
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
