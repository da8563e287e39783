import { days, words } from './words.ts';
import { shared, type HeadingWords } from './shared.ts';

export const lossHeadings: HeadingWords = {
  outsideId: [
    ...shared.code,
    ...words(`
    loss id | loss ref | loss no | loss number | event id | event no | event number | event ref | loss event id | case id | case | case no | case number | incident id | incident no
    사건번호 | 사건 id | 사건코드 | 사고번호 | 손실번호 | 손실코드 | 손실사건번호 | 손실사건 id | 접수번호 | n° | numéro | n° d'incident
  `),
  ],
  title: words(`
    ~loss | loss event | loss name | loss title | event | event name | event title | title | name | loss description | ~summary | short description | headline | subject
    사건명 | 사건 | 사건 제목 | 손실사건 | 손실사건명 | 손실명 | 사고명 | 제목 | 건명 | ~사고내용 | ~사건내용 | événement | intitulé | libellé | titre
  `),
  description: words(`
    description | event description | description of event | description of loss | details | detail | detailed description | narrative | what happened | background | circumstances
    사건내용 | 사고내용 | 사건 개요 | 사고 개요 | 사고경위 | 사건경위 | 발생경위 | 경위 | 내용 | 상세내용 | 상세 | 설명 | 개요 | 손실내용 | 손실 상세 | détails | circonstances
  `),
  occurredOn: [
    ...days(`occurred | occurrence | event | loss | loss event | incident | start | happened | event start`),
    ...days(`발생 | 사건발생 | 사고발생 | 손실발생 | 최초발생 | 사건 | 사고`),
    ...words(`occurred | happened | date | when | 발생 | date de l'événement | date de survenance | survenu le | date survenance`),
  ],
  discoveredOn: [
    ...days(`discovered | discovery | detected | detection | identified | identification | found | uncovered`),
    ...days(`발견 | 인지 | 탐지 | 적발 | 사건발견 | 사고발견 | 사고인지`),
    ...words(`discovered | detected | identified | found | 발견 | date de découverte | date de détection | découvert le | détecté le`),
  ],
  bookedOn: [
    ...days(
      `booked | booking | accounting | posted | posting | gl | gl posting | ledger | recognition | recognised | recognized | p&l | p&l impact | value | accounted`,
    ),
    ...days(
      `회계 | 회계처리 | 회계반영 | 회계인식 | 반영 | 전표 | 계상 | 기표 | 장부반영 | 장부 | 손익반영 | 손실인식 | 손실반영 | 인식 | 비용처리 | 손실계상 | 회계기표`,
    ),
    ...words(`booked | posted | 회계 처리 | date comptable | date de comptabilisation | comptabilisé le`),
  ],
  gross: words(`
    gross | gross loss | gross amount | gross loss amount | amount gross | loss amount | amount | amount of loss | loss | loss value | value | total loss | actual loss | original loss
    total gross loss | financial impact | cost | direct loss | how much | how much did it cost | amount lost | loss in | 손실액 | 손실금액 | 총손실 | 총손실액 | 총손실금액 | 손실총액 | 최초손실액 | 발생손실액 | 발생손실금액 | 확정손실액 | 금액 | 피해액 | 피해금액 | 사고금액 | 사건금액
    총피해액 | montant | montant brut | perte brute | montant de la perte | perte
  `),
  currency: words(`currency | ccy | cur | currency code | 통화 | 통화코드 | 통화구분 | 화폐 | devise | monnaie`),
  eventTypeId: words(`
    event type | type | type of event | type of loss | category | loss type | loss category | basel event type | basel category | basel type | basel ii event type | basel iii event type
    event category | loss event type | event type level 1 | level 1 event type | event class | risk event type
    사건유형 | 사건분류 | 사고유형 | 사고종류 | 사고분류 | 손실유형 | 손실분류 | 손실사건유형 | 손실사건 분류 | 유형 | 바젤유형 | 바젤 손실유형 | 바젤 사건유형 | 바젤 분류 | 분류 | 구분 | 리스크 유형 | type d'événement | catégorie bâle | catégorie
  `),
  ownerId: [...shared.owner, ...words(`event owner | loss owner | case manager | case owner | investigator | 사건 담당자 | 사고 담당자`)],
  unitId: [
    ...shared.unit,
    ...words(`business area affected | where | affected unit | affected department | 발생조직 | 발생점 | 발생부점 | 사고부서 | 손실부서`),
  ],
  remarks: shared.remarks,
  tags: shared.tags,
  further: [
    ...shared.further,
    ...words(`
    recovery | recoveries | recovered | recovery amount | amount recovered | insurance | insurance recovery | other recovery | net | net loss | net amount | net loss amount
    recovery date | potential loss | estimated loss | near miss | provision | cause | causes | root cause | cause type | status | state | action | actions | actions taken
    corrective action | corrective actions | lessons learned | product | business line | event type level 2 | level 2 event type | sub type | subcategory | boundary event | linked risk | risk id | control failure | reported to regulator
    회수 | 회수액 | 회수금액 | 회수일 | 보험금 | 보험회수액 | 보험회수금액 | 기타회수액 | 순손실 | 순손실액 | 순손실금액 | 원인 | 발생원인 | 사고원인 | 조치 | 조치사항 | 조치내용 | 재발방지 | 재발방지대책 | 상태 | 진행상태 | 처리상태 | 영업부문
    업무영역 | 상품 | 관련 리스크 | 보고여부 | 세부유형 | 소분류 | 추정손실 | 예상손실 | 준사고 여부
    récupération | récupérations | montant récupéré | perte nette | montant net | statut
  `),
  ],
};
