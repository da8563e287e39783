import type { PersonKey } from './people.ts';
import { t, type Text } from './text.ts';
import type { UnitKey } from './units.ts';

export type ServiceSource = {
  readonly name: Text;
  readonly description: Text;
  readonly unit: UnitKey;
  readonly development: PersonKey;
  readonly operations: PersonKey;
  readonly critical: boolean;
  readonly subscribers: number;
  readonly clients: number;
  readonly transactionsPerDay: number;
  readonly toleratedMinutes: number;
  /** Merged changes that may wait for their deployment. */
  readonly toleratedChanges?: number;
  readonly separation?: 'separate' | 'integrated';
  readonly sharedObjective?: Text;
};

/** Subscribers lie on both sides of 10,000, where the reporting threshold of the Korean rules changes. */
export const services = {
  payment: {
    name: t('결제승인', 'payment-approval'),
    description: t(
      '카드와 간편결제의 승인을 VAN 두 곳과 카드사에 중계합니다. 작은 변경을 자주 배포합니다.',
      'Routes card and wallet approvals to two VANs and the card issuers. Small changes are released often.',
    ),
    unit: 'paymentsEngineering',
    development: 'paymentDev',
    operations: 'serviceLead',
    critical: true,
    subscribers: 2_840_000,
    clients: 18_400,
    transactionsPerDay: 1_150_000,
    toleratedMinutes: 10,
    toleratedChanges: 20,
    separation: 'integrated',
    sharedObjective: t(
      '승인 성공률 99.95%와 복구 30분을 개발과 운영이 함께 목표로 둡니다.',
      'Development and operations share one objective: 99.95 % of approvals succeed, and service is back within 30 minutes.',
    ),
  },
  settlement: {
    name: t('가맹점정산', 'merchant-settlement'),
    description: t(
      '매입 자료로 가맹점별 정산금을 계산하고 지급 파일을 만듭니다. 변경을 모아 분기에 한 번쯤 배포합니다.',
      'Works out what each merchant is owed and produces the payout files. Changes are collected and released about once a quarter.',
    ),
    unit: 'settlementEngineering',
    development: 'settlementDev',
    operations: 'settlementLead',
    critical: true,
    subscribers: 18_400,
    clients: 18_400,
    transactionsPerDay: 21_000,
    toleratedMinutes: 120,
    toleratedChanges: 120,
    separation: 'separate',
  },
  portal: {
    name: t('가맹점관리', 'merchant-portal'),
    description: t(
      '가맹점이 매출과 정산 내역을 보고 계좌와 담당자를 바꾸는 웹 서비스입니다.',
      'Where merchants see sales and payouts and change their accounts and contacts.',
    ),
    unit: 'paymentsEngineering',
    development: 'paymentDev',
    operations: 'serviceLead',
    critical: false,
    subscribers: 26_300,
    clients: 18_400,
    transactionsPerDay: 74_000,
    toleratedMinutes: 60,
    toleratedChanges: 40,
    separation: 'separate',
  },
  refund: {
    name: t('취소환불', 'refunds'),
    description: t('결제 취소와 부분 취소, 환불 이체를 처리합니다.', 'Handles cancellations, partial cancellations and refund transfers.'),
    unit: 'paymentsEngineering',
    development: 'paymentDev',
    operations: 'serviceLead',
    critical: true,
    subscribers: 640_000,
    clients: 18_400,
    transactionsPerDay: 38_000,
    toleratedMinutes: 60,
    toleratedChanges: 30,
    separation: 'integrated',
  },
  dollar: {
    name: t('달러정산', 'dollar-settlement'),
    description: t(
      '해외 가맹점의 달러 결제를 받아 원화로 바꾸고 정산합니다.',
      'Takes dollar payments for overseas merchants, converts them and settles in won.',
    ),
    unit: 'settlementEngineering',
    development: 'settlementDev',
    operations: 'treasurer',
    critical: false,
    subscribers: 1_260,
    clients: 1_260,
    transactionsPerDay: 5_200,
    toleratedMinutes: 240,
  },
  fraud: {
    name: t('이상거래탐지', 'fraud-screening'),
    description: t(
      '승인 전에 거래를 점수화하고 의심 거래를 보류합니다. 가입 가맹점에만 적용합니다.',
      'Scores each payment before approval and holds the doubtful ones, for the merchants that subscribe.',
    ),
    unit: 'paymentsEngineering',
    development: 'paymentDev',
    operations: 'ciso',
    critical: true,
    subscribers: 7_900,
    clients: 7_900,
    transactionsPerDay: 460_000,
    toleratedMinutes: 30,
  },
  notice: {
    name: t('알림발송', 'notifications'),
    description: t(
      '승인, 취소, 정산 결과를 문자와 메일로 보냅니다.',
      'Sends approvals, cancellations and payout results by text message and mail.',
    ),
    unit: 'paymentsEngineering',
    development: 'paymentDev',
    operations: 'support',
    critical: false,
    subscribers: 9_200,
    clients: 9_200,
    transactionsPerDay: 210_000,
    toleratedMinutes: 480,
  },
  /** Switched off in June: archived. */
  terminal: {
    name: t('구형단말중계', 'legacy-terminal-gateway'),
    description: t(
      '전화선 단말의 승인을 중계하던 서비스입니다. 2025년 6월 27일에 종료했습니다.',
      'Relayed approvals from dial-up terminals. Switched off on 27 June 2025.',
    ),
    unit: 'terminals',
    development: 'paymentDev',
    operations: 'terminalLead',
    critical: false,
    subscribers: 310,
    clients: 310,
    transactionsPerDay: 900,
    toleratedMinutes: 480,
  },
} as const satisfies Record<string, ServiceSource>;

export type ServiceKey = keyof typeof services;
export const serviceKeys = Object.keys(services) as readonly ServiceKey[];
