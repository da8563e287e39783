import { t, type Text } from './text.ts';

type UnitSource = { readonly name: Text; readonly below: string | null };

/** The organisation, each unit after the one that it belongs to. */
export const units = {
  firm: { name: t('물마루페이', 'Mulmaru Pay'), below: null },
  riskOffice: { name: t('리스크관리실', 'Risk Office'), below: 'firm' },
  risk: { name: t('리스크관리팀', 'Risk Management'), below: 'riskOffice' },
  compliance: { name: t('준법감시팀', 'Compliance'), below: 'riskOffice' },
  security: { name: t('정보보호팀', 'Information Security'), below: 'riskOffice' },
  finance: { name: t('재무본부', 'Finance'), below: 'firm' },
  treasury: { name: t('자금팀', 'Treasury'), below: 'finance' },
  business: { name: t('사업본부', 'Business'), below: 'firm' },
  merchants: { name: t('가맹점심사팀', 'Merchant Underwriting'), below: 'business' },
  settlement: { name: t('정산운영팀', 'Settlement Operations'), below: 'business' },
  support: { name: t('고객지원팀', 'Customer Support'), below: 'business' },
  /** Dissolved with the old terminals in June: archived. */
  terminals: { name: t('단말사업팀', 'Terminal Business'), below: 'business' },
  technology: { name: t('기술본부', 'Technology'), below: 'firm' },
  paymentsEngineering: { name: t('결제개발팀', 'Payments Engineering'), below: 'technology' },
  settlementEngineering: { name: t('정산개발팀', 'Settlement Engineering'), below: 'technology' },
  serviceOperations: { name: t('서비스운영팀', 'Service Operations'), below: 'technology' },
  corporate: { name: t('경영지원본부', 'Corporate Services'), below: 'firm' },
  people: { name: t('인사총무팀', 'People and Facilities'), below: 'corporate' },
  communications: { name: t('대외협력팀', 'Communications'), below: 'corporate' },
} as const satisfies Record<string, UnitSource>;

export type UnitKey = keyof typeof units;
export const unitKeys = Object.keys(units) as readonly UnitKey[];
