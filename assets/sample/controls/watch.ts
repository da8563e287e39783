import { t } from '../text.ts';
import type { ControlSource } from './control-source.ts';

/** What notices. */
export const watchControls = {
  reconciliation: {
    title: t('정산금 일일 대사', 'Daily reconciliation of settlement money'),
    description: t(
      '매입액, 카드사 입금액, 가맹점 지급액, 예치계좌 잔액을 매일 10시까지 맞추고 1원이라도 다르면 지급을 멈춥니다.',
      'By 10:00 each day, purchases, issuer receipts, payouts and balances are matched; a difference of one won stops payouts.',
    ),
    kind: 'detective',
    key: true,
    owner: 'settlementLead',
    unit: 'settlement',
  },
  fraudScreening: {
    title: t('이상거래 실시간 탐지', 'Real-time fraud screening'),
    description: t(
      '거래마다 점수를 매겨 기준을 넘으면 승인을 보류하고, 24시간 담당자가 확인합니다.',
      'Every payment is scored; above the threshold it is held and looked at by someone on duty around the clock.',
    ),
    kind: 'detective',
    key: true,
    owner: 'ciso',
    unit: 'security',
    automated: true,
    services: ['fraud'],
  },
  monitoring: {
    title: t('24시간 서비스 관제', 'Round-the-clock service monitoring'),
    description: t(
      '승인 성공률이 1분 동안 97% 아래로 내려가면 당직자를 호출하고, 5분 안에 응답이 없으면 팀장을 호출합니다.',
      'An approval rate under 97 % for one minute calls the person on duty and, after five minutes without an answer, the head of the team.',
    ),
    kind: 'detective',
    key: true,
    owner: 'serviceLead',
    unit: 'serviceOperations',
    automated: true,
    services: ['payment', 'settlement', 'portal', 'refund'],
  },
  reportCheck: {
    title: t('감독보고서 교차 검증', 'Second check of supervisory reports'),
    description: t(
      '작성자와 다른 담당자가 원장 수치와 보고서를 대조하고 서명합니다.',
      'Someone other than the preparer compares the report with the books and signs.',
    ),
    kind: 'detective',
    key: false,
    owner: 'compliance',
    unit: 'compliance',
  },
  mediaWatch: {
    title: t('언론·SNS 모니터링', 'Press and social media watch'),
    description: t(
      '회사와 서비스 이름을 30분마다 살피고, 부정 언급이 평소의 3배를 넘으면 대외협력팀장에게 알립니다.',
      'Mentions of the firm and its services are read every 30 minutes; three times the usual number of adverse ones alerts the head of Communications.',
    ),
    kind: 'detective',
    key: false,
    owner: 'comms',
    unit: 'communications',
  },
  safeguardingCheck: {
    title: t('정산자금 외부관리 금액 점검', 'Daily check of settlement money held outside'),
    description: t(
      '지급하지 않은 정산금과 신탁·지급보증 금액을 매일 비교하고, 외부관리 비율이 내부 기준 80%에 못 미치면 당일 보충합니다.',
      'Unpaid settlement money is compared with what is in trust or guaranteed; below the internal floor of 80 %, it is topped up the same day.',
    ),
    kind: 'detective',
    key: true,
    owner: 'treasurer',
    unit: 'treasury',
  },
} as const satisfies Record<string, ControlSource>;
