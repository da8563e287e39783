import { t } from '../text.ts';
import type { RiskSource } from './risk-source.ts';

/** Operational risks of systems: event type 6. */
export const systemRisks: readonly RiskSource[] = [
  {
    key: 'cloud',
    category: 'operational',
    eventType: 'event.6.1',
    title: t('단일 클라우드 리전 의존', 'Dependence on one cloud region'),
    event: t(
      '클라우드 한 리전의 장애로 결제와 정산이 함께 멈춥니다.',
      'A failure in one cloud region stops payments and settlement together.',
    ),
    causes: [
      t('운영 환경이 한 사업자의 한 리전에만 있음', 'Production lives in one region of one provider'),
      t('리전 공통 네트워크·인증 계층 장애', 'Failure of network or identity shared across the region'),
    ],
    consequences: [
      t('10분 이상 결제 중단과 감독당국 보고', 'Payments down for over ten minutes, and a report to the supervisor'),
      t('가맹점 매출 손실 배상', 'Compensation for merchants’ lost sales'),
    ],
    owner: 'serviceLead',
    unit: 'serviceOperations',
    services: ['payment', 'settlement', 'refund'],
    status: 'treating',
    response: 'accept',
    identified: '2023-08-21',
    review: '2025-12-22',
    inherent: [
      3,
      5,
      t(
        '사업자 장애 이력상 1~3년에 한 번은 리전 장애가 있었습니다.',
        'By the provider’s record, the region fails once in one to three years.',
      ),
    ],
    residual: [
      2,
      5,
      t(
        '위험관리위원회가 2026년 3월 31일까지 한시적으로 수용했습니다. 제2리전 이중화가 끝날 때까지 예비 환경으로 버팁니다.',
        'Accepted by the risk committee until 31 March 2026. Until the second region is ready, the spare environment has to do.',
      ),
    ],
    target: [2, 3, t('제2리전 이중화 이후 목표입니다.', 'The aim once the second region is in use.')],
    controls: [
      { control: 'monitoring', cause: 2 },
      { control: 'disasterRecovery', consequence: 1 },
    ],
    reviews: [
      {
        on: '2025-06-18',
        residual: [
          2,
          5,
          t(
            '4월 22일 장애로 영향도가 확인되었습니다. 수용 기한(2026년 3월 31일)은 그대로 둡니다.',
            'The outage of 22 April confirmed the impact. The acceptance still ends on 31 March 2026.',
          ),
        ],
      },
      {
        on: '2025-09-23',
        residual: [
          2,
          5,
          t(
            '제2리전 구축률 55%로 계획대로입니다. 2026년 3월 31일에 수용이 끝납니다.',
            'The second region is 55 % built, as planned. The acceptance ends on 31 March 2026.',
          ),
        ],
      },
    ],
  },
  {
    key: 'van',
    category: 'operational',
    eventType: 'event.6.1',
    title: t('VAN 두 곳에 집중된 승인 중계', 'Approvals rest on two VANs'),
    event: t(
      'VAN 한 곳의 장애 때 남은 한 곳이 전체 거래량을 감당하지 못합니다.',
      'When one VAN fails, the other cannot carry all traffic.',
    ),
    causes: [
      t('거래의 70%가 한 VAN에 집중', '70 % of traffic goes through one VAN'),
      t('카드사별 전환 경로 미계약', 'No contract for switching with some issuers'),
    ],
    consequences: [
      t('일부 카드 승인 실패', 'Approvals fail for some cards'),
      t('가맹점 민원과 다른 결제사로 전환', 'Complaints, and merchants moving to other processors'),
    ],
    owner: 'serviceLead',
    unit: 'serviceOperations',
    services: ['payment'],
    status: 'treating',
    response: 'reduce',
    identified: '2023-01-16',
    review: '2025-12-05',
    inherent: [4, 4, t('해마다 한두 차례 VAN 장애가 있습니다.', 'A VAN fails once or twice a year.')],
    residual: [
      3,
      3,
      t(
        '자동 전환으로 대부분 1분 안에 넘어가지만 카드사 두 곳은 전환되지 않습니다.',
        'Most traffic switches within a minute; two issuers cannot be switched.',
      ),
    ],
    target: [3, 2, t('남은 카드사 두 곳과 전환 계약을 맺습니다.', 'Contracts with the remaining two issuers.')],
    controls: [
      { control: 'vanSwitch', consequence: 1 },
      { control: 'monitoring', cause: 1 },
    ],
    reviews: [
      {
        on: '2025-06-17',
        residual: [
          3,
          3,
          t(
            '1월 장애에서 전환이 작동했습니다. 전환 미계약 카드사가 남아 등급을 유지합니다.',
            'The switch worked in January. Two issuers are still without a contract, so the rating stands.',
          ),
        ],
      },
    ],
  },
  {
    key: 'deployment',
    category: 'operational',
    eventType: 'event.6.1',
    title: t('배포 실패로 인한 결제 중단', 'Failed deployment stops payments'),
    event: t('운영 반영 직후 오류로 승인이 실패하거나 지연됩니다.', 'Errors right after a release make approvals fail or slow down.'),
    causes: [
      t('한 번에 큰 변경을 묶어 배포', 'Large changes released together'),
      t('운영과 다른 시험 환경', 'A test environment unlike production'),
      t('수동 배포 절차의 누락', 'Steps missed in manual deployment'),
    ],
    consequences: [t('승인 실패와 매출 손실', 'Failed approvals and lost sales'), t('야간 긴급 복구', 'Emergency repair at night')],
    owner: 'paymentDev',
    unit: 'paymentsEngineering',
    services: ['payment', 'portal', 'refund'],
    status: 'treating',
    response: 'reduce',
    identified: '2022-06-20',
    review: '2025-12-19',
    inherent: [5, 4, t('2023년 장애의 61%가 변경 직후 일어났습니다.', 'In 2023, 61 % of incidents came right after a change.')],
    residual: [
      4,
      4,
      t(
        '월 1회 대형 배포를 이달로 끝내기로 했으나 효과는 아직 확인하지 못했습니다.',
        'The large monthly release ends this month; the effect is not yet shown.',
      ),
    ],
    target: [2, 3, t('정산 서비스에도 작은 배포를 적용합니다.', 'Small releases for settlement as well.')],
    controls: [
      { control: 'regression', cause: 2 },
      { control: 'stagedRollout', consequence: 1 },
    ],
    reviews: [
      {
        on: '2025-06-19',
        residual: [4, 4, t('작은 배포로 바꾼 지 다섯 달로, 판단하기에 이릅니다.', 'Five months of small releases: too early to judge.')],
      },
      {
        on: '2025-09-24',
        residual: [
          3,
          3,
          t(
            '2월 이후 결제승인 배포 가운데 SEV1·SEV2 장애를 일으킨 것이 없고, 한 차례 되돌리기도 9분에 끝났습니다(릴리스·장애 기록).',
            'Since February no release of payment-approval caused a SEV1 or SEV2 incident, and the one rollback took nine minutes (release and incident records).',
          ),
        ],
        note: t('근거를 확인해 잔여리스크를 낮춥니다.', 'Residual risk lowered on evidence.'),
      },
    ],
  },
  {
    key: 'peak-load',
    category: 'operational',
    eventType: 'event.6.1',
    title: t('명절·할인행사 거래 폭증에 따른 지연', 'Slowdown under peak load'),
    event: t('거래량이 평소의 다섯 배로 늘어 승인이 늦어지거나 실패합니다.', 'Traffic rises fivefold and approvals slow down or fail.'),
    causes: [
      t('데이터베이스 연결 수 한계', 'The limit of database connections'),
      t('대형 가맹점의 행사 일정 미공유', 'Large merchants do not share the dates of their sales'),
    ],
    consequences: [t('행사 시간대 매출 손실과 배상', 'Lost sales in the busiest hours, and compensation')],
    owner: 'serviceLead',
    unit: 'serviceOperations',
    services: ['payment', 'settlement'],
    status: 'monitoring',
    response: 'reduce',
    identified: '2023-10-05',
    review: '2026-01-09',
    inherent: [4, 4, t('명절과 대형 행사를 합쳐 해마다 네다섯 번입니다.', 'Holidays and large sales come four or five times a year.')],
    residual: [2, 3, t('부하 시험에서 직전 최대치의 두 배를 견뎠습니다.', 'The load test carried twice the last peak.')],
    controls: [{ control: 'loadTest', cause: 1 }, { control: 'monitoring' }],
  },
  {
    key: 'old-terminals',
    category: 'operational',
    eventType: 'event.6.1',
    title: t('구형 단말 중계 설비 노후', 'Ageing gateway for old terminals'),
    event: t(
      '단종된 전화선 중계 장비가 멈춰 구형 단말 승인이 끊깁니다.',
      'Discontinued dial-up equipment stops and old terminals lose approvals.',
    ),
    causes: [t('부품 단종과 유지보수 계약 종료', 'No spare parts and no maintenance contract')],
    consequences: [t('전통시장 가맹점 310곳 결제 중단', 'Payments stop at 310 market stalls')],
    owner: 'terminalLead',
    unit: 'terminals',
    services: ['terminal'],
    status: 'treating',
    response: 'avoid',
    identified: '2022-05-02',
    review: '2025-06-30',
    inherent: [4, 3, t('2024년에 장비가 네 차례 멈췄습니다.', 'The equipment stopped four times in 2024.')],
    residual: [
      3,
      2,
      t('관제로 곧바로 알 수 있으나 부품을 구하기 어렵습니다.', 'Monitoring tells at once, but spare parts are hard to find.'),
    ],
    target: [1, 1, t('단말 교체 후 서비스를 종료합니다.', 'The service ends once terminals are replaced.')],
    controls: [{ control: 'monitoring' }],
  },
];
