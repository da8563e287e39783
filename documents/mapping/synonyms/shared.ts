import { words } from './words.ts';
/**
 * What people call the columns of a kind, by our key: words in English, Korean and a few in French, in small letters. Our own names are not
 * among them. A `~` before a word says that it means this where nothing else does. Under `further` are columns that are known and have no home here.
 */
export type HeadingWords = Readonly<Record<string, readonly string[]>>;

/** Words that mean the same in every kind. */
export const shared = {
  owner: words(`
    who | watcher | caretaker | point of contact | poc | handler | champion
    owner | responsible | responsible person | person responsible | accountable | accountable person | assigned to
    assignee | lead | in charge | person in charge | pic | contact | manager | custodian | steward | owned by | 담당 | 담당자
    담당자명 | 책임자 | 소유자 | 오너 | 관리자 | 주관자 | responsable | propriétaire | pilote | porteur
  `),
  unit: words(`
    unit | department | dept | division | business unit | bu | team | function | business area | ~business line
    organisation | organization | org unit | entity | branch | 부서 | 부서명 | 담당부서 | 주관부서 | 소관부서 | 관리부서 | 관련부서 | 발생부서 | 소관 | 팀
    팀명 | 본부 | 조직 | 조직명 | 사업부 | 부문 | service concerné | département | direction | entité
  `),
  service: words(`
    service | services | system | systems | application | applications | app | affected service | affected services
    affected system | affected systems | impacted service | impacted system | product | platform | 시스템 | 시스템명 | 서비스 | 서비스명
    관련 시스템 | 대상 시스템 | 업무 시스템 | 애플리케이션 | système
  `),
  code: words(`
    id | ref | reference | ref no | reference no | code | key | identifier | unique id | 코드 | 관리번호 | 식별번호 | 아이디 | réf
    référence | identifiant
  `),
  status: words(`status | state | stage | current status | 상태 | 진행상태 | 진행 상태 | 처리상태 | 진행상황 | 진행현황 | statut | état`),
  remarks: words(`
    remarks | remark | comments | comment | notes | note | additional notes | additional comments | additional information
    general comments | 비고 | 메모 | 특이사항 | 참고 | 참고사항 | 기타 | 의견 | commentaires | commentaire | remarques | observations
  `),
  tags: words(`tags | tag | labels | label | keywords | 태그 | 키워드 | étiquettes | mots-clés`),
  further: words(`
    created by | created | created on | created at | date created | updated by | updated | updated at | last updated
    last update | last modified | modified | modified by | approved by | approver | reviewer | reviewed by | last review
    last reviewed | last review date | date of last review | raised by | reported by | identified by | logged by | author
    reporter | requester | location | region | country | site | cost | budget | 작성자 | 작성일 | 등록자 | 등록일시 | 수정자 | 수정일 | 최종수정일
    최종 검토일 | 승인자 | 검토자 | 보고자 | 지역 | 예산 | 비용
  `),
} as const;
