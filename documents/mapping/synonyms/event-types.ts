import { words } from './words.ts';
/** What people call the event types of Basel, beside the labels of the register: by the id of the default term. */
export const eventTypeWords: Readonly<Record<string, readonly string[]>> = {
  'event.1': words(`internal fraud | et1 | 내부사취 | 내부 사취 | 내부부정 | 내부 사기 | 횡령 | fraude interne`),
  'event.2': words(`external fraud | et2 | 외부사취 | 외부 사취 | 외부 사기 | 외부부정 | fraude externe`),
  'event.3': words(`
    employment practices | employment practices and workplace safety | epws | workplace safety | 고용관행 | 고용 관행
    고용관행 및 사업장 안전 | pratiques en matière d'emploi et sécurité au travail
    pratiques en matière d'emploi et sécurité sur le lieu de travail
  `),
  'event.4': words(`
    clients, products and business practices | cpbp | clients products and business practices | business practices
    고객, 상품 및 영업관행 | 고객·상품 및 영업관행 | 영업관행 | clients, produits et pratiques commerciales
  `),
  'event.5': words(`
    damage to physical assets | dpa | physical assets | 유형자산 손실 | 유형자산손실 | 유형자산 피해 | dommages aux actifs corporels
    dommages occasionnés aux actifs physiques | dommages aux actifs physiques
  `),
  'event.6': words(`
    business disruption and system failures | business disruption | system failures | system failure | bdsf
    영업중단 및 시스템 장애 | 업무중단 및 시스템 장애 | 시스템 장애 | 영업중단 | interruptions d'activité et dysfonctionnements des systèmes
    interruption d'activité et dysfonctionnement des systèmes | dysfonctionnements des systèmes
  `),
  'event.7': words(`
    execution, delivery and process management | edpm | execution delivery and process management | process management
    집행, 전달 및 절차의 관리 | 집행·전달 및 절차의 관리 | 집행, 전달 및 프로세스 관리 | 업무처리 | 집행전달 및 절차관리
    exécution, livraison et gestion des processus
  `),
};
