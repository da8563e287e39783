import { words } from './words.ts';
/**
 * What people call the columns of a kind, by our key: words in English, Korean and a few in French, in small letters. Our own names are not
 * among them. A `~` before a word says that it means this where nothing else does. Under `further` are columns that are known and have no home here.
 */
export type HeadingWords = Readonly<Record<string, readonly string[]>>;

/** Words that mean the same in every kind. */
export const shared = {
  owner: words(`
    owner | responsible | responsible person | person responsible | responsible owner | responsible officer | responsible manager | responsible party
    responsible individual | accountable | accountable person | accountable owner | accountable officer | accountable manager | assigned to | assigned
    assignee | lead | lead officer | lead person | in charge | person in charge | pic | contact | contact person | point of contact | poc | manager | custodian
    steward | caretaker | handler | champion | watcher | owned by | who | who is responsible | who owns it | name of owner | resp
    담당 | 담당자 | 담당자명 | 담당자 정 | 주담당자 | 정담당자 | 실무담당자 | 담당 직원 | 책임자 | 관리책임자 | 책임담당자 | 소유자 | 오너 | 관리자 | 주관자 | 소관 담당자 | 담당임원
    responsable | propriétaire | pilote | porteur | référent
  `),
  unit: words(`
    unit | department | dept | division | business unit | bu | team | ~function | business function | business area | directorate | section | ~group | ~business line
    owning department | owning team | owning unit | owner department | responsible department | responsible unit | responsible team | organisation
    organization | organisational unit | organizational unit | org unit | org | entity | legal entity | branch | office
    부서 | 부서명 | 담당부서 | 주관부서 | 소관부서 | 관리부서 | 관련부서 | 발생부서 | 책임부서 | 수행부서 | 실무부서 | 현업부서 | 관할부서 | 부서(팀) | 부서/팀 | 소관 | 소관팀 | 팀 | 팀명 | 담당팀 | 주관팀 | 본부 | 조직 | 조직명
    담당조직 | 관련조직 | 사업부 | 사업본부 | 부문 | 부점 | 부점명 | 영업점 | 지점 | service concerné | département | direction | entité
  `),
  service: words(`
    service | services | service name | system | systems | system name | application | applications | application name | app | affected service
    affected services | affected system | affected systems | affected application | affected applications | impacted service | impacted services
    impacted system | impacted systems | impacted application | related service | related system | related systems | business service | it service
    it system | supporting system | product | platform | application/system
    시스템 | 시스템명 | 서비스 | 서비스명 | 관련 시스템 | 관련 서비스 | 대상 시스템 | 대상 서비스 | 업무 시스템 | 영향 시스템 | 영향 서비스 | 적용 시스템 | 연관 시스템 | 시스템/서비스 | 애플리케이션 | 어플리케이션
    système | système concerné
  `),
  code: words(`
    id | ref | reference | ref no | ref # | reference no | reference number | code | key | identifier | unique id | uid | record no | record number
    코드 | 관리번호 | 식별번호 | 식별자 | 아이디 | 관리코드 | réf | référence | identifiant
  `),
  status: words(`
    status | state | stage | current status | current state | overall status | progress status | 상태 | 상태값 | 진행상태 | 처리상태 | 진행상황 | 진행현황 | 진행단계 | 진행구분 | 진행여부 | 처리현황 | 추진상태 | 추진상황 | 추진현황
    현황 | 현재상태 | statut | état | avancement
  `),
  remarks: words(`
    remarks | remark | comments | comment | notes | note | additional notes | additional comments | additional information | additional info
    general comments | commentary | other comments | other notes | comments/notes | 비고 | 비고사항 | 메모 | 특이사항 | 참고 | 참고사항 | 기타 | 기타사항 | 의견 | 코멘트 | 추가사항
    commentaires | commentaire | remarques | observations | observation
  `),
  tags: words(`tags | tag | labels | label | keywords | keyword | 태그 | 키워드 | 라벨 | étiquettes | mots-clés`),
  further: words(`
    created by | created | created on | created at | date created | updated by | updated | updated on | updated at | last updated | last update
    last modified | modified | modified by | modified on | approved by | approved on | approver | approval date | reviewer | reviewed by | last review
    last reviewed | last review date | last review on | previous review | date reviewed | date of last review | last assessed | last assessment | assessment date | date assessed | assessed by | assessor
    raised by | reported by | identified by | logged by | opened by | closed by | author | reporter | requester | submitted by | location | region | country | site
    cost | budget | version | source | attachment | attachments | related issue | related issues | linked issues | jira | jira key | jira ticket
    작성자 | 작성일 | 등록자 | 등록일시 | 수정자 | 수정일 | 최종수정일 | 최종 검토일 | 최근 검토일 | 직전 검토일 | 최종 점검일 | 최근 점검일 | 평가일 | 평가일자 | 평가자 | 승인자 | 승인일 | 검토자 | 보고자 | 보고일 | 식별자명 | 발견자
    제기자 | 지역 | 예산 | 비용 | 버전 | 출처 | 첨부 | 첨부파일 | 관련 이슈 | 관련 티켓 | 이슈번호 | 이슈 번호 | 티켓 | 티켓번호 | 지라 | 문서번호
    auteur | créé par | mis à jour le | dernière revue | date de dernière revue
  `),
} as const;
