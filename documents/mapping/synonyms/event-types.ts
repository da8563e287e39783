import { words } from './words.ts';
/** What people call the event types of Basel, beside the labels of the register: by the id of the default term. */
export const eventTypeWords: Readonly<Record<string, readonly string[]>> = {
  'event.1': words(
    `internal fraud | internal theft and fraud | if | et1 | el1 | unauthorised activity | unauthorized activity | insider fraud | employee fraud | 내부 직원 사기 | 임직원 부정 | 내부인 부정 | 내부사취 | 내부 사취 | 내부부정 | 내부 사기 | 횡령 | fraude interne`,
  ),
  'event.2': words(
    `external fraud | external theft and fraud | ef | et2 | systems security | system security | hacking damage | cyber fraud | 외부인 사기 | 외부인 부정 | 제3자 사기 | 외부사취 | 외부 사취 | 외부 사기 | 외부부정 | fraude externe`,
  ),
  'event.3': words(`
    employment practices | employment practices and workplace safety | epws | et3 | workplace safety | employment practices & workplace safety | employment practice and workplace safety | employment practices and work place safety | employee relations | 고용관행과 사업장 안전 | 고용관행 및 작업장 안전 | 고용관행 및 직장안전 | 고용 및 작업장 안전 | 고용관행·사업장 안전 | 고용·안전 | 고용관행 | 고용 관행
    고용관행 및 사업장 안전 | pratiques en matière d'emploi et sécurité au travail
    pratiques en matière d'emploi et sécurité sur le lieu de travail
  `),
  'event.4': words(`
    clients, products and business practices | cpbp | et4 | clients products and business practices | clients, products & business practices | client, products and business practices | clients, products and business practice | customers, products and business practices | 고객, 상품 및 업무관행 | 고객, 상품 및 업무 관행 | 고객·상품 및 업무관행 | 고객 상품 영업관행 | 고객, 상품, 영업관행 | business practices
    고객, 상품 및 영업관행 | 고객·상품 및 영업관행 | 영업관행 | clients, produits et pratiques commerciales
  `),
  'event.5': words(`
    damage to physical assets | dpa | et5 | physical assets | damage to assets | damage to physical asset | natural disasters | disasters and other events | 유형자산에 대한 손실 | 유형자산 손상 | 물적자산 손실 | 실물자산 손실 | 물리적 자산 손실 | 자산 손상 | 유형자산 손실 | 유형자산손실 | 유형자산 피해 | dommages aux actifs corporels
    dommages occasionnés aux actifs physiques | dommages aux actifs physiques
  `),
  'event.6': words(`
    business disruption and system failures | business disruption | system failures | system failure | bdsf | et6 | business disruption & system failures | business disruption and system failure | business disruption and systems failures | systems failure
    사업중단 및 시스템 장애 | 업무중단 및 시스템장애 | 영업중단 및 시스템장애 | 사업중단 및 시스템 실패 | 시스템장애 및 영업중단 | 업무중단 | 사업중단
   |    영업중단 및 시스템 장애 | 업무중단 및 시스템 장애 | 시스템 장애 | 영업중단 | interruptions d'activité et dysfonctionnements des systèmes
    interruption d'activité et dysfonctionnement des systèmes | dysfonctionnements des systèmes
  `),
  'event.7': words(`
    execution, delivery and process management | edpm | et7 | execution delivery & process management | execution, delivery, and process management | execution, delivery and process mgmt | execution and process management | execution delivery and process management | process management
    집행, 전달 및 절차의 관리 | 집행·전달 및 절차의 관리 | 집행, 전달 및 프로세스 관리 | 업무처리 | 집행전달 및 절차관리 | 집행, 전달 및 절차 관리 | 집행, 전달 및 프로세스관리 | 집행·전달 및 프로세스 관리 | 집행, 인도 및 절차 관리 | 업무집행 및 절차관리 | 업무집행, 전달 및 처리절차 관리 | 주문집행, 전달 및 절차관리 | 실행, 전달 및 프로세스 관리
    exécution, livraison et gestion des processus
  `),
};
