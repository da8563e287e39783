import { words } from './words.ts';
import { shared, type HeadingWords } from './shared.ts';

export const actionHeadings: HeadingWords = {
  code: [
    ...shared.code,
    ...words(
      `action id | action no | action number | action # | action ref | task id | 조치번호 | 조치 번호 | 과제번호 | 과제 번호 | 과제 id`,
    ),
  ],
  title: words(`
    action | action item | action title | action description | action required | task | title | name | description
    description of action | to do | todo | recommendation | measure | remediation | what | summary | 조치 | 조치명 | 조치내용
    조치 내용 | 조치사항 | 조치 사항 | 과제 | 과제명 | 개선과제 | 개선과제명 | 개선사항 | 이행과제 | 이행사항 | 할 일 | 제목 | 내용 | tâche | mesure
  `),
  subjectTable: ['record type', 'type of record', '대상 종류'],
  subjectId: words(`
    risk | risk id | related risk | risk ref | risk code | linked risk | relates to | related to | record | incident
    incident id | finding | for | control | control id | 리스크 | 관련 리스크 | 관련리스크 | 리스크 번호 | 리스크 id | 리스크 코드 | 대상 | 관련 장애
    risque
  `),
  ownerId: [
    ...shared.owner,
    ...words(`action owner | who | by whom | 조치담당자 | 조치 담당자 | 조치자 | 이행담당자 | 이행 담당자 | 수행자 | 이행자 | qui`),
  ],
  originalDueOn: words(`
    original due date | original due | original deadline | initial due date | due | due date | due on | deadline
    target date | target completion | target completion date | completion target | planned date | planned completion
    planned end | by when | when | complete by | 기한 | 완료기한 | 완료 기한 | 조치기한 | 조치 기한 | 예정일 | 완료예정일 | 완료 예정일 | 이행기한 | 이행 기한
    목표일 | 목표완료일 | 마감일 | 당초기한 | 최초 기한 | 당초 완료예정일 | échéance | date cible | date limite | pour le
  `),
  dueOn: words(`
    revised due date | revised date | new due date | revised deadline | extended to | current due date | 변경기한 | 변경 기한
    연장기한 | 수정 기한 | 변경 완료예정일
  `),
  status: [
    ...shared.status,
    ...words(`action status | progress | 조치상태 | 조치 상태 | 이행상태 | 이행 상태 | 완료여부 | 완료 여부 | 진행여부 | 이행여부`),
  ],
  closedOn: words(`
    closed | closed on | closed date | completed | completed on | completion date | date completed | done on | date closed
    actual completion | actual completion date | finished | 완료일 | 완료일자 | 종료일 | 종결일 | 조치완료일 | 조치 완료일 | 이행완료일 | 실제 완료일
    terminé le | réalisé le | date de clôture
  `),
  evidence: words(
    `evidence | proof | evidence of completion | closure evidence | 증빙 | 증빙자료 | 증적 | 근거자료 | 완료증빙 | 이행증빙 | preuve`,
  ),
  remarks: [...shared.remarks, ...words(`progress notes | update | updates | status update | 진행내용 | 경과`)],
  tags: shared.tags,
  further: [
    ...shared.further,
    ...words(`
    priority | department | team | unit | percent complete | % complete | complete % | cost | start date | source
    date raised | opened | 우선순위 | 부서 | 담당부서 | 진행률 | 진척률 | 진척도 | 시작일 | 착수일 | 등록일 | 출처 | priorité
  `),
  ],
};
