import { times, words } from './words.ts';
import { shared, type HeadingWords } from './shared.ts';

export const incidentHeadings: HeadingWords = {
  outsideId: [
    ...shared.code,
    ...words(`
    incident id | incident # | incident no | incident number | incident ref | incident key | ticket | ticket id | ticket no | ticket number | ticket ref
    case | case id | case no | case number | issue key | issue id | number | event id | problem id | pm id | postmortem id
    장애번호 | 장애 번호 | 장애 id | 장애코드 | 장애관리번호 | 사고번호 | 사고 id | 인시던트 번호 | 인시던트 id | 티켓 | 티켓번호 | 접수번호 | 이벤트 번호
  `),
  ],
  title: words(`
    incident | incident title | incident name | incident description | incident summary | title | name | summary | short description | subject
    headline | ~what happened | event | issue | problem | outage | outage name
    장애명 | 장애 제목 | 장애 | 사고명 | 사건명 | 제목 | 건명 | 작업명 | ~작업내용 | 장애내용 | 장애현상 | 사고내용 | 현상 | 인시던트 | 인시던트명 | 이슈 | titre | intitulé | incident survenu
  `),
  summary: words(`
    description | details | detail | long description | full description | detailed description | impact description | customer impact | user impact
    impact summary | overview | narrative | background | symptom | symptoms | what happened | business impact
    상세내용 | 내용 | 설명 | 개요 | 요약 | 장애 개요 | 장애 요약 | 사고 개요 | 상세 | 상세설명 | 영향 | 영향내용 | 증상 | 장애증상 | 장애상황 | 경위 | 발생경위 | 사고경위 | 고객영향 | description de l'incident
  `),
  serviceId: [
    ...shared.service,
    ...words(`
    configuration item | ci | affected ci | cmdb ci | affected product | affected platform | 장애시스템 | 장애 서비스 | 장애업무 | 업무명 | 업무 | 대상업무 | 장애 대상 | 발생시스템
    발생 서비스 | 서비스 구분 | service touché | service impacté
  `),
  ],
  kind: words(`
    type | incident type | type of incident | kind | planned | planned? | planned/unplanned | 유형 | 장애유형 | 장애종류 | 종류 | 구분 | 장애구분 | 작업구분 | 작업유형 | 계획여부 | 계획/비계획
    type d'incident
  `),
  severity: words(`
    severity | sev | severity level | incident severity | sev level | ~priority | ~priority level | criticality | ~level | ~class | ~impact level
    등급 | 장애등급 | 사고등급 | 심각도 | 심각도 등급 | 장애 심각도 | 중요도 | 장애수준 | 장애 레벨 | 위험등급 | ~우선순위 | ~긴급도 | gravité | sévérité | ~priorité | criticité
  `),
  startedAt: [
    ...times(
      `started | start | began | begin | occurred | occurrence | incident start | incident | outage start | impact start | event | onset | opened | happened`,
    ),
    ...times(`발생 | 장애발생 | 사고발생 | 최초발생 | 시작 | 장애시작 | 개시 | 장애`),
    ...words(
      `date | time | date/time | date and time | date & time | when | from | outage from | 발생 | 시작 | 일시 | début | date de début | survenu le | début de l'incident`,
    ),
  ],
  detectedAt: [
    ...times(`detected | detection | discovered | discovery | noticed | alerted | first alert | alarm | alert | found`),
    ...times(`탐지 | 감지 | 발견 | 최초 감지 | 최초 탐지 | 장애감지 | 장애 탐지 | 알람 | 경보`),
    ...words(`tdetect | 탐지 | 인지 | 감지 | 최초 감지 | 최초 인지 | détecté le | détection`),
  ],
  awareAt: [...times(`aware | became aware | known`), ...times(`인지 | 장애인지 | 사고인지`)],
  announcedAt: [
    ...times(
      `announced | announcement | communicated | notified | customer notified | customers notified | customers informed | first communication | first notice | first update | posted | published | status page`,
    ),
    ...times(`공지 | 최초 공지 | 1차 공지 | 고객공지 | 고객 안내 | 안내 | 통보 | 고지 | 공지게시 | 대외공지`),
    ...words(`공지 | 최초공지 | 첫 공지 | 1차 공지 | 고객공지 | 고객안내 | 통보 | annoncé le | communiqué le`),
  ],
  acknowledgedAt: [
    ...times(`acknowledged | acknowledgement | ack | responded | response | response start | response started | picked up`),
    ...times(`접수 | 대응시작 | 대응개시 | 확인 | 조치시작 | 대응 | 출동`),
    ...words(`접수 | 대응시작 | 조치시작 | pris en charge le`),
  ],
  identifiedAt: [
    ...times(`cause identified | root cause identified | cause found | root cause found | diagnosed | identified`),
    ...times(`원인파악 | 원인확인 | 원인규명 | 원인식별 | 원인 분석`),
    '원인 파악',
  ],
  mitigatedAt: [
    ...times(`mitigated | mitigation | contained | containment | workaround | stabilised | stabilized | temporary fix`),
    ...times(`완화 | 임시조치 | 임시복구 | 우회 | 우회조치 | 응급조치 | 1차 복구 | 긴급조치`),
    ...words(`완화 | 임시복구 | 임시조치`),
  ],
  restoredAt: [
    ...times(
      `resolved | resolution | restored | restoration | service restored | fixed | ended | end | recovered | recovery | outage end | incident end | impact end | closed`,
    ),
    ...times(
      `복구 | 복구완료 | 서비스복구 | 장애복구 | 정상화 | 정상복구 | 최종복구 | 종료 | 장애종료 | 해소 | 해결 | 조치완료 | 완료 | 장애해소`,
    ),
    ...words(`until | outage to | 복구 | 복구완료 | 종료 | 정상화 | fin | date de fin | résolu le | rétabli le | fin de l'incident`),
  ],
  stoodDownAt: [...times(`stood down | stand down | response ended`), ...times(`대응종료 | 상황종료 | 상황해제 | 비상해제`)],
  components: words(
    `component | components | affected component | affected components | subsystem | module | modules | 구성요소 | 모듈 | 컴포넌트 | 장애부위 | composant`,
  ),
  url: words(
    `url | link | links | postmortem | postmortem link | postmortem url | post-mortem | report link | incident report | ticket url | 링크 | 보고서 링크 | 보고서 | 사후보고서 | lien`,
  ),
  remarks: shared.remarks,
  tags: shared.tags,
  further: [
    ...shared.further,
    ...words(`
    category | incident category | cause category | cause type | classification of cause | 원인 유형 | 장애원인 유형 |
    root cause | cause | causes | root cause analysis | rca | resolution | resolution notes | close notes | close code | resolution code | fix
    action | actions | action items | actions taken | corrective action | corrective actions | preventive action | lessons learned | lessons | follow-up
    follow up | follow up actions | duration | duration (min) | duration (minutes) | duration (h) | duration hours | downtime | downtime (min) | outage duration | minutes | mttr | mttd | time to resolve
    time to detect | impact | urgency | customers affected | customers | affected customers | affected users | users affected | users | transactions affected | failed transactions | status | state
    owner | assignee | assigned to | assignment group | commander | incident commander | responder | resolver | team | department | caller | contact type | channel | environment
    sla met | sla breached | reported to regulator | regulator notified | timeline | chronology | caused by change | change
    원인 | 장애원인 | 발생원인 | 근본원인 | 원인분류 | 조치 | 조치내용 | 조치사항 | 복구내용 | 대응 내용 | 처리내용 | 재발방지 | 재발방지대책 | 재발 방지 방안 | 개선대책 | 개선사항 | 영향범위 | 영향고객 | 영향고객수 | 영향 고객
    피해고객수 | 영향건수 | 소요시간 | 소요시간(분) | 장애시간 | 장애시간(분) | 복구시간(분) | 지속시간 | 중단시간 | 장애지속시간 | 담당자 | 담당 | 담당부서 | 처리자 | 조치자 | 조치부서 | 상태 | 처리상태 | 진행상태 | 시간대별 조치 | 처리경과 | 경과 | 감독당국 보고 | 당국보고
    보고여부 | 관련 변경 | cause racine | cause | durée | actions correctives | clients touchés
  `),
  ],
};
