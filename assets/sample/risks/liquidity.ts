import { t } from '../text.ts';
import type { RiskSource } from './risk-source.ts';

export const liquidityRisks: readonly RiskSource[] = [
  {
    key: 'holiday',
    category: 'liquidity',
    subtype: 'liquidity.funding',
    title: t('명절 정산 자금 부족', 'Settlement funds short before holidays'),
    event: t(
      '연휴 전 지급이 몰려 보유 자금과 한도대출로도 정산금을 다 내지 못합니다.',
      'Payouts crowd before a holiday and neither cash nor the credit line covers them.',
    ),
    causes: [
      t('연휴 전 선지급 약정', 'Agreements to pay merchants before the holiday'),
      t('연휴 중 카드사 입금 중단', 'Card issuers pay nothing during the holiday'),
      t('은행 한도대출 300억 원에 묶인 조달 수단', 'Funding tied to a credit line of KRW 30 billion'),
    ],
    consequences: [
      t('정산 지연과 가맹점 연쇄 자금난', 'Late payouts, and merchants in difficulty one after another'),
      t('전자금융업자 경영지도기준 위반', 'A breach of the prudential guidance for payment firms'),
    ],
    owner: 'treasurer',
    unit: 'treasury',
    services: ['settlement'],
    status: 'treating',
    response: 'reduce',
    identified: '2023-01-09',
    review: '2025-11-12',
    inherent: [
      5,
      5,
      t('추석 전 5영업일 지급액이 평소의 2.7배입니다.', 'In the five working days before Chuseok, payouts are 2.7 times the usual.'),
    ],
    residual: [4, 5, t('한도대출로 예상 부족액의 70%만 메울 수 있습니다.', 'The credit line covers only 70 % of the expected shortfall.')],
    target: [
      3,
      3,
      t('정산채권 유동화 200억 원을 2026년 설 전에 마련합니다.', 'A KRW 20 billion receivables facility before the 2026 lunar new year.'),
    ],
    controls: [
      { control: 'cashPlan', cause: 1 },
      { control: 'creditLine', consequence: 1 },
    ],
    reviews: [
      {
        on: '2025-06-27',
        residual: [
          4,
          5,
          t(
            '설 연휴에 한도대출을 96%까지 썼습니다. 추가 조달원이 없어 유지합니다.',
            'At the lunar new year 96 % of the line was used. No further source, so the rating stands.',
          ),
        ],
      },
      {
        on: '2025-09-26',
        residual: [
          4,
          5,
          t(
            '추석 자금 계획상 최대 부족액 410억 원입니다. 주요 가맹점과 분할 지급에 합의했습니다.',
            'The Chuseok plan shows a gap of up to KRW 41 billion. Payment in parts is agreed with large merchants.',
          ),
        ],
      },
    ],
  },
  {
    key: 'safeguarding',
    category: 'liquidity',
    subtype: 'liquidity.contingent',
    title: t('정산자금 외부관리 비율 미달', 'Too little settlement money held outside'),
    event: t(
      '미정산 자금 가운데 신탁·지급보증으로 관리하는 비율이 기준 아래로 내려갑니다.',
      'The share of unpaid settlement money in trust or guaranteed falls below the floor.',
    ),
    causes: [
      t('거래 급증일의 신탁 추가 납입 지연', 'Late additions to the trust on busy days'),
      t('미정산 자금 집계 기준 차이', 'Different ways of counting what is unpaid'),
    ],
    consequences: [
      t('감독당국 시정 요구', 'The supervisor demands correction'),
      t('도산 때 가맹점 보호 공백', 'Merchants unprotected if we fail'),
    ],
    owner: 'treasurer',
    unit: 'treasury',
    services: ['settlement'],
    status: 'treating',
    response: 'reduce',
    identified: '2024-08-19',
    review: '2025-12-16',
    inherent: [3, 4, t('하루 잔액 변동이 최대 180억 원입니다.', 'The balance moves by up to KRW 18 billion a day.')],
    residual: [
      1,
      4,
      t(
        '매일 점검해 당일 보충하며 지난해 기준 미달일이 없었습니다.',
        'Checked every day and topped up the same day; never below the floor last year.',
      ),
    ],
    controls: [
      { control: 'safeguardingCheck', cause: 1 },
      { control: 'reconciliation', cause: 2 },
    ],
    reviews: [
      {
        on: '2025-06-27',
        residual: [
          1,
          4,
          t('상반기 평균 비율 86%로 내부 기준 80%를 지켰습니다.', 'On average 86 % in the first half, above our floor of 80 %.'),
        ],
      },
    ],
  },
  {
    key: 'intraday',
    category: 'liquidity',
    subtype: 'liquidity.intraday',
    title: t('일중 입출금 시차에 따른 자금 부족', 'Money in later than money out within the day'),
    event: t('오전 지급 시각에 카드사 입금이 끝나지 않아 잔액이 모자랍니다.', 'Issuers have not yet paid when morning payouts are due.'),
    causes: [t('카드사 입금 시각이 10시에서 14시로 분산', 'Issuers pay at any time from 10:00 to 14:00')],
    consequences: [t('일부 가맹점 오후 지급', 'Some merchants paid in the afternoon')],
    owner: 'treasurer',
    unit: 'treasury',
    services: ['settlement'],
    status: 'monitoring',
    response: 'reduce',
    identified: '2023-05-29',
    review: '2026-01-12',
    inherent: [5, 3, t('월 두세 차례 잔액 부족 경보가 있습니다.', 'Two or three alarms a month.')],
    residual: [
      3,
      2,
      t('한도대출을 당일 쓰고 갚아 지급은 지켜집니다.', 'The credit line is drawn and repaid within the day, so payouts hold.'),
    ],
    controls: [{ control: 'creditLine', consequence: 1 }],
  },
  {
    key: 'merchant-run',
    category: 'liquidity',
    subtype: 'liquidity.contingent',
    title: t('불안 심리에 따른 조기정산 요청 쇄도', 'A rush of merchants asking for early payout'),
    event: t(
      '다른 결제사의 지급 불능 소식에 가맹점이 한꺼번에 조기정산을 요구합니다.',
      'News that another processor cannot pay makes merchants ask for their money at once.',
    ),
    causes: [
      t('업계 정산 사고로 번진 불신', 'Distrust after a failure elsewhere in the trade'),
      t('조기정산 제한 조항이 없는 옛 계약', 'Old contracts that do not limit early payout'),
    ],
    consequences: [t('사흘 안에 최대 600억 원 유출', 'Up to KRW 60 billion leaves within three days')],
    owner: 'treasurer',
    unit: 'treasury',
    services: ['settlement'],
    status: 'identified',
    response: 'reduce',
    identified: '2025-07-28',
    recorded: '2025-07-29',
    note: t('7월 업계 정산 사고 이후 새로 식별했습니다.', 'New: identified after the failure in the trade in July.'),
    review: '2025-11-03',
    inherent: [
      3,
      5,
      t(
        '7월 업계 사고 직후 조기정산 문의가 평소의 8배로 늘었습니다.',
        'After the failure in July, requests rose to eight times the usual.',
      ),
    ],
    residual: [
      3,
      4,
      t(
        '아직 통제가 없습니다. 옛 계약의 조항 변경과 비상 조달 계획을 준비하고 있습니다.',
        'There is no control yet. New contract terms and an emergency funding plan are being prepared.',
      ),
    ],
    target: [2, 3, t('계약 변경을 마친 뒤의 목표입니다.', 'The aim once contracts are changed.')],
    controls: [],
  },
  {
    key: 'early-sale',
    category: 'liquidity',
    subtype: 'liquidity.market',
    title: t('운용상품 조기 현금화 손실', 'Loss on selling investments early'),
    event: t(
      '급한 지급을 위해 단기 금융상품을 만기 전에 팔아 손실이 납니다.',
      'Short-term investments are sold at a loss to meet urgent payouts.',
    ),
    causes: [t('만기 구성과 지급 일정의 불일치', 'Maturities that do not match payouts')],
    consequences: [t('중도해지 손실', 'Losses on early redemption')],
    owner: 'treasurer',
    unit: 'treasury',
    status: 'monitoring',
    response: 'reduce',
    identified: '2023-12-04',
    review: '2026-02-17',
    inherent: [2, 4, t('운용 잔액이 260억 원입니다.', 'KRW 26 billion is invested.')],
    residual: [1, 2, t('만기를 3개월 이내로 나누어 두었습니다.', 'Maturities are spread within three months.')],
    controls: [{ control: 'investmentPolicy', cause: 1 }],
  },
];
