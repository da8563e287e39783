import { days, terms, words } from './words.ts';
import { shared, type HeadingWords } from './shared.ts';

export const actionHeadings: HeadingWords = {
  code: [
    ...shared.code,
    ...words(`
    action id | action no | action number | action # | action ref | action code | action reference | task id | task no | task # | issue key | 조치번호 | 조치 id | 조치코드 | 과제번호 | 과제 id | 과제코드 | 개선과제번호
    이행번호
  `),
  ],
  title: words(`
    action | action item | action title | action name | action description | description of action | action required | required action | agreed action | management action
    corrective action | action to be taken | action plan | task | task name | title | name | description | to do | todo | ~recommendation | measure | remediation | remediation action | what | what to do
    what needs to be done | summary | subject
    조치 | 조치명 | 조치내용 | 조치사항 | 조치계획 | 개선조치 | 과제 | 과제명 | 과제내용 | 개선과제 | 개선과제명 | 개선사항 | 개선계획 | 이행과제 | 이행사항 | 실행과제 | 할 일 | 제목 | 내용 | 작업 | tâche | mesure | action corrective | intitulé
  `),
  subjectTable: ['record type', 'type of record', '대상 종류'],
  subjectId: words(`
    risk | risk id | risk no | risk number | risk # | risk ref | risk reference | risk code | related risk | related risk id | linked risk | linked to | linked item | related item | parent risk | relates to | related to
    record | incident | incident id | finding | finding id | finding ref | for | control | control id | loss id | source ref
    리스크 | 관련 리스크 | 연관 리스크 | 연결 리스크 | 대상 리스크 | 해당 리스크 | 리스크 번호 | 리스크 id | 리스크 코드 | 위험번호 | 관련 위험 | 대상 | 관련 장애 | 관련 사고 | 관련번호 | 관련 통제 | risque | risque associé | risque lié
  `),
  ownerId: [
    ...shared.owner,
    ...words(`
    action owner | action lead | task owner | owner of action | by whom | who does it | implementer | 조치담당자 | 조치책임자 | 조치자 | 이행담당자 | 이행책임자 | 수행자 | 이행자 | 실행책임자 | 과제책임자 | 과제담당자 | qui
  `),
  ],
  originalDueOn: [
    ...terms(
      `original due | original target | initial due | due | target | target completion | planned completion | planned | planned end | completion due | agreed | agreed due | agreed target`,
    ),
    ...terms(
      `완료예정 | 조치예정 | 이행예정 | 완료목표 | 완료 | 조치 | 이행 | 목표 | 마감 | 당초완료예정 | 당초 | 최초 | 예정 | 개선예정 | 계획완료 | 완료계획`,
    ).filter((word) => !/^(?:완료|조치|이행|목표|마감|당초|최초|예정|계획완료)(?:일|일자)$/u.test(word)),
    ...words(`
    original deadline | initial deadline | deadline | due | due date | due on | completion target | by when | complete by | target | target date
    기한 | 예정일 | 예정일자 | 목표일 | 목표일자 | 목표완료일 | 마감일 | 마감 | 최초 기한 | 당초기한 | 당초 완료예정일 | 완료 예정 | échéance | échéance initiale | date cible | date limite | pour le
  `),
  ],
  dueOn: [
    ...['revised', 'new', 'extended', 'updated', 'current', 'latest', 'forecast', 'amended'].flatMap((word) =>
      ['due date', 'due', 'deadline', 'target date', 'target', 'completion date', 'date'].map((what) => `${word} ${what}`),
    ),
    ...['변경', '연장', '수정', '조정', '재설정'].flatMap((word) =>
      ['기한', '예정일', '완료예정일', '완료기한', '완료일', '목표일', '된 기한', '후 기한'].map((what) => `${word}${what}`),
    ),
    ...words(
      `extended to | moved to | postponed to | now due | extension | extension date | expected completion | expected completion date | nouvelle échéance | échéance révisée | date révisée`,
    ),
  ],
  status: [
    ...shared.status,
    ...words(`
    action status | progress | completion status | implementation status | done? | complete? | completed? | 조치상태 | 조치현황 | 이행상태 | 이행현황 | 이행여부 | 완료여부 | 조치여부 | 진행도 | 추진현황 | 추진상태
  `),
  ],
  closedOn: [
    ...days(`closed | closure | completed | completion | actual completion | finished | done | implemented | actual close | actual end`),
    ...days(`완료 | 종료 | 종결 | 조치완료 | 이행완료 | 실제완료 | 처리완료 | 실완료 | 개선완료 | 실제 종료`),
    ...words(
      `closed | completed | finished | date completed | date closed | date done | terminé le | réalisé le | clôturé le | date de clôture | date de réalisation`,
    ),
  ],
  evidence: words(`
    evidence | proof | proof of completion | evidence of completion | completion evidence | closure evidence | closure proof | supporting evidence | supporting document
    supporting documents | supporting documentation | evidence link | evidence reference | documentation | verification | deliverable | deliverables
    증빙 | 증빙자료 | 증빙서류 | 증적 | 증거자료 | 근거자료 | 완료증빙 | 완료근거 | 이행증빙 | 이행근거 | 관련증빙 | 산출물 | 결과물 | preuve | justificatif
  `),
  remarks: [
    ...shared.remarks,
    ...words(`progress notes | progress update | update | updates | latest update | status update | 진행내용 | 경과 | 추진내용 | 추진경과`),
  ],
  tags: shared.tags,
  further: [
    ...shared.further,
    ...words(`
    priority | rag | rag status | department | team | unit | percent complete | % complete | complete % | % done | % | cost | start date | started | planned start | source | date raised | raised on | date opened | opened
    date created | risk description | risk title | category | type | days overdue | overdue days | success measure | 우선순위 | 부서 | 담당부서 | 이행부서 | 주관부서 | 진행률 | 진척률 | 진척도 | 이행률 | 시작일 | 착수일 | 등록일 | 발생일 | 출처 | 리스크명 | 리스크 내용 | 구분 | 유형
    지연일수 | 비용 | priorité
  `),
  ],
};
