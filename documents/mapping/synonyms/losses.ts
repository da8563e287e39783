import { words } from './words.ts';
import { shared, type HeadingWords } from './shared.ts';

export const lossHeadings: HeadingWords = {
  outsideId: [
    ...shared.code,
    ...words(`
    loss id | event id | loss event id | loss no | case id | case | incident id | 사건번호 | 손실번호 | 손실사건번호 | 접수번호 | n°
    numéro
  `),
  ],
  title: words(`
    ~사고내용 | ~사고 내용 | ~사건내용 |
 ~loss | loss event | event | event name | event title | title | name | loss description | ~summary | short description
    사건명 | 사건 | 손실사건 | 손실사건명 | 손실명 | 사고명 | 제목 | 사건 제목 | événement | intitulé | libellé | titre
  `),
  description: words(`
    사고내용 | 사고 내용 | 사고 개요 | 사고경위 |
    description | event description | details | narrative | what happened | 사건내용 | 사건 내용 | 내용 | 상세내용 | 상세 내용 | 설명 | 개요
    사건 개요 | 손실내용 | 손실 내용 | détails
  `),
  occurredOn: words(`
    occurred | occurred on | occurrence date | date of occurrence | event date | date of event | date of loss | loss date
    date | start date | incident date | 발생일 | 발생일자 | 발생 일자 | 사건발생일 | 사고일 | 사고발생일 | date de l'événement
    date de survenance | survenu le | date survenance
  `),
  discoveredOn: words(`
    discovered | discovered on | discovery date | date of discovery | detected | date detected | detection date
    identified | 발견일 | 발견일자 | 인지일 | 인지일자 | 탐지일 | date de découverte | date de détection | découvert le | détecté le
  `),
  bookedOn: words(`
    booked | booked on | booking date | accounting date | posting date | posted | gl date | recognition date | date booked
    회계일 | 회계일자 | 회계처리일 | 회계처리일자 | 전표일 | 인식일 | 계상일 | date comptable | date de comptabilisation | comptabilisé le
  `),
  gross: words(`
    gross | gross loss | gross amount | gross loss amount | loss amount | amount | amount of loss | loss | value
    total loss | financial impact | cost | 손실액 | 손실금액 | 손실 금액 | 총손실 | 총손실액 | 총 손실액 | 금액 | 피해액 | 피해금액 | 사고금액 | montant
    montant brut | perte brute | montant de la perte
  `),
  currency: words(`currency | ccy | cur | 통화 | 통화코드 | 화폐 | devise | monnaie`),
  eventTypeId: words(`
    사고유형 | 사고 유형 | 사고종류 | 손실사건 유형 |
    event type | type | category | loss type | loss category | basel event type | basel category | event category
    loss event type | event type level 1 | 사건유형 | 사건 유형 | 손실유형 | 손실 유형 | 손실사건유형 | 유형 | 바젤유형 | 분류 | 구분 | type d'événement
    catégorie bâle | catégorie
  `),
  ownerId: [...shared.owner, 'event owner', '사건 담당자'],
  unitId: [...shared.unit, 'responsible unit', 'responsible department', '발생조직', '책임부서'],
  remarks: shared.remarks,
  tags: shared.tags,
  further: [
    ...shared.further,
    ...words(`
    recovery | recoveries | recovered | recovery amount | insurance | insurance recovery | net | net loss | net amount
    cause | root cause | status | action | actions | corrective action | product | business line | 회수 | 회수액 | 회수금액 | 보험금
    보험회수액 | 순손실 | 순손실액 | 원인 | 발생원인 | 조치 | 조치사항 | 재발방지 | 재발방지대책 | 상태 | 영업부문 | récupération | récupérations
    montant récupéré | perte nette | montant net | statut
  `),
  ],
};
