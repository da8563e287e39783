import { words } from './words.ts';
import { shared, type HeadingWords } from './shared.ts';

export const incidentHeadings: HeadingWords = {
  outsideId: [
    ...shared.code,
    ...words(`
    incident id | incident # | incident no | incident number | incident ref | ticket | ticket id | ticket no
    ticket number | case | case id | issue key | 장애번호 | 장애 번호 | 사고번호 | 사고 번호 | 인시던트 번호 | 티켓 | 티켓번호 | 접수번호
  `),
  ],
  title: words(`
    incident | incident title | incident name | incident description | title | name | summary | short description
    subject | what happened | headline | 장애명 | 장애 제목 | 장애 | 사고명 | 사건명 | 제목 | 장애내용 | 장애 내용 | 장애현상 | 장애 현상 | 사고내용 | 사고 내용
    현상 | titre
  `),
  summary: words(`
    description | details | long description | detailed description | impact description | customer impact
    impact summary | overview | 상세내용 | 상세 내용 | 내용 | 설명 | 개요 | 장애 개요 | 상세 | 영향
  `),
  serviceId: [...shared.service, '장애시스템', '장애 시스템', '장애 서비스'],
  kind: words(`type | incident type | kind | planned | 유형 | 장애유형 | 장애 유형 | 종류 | 구분 | 장애구분`),
  severity: words(`
    severity | sev | priority | severity level | incident severity | criticality | level | 등급 | 장애등급 | 장애 등급 | 심각도 | 중요도
    우선순위 | 사고등급 | 사고 등급 | gravité | priorité | sévérité
  `),
  startedAt: words(`
    started | start | start time | started at | start date | date | incident start | incident date | date/time
    date and time | date & time | began | begin | time | opened | opened at | occurred | occurred at | occurrence
    date of incident | outage start | 발생일시 | 발생 일시 | 발생시각 | 발생 시각 | 발생시간 | 발생일 | 발생일자 | 발생 | 장애발생일시 | 장애 발생일시 | 장애 발생시각
    시작 | 시작시각 | 시작일시 | 시작시간 | 장애일시 | 일시 | 장애시작 | début | date de début
  `),
  detectedAt: words(`
    detected | detected at | detection time | time detected | discovered | noticed | 탐지 | 탐지시각 | 탐지일시 | 감지시각 | 감지일시
    감지 시각 | 인지 | 발견시각 | 발견일시 | 최초 감지
  `),
  awareAt: ['aware', '인지일시', '인지시각', '인지 일시'],
  announcedAt: words(
    `announced | announced at | communicated | notified | notified at | posted | 공지 | 공지일시 | 공지시각 | 통보시각 | 고지시각`,
  ),
  acknowledgedAt: words(
    `acknowledged | acknowledged at | ack | responded | response time | 접수시각 | 접수일시 | 대응시작 | 확인시각 | 확인일시`,
  ),
  identifiedAt: words(`cause identified | root cause identified | cause found | 원인파악 | 원인파악시각 | 원인 파악`),
  mitigatedAt: words(`mitigated | mitigated at | contained | contained at | workaround at | 완화 | 완화시각 | 임시조치시각 | 임시복구`),
  restoredAt: words(`
    resolved | resolved at | restored | restored at | fixed | fixed at | end | ended | end time | end date | recovered
    recovery time | resolution time | resolution date | closed | closed at | date resolved | service restored | outage end
    복구 | 복구일시 | 복구시각 | 복구 일시 | 복구시간 | 복구완료 | 복구완료시각 | 종료 | 종료일시 | 종료시각 | 해결일시 | 조치완료일시 | 완료일시 | 장애종료 | 정상화 시각 | fin
    date de fin | résolu le
  `),
  components: words(`component | components | module | 구성요소 | 모듈 | 컴포넌트`),
  url: ['url', 'link', 'postmortem link', 'ticket url', '링크'],
  remarks: shared.remarks,
  tags: shared.tags,
  further: [
    ...shared.further,
    ...words(`
    root cause | cause | causes | root cause analysis | rca | resolution | fix | action | actions | action items
    actions taken | corrective action | lessons learned | follow-up | duration | duration (min) | duration (minutes)
    downtime | downtime (min) | minutes | impact | customers affected | affected users | users affected | status | owner
    assignee | assigned to | responder | team | department | 원인 | 장애원인 | 장애 원인 | 발생원인 | 근본원인 | 조치 | 조치내용 | 조치 내용 | 조치사항
    대응 내용 | 재발방지 | 재발방지대책 | 재발방지 대책 | 개선대책 | 영향범위 | 영향 범위 | 영향고객 | 소요시간 | 소요시간(분) | 장애시간 | 장애시간(분) | 장애 시간 | 지속시간 | 담당자
    담당 | 담당부서 | 처리자 | 조치자 | 상태 | 처리상태 | cause racine | durée
  `),
  ],
};
