import { t, type Text } from './text.ts';

type PersonSource = { readonly name: Text; readonly role: Text };

/** The first is the operator of the register: the entry that creates the register creates him. */
export const people = {
  riskManager: { name: t('서지안', 'Seo Ji-an'), role: t('리스크관리팀장', 'Head of Risk Management') },
  cro: { name: t('문태경', 'Moon Tae-kyung'), role: t('위험관리책임자(CRO)', 'Chief Risk Officer') },
  treasurer: { name: t('한도윤', 'Han Do-yoon'), role: t('자금팀장', 'Head of Treasury') },
  settlementLead: { name: t('오세린', 'Oh Se-rin'), role: t('정산운영팀장', 'Head of Settlement Operations') },
  merchantLead: { name: t('배준서', 'Bae Jun-seo'), role: t('가맹점심사팀장', 'Head of Merchant Underwriting') },
  serviceLead: { name: t('임가온', 'Lim Ga-on'), role: t('서비스운영팀장', 'Head of Service Operations') },
  paymentDev: { name: t('노하람', 'Noh Ha-ram'), role: t('결제개발팀장', 'Head of Payments Engineering') },
  settlementDev: { name: t('표은호', 'Pyo Eun-ho'), role: t('정산개발팀장', 'Head of Settlement Engineering') },
  ciso: { name: t('구민재', 'Koo Min-jae'), role: t('정보보호최고책임자(CISO)', 'Chief Information Security Officer') },
  privacyOfficer: { name: t('진소율', 'Jin So-yul'), role: t('개인정보보호책임자', 'Chief Privacy Officer') },
  compliance: { name: t('탁연우', 'Tak Yeon-woo'), role: t('준법감시인', 'Compliance Officer') },
  peopleLead: { name: t('변다인', 'Byun Da-in'), role: t('인사총무팀장', 'Head of People and Facilities') },
  comms: { name: t('남궁현', 'Namgung Hyun'), role: t('대외협력팀장', 'Head of Communications') },
  support: { name: t('육시우', 'Yook Si-woo'), role: t('고객지원팀장', 'Head of Customer Support') },
  vendorManager: { name: t('맹주원', 'Maeng Joo-won'), role: t('외주관리 담당', 'Vendor Manager') },
  /** Left the firm in June: archived. */
  terminalLead: { name: t('추이든', 'Choo I-deun'), role: t('단말사업 담당', 'Terminal Business Manager') },
} as const satisfies Record<string, PersonSource>;

export type PersonKey = keyof typeof people;
export const personKeys = Object.keys(people) as readonly PersonKey[];
