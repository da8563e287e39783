import { t } from '../text.ts';
import type { ControlSource } from './control-source.ts';

/** What puts things right. */
export const recoveryControls = {
  stagedRollout: {
    title: t('단계적 배포와 자동 되돌리기', 'Staged rollout with automatic rollback'),
    description: t(
      '거래의 5%에 먼저 적용하고, 10분 동안 오류율이 0.5%를 넘으면 이전 버전으로 자동으로 되돌립니다.',
      'A release takes 5 % of traffic first and goes back by itself if errors pass 0.5 % within ten minutes.',
    ),
    kind: 'corrective',
    key: true,
    owner: 'paymentDev',
    unit: 'paymentsEngineering',
    automated: true,
    services: ['payment', 'refund', 'fraud'],
    condition: 'automatedDeployment',
  },
  vanSwitch: {
    title: t('VAN 자동 전환', 'Automatic switch between VANs'),
    description: t(
      '한쪽 VAN의 응답이 30초 동안 없으면 다른 쪽으로 승인을 돌립니다. 달마다 전환 훈련을 합니다.',
      'If one VAN is silent for 30 seconds, approvals go to the other. Practised every month.',
    ),
    kind: 'corrective',
    key: true,
    owner: 'serviceLead',
    unit: 'serviceOperations',
    automated: true,
    services: ['payment'],
  },
  disasterRecovery: {
    title: t('재해복구 전환 훈련', 'Disaster recovery exercise'),
    description: t(
      '다른 지역의 예비 환경으로 4시간 안에 전환합니다. 새 절차로는 아직 시험하지 않았으며 11월에 훈련합니다.',
      'Switches to a spare environment elsewhere within four hours. Not yet tested under the new procedure; the exercise is in November.',
    ),
    kind: 'corrective',
    key: false,
    owner: 'serviceLead',
    unit: 'serviceOperations',
  },
  crisisComms: {
    title: t('위기 소통 절차', 'Crisis communication procedure'),
    description: t(
      '중대 장애는 30분 안에 공지하고 두 시간마다 갱신하며, 대변인은 한 사람으로 정합니다. 아직 시험하지 않았습니다.',
      'A serious outage is announced within 30 minutes and updated every two hours by a single spokesperson. Not yet tested.',
    ),
    kind: 'corrective',
    key: false,
    owner: 'comms',
    unit: 'communications',
  },
  recovery: {
    title: t('오지급 회수 절차', 'Recovery of wrong payouts'),
    description: t(
      '잘못 지급한 정산금은 당일 가맹점에 알리고 다음 정산금에서 상계하며, 남으면 5영업일 안에 반환을 청구합니다.',
      'Merchants are told of a wrong payout the same day; it is set off against the next one, and the rest is claimed within five working days.',
    ),
    kind: 'corrective',
    key: false,
    owner: 'settlementLead',
    unit: 'settlement',
  },
  creditLine: {
    title: t('은행 한도대출 약정', 'Committed bank credit line'),
    description: t(
      '은행 두 곳과 맺은 300억 원 한도대출로 부족한 정산 자금을 당일 메웁니다.',
      'A committed line of KRW 30 billion at two banks covers a shortfall of settlement funds the same day.',
    ),
    kind: 'corrective',
    key: true,
    owner: 'treasurer',
    unit: 'treasury',
  },
} as const satisfies Record<string, ControlSource>;
