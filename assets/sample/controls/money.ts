import { t } from '../text.ts';
import type { ControlSource } from './control-source.ts';

/** What keeps money from going wrong in the first place. */
export const moneyControls = {
  dualApproval: {
    title: t('자금 이체 이중 승인', 'Two people approve every transfer'),
    description: t(
      '건당 1천만 원을 넘는 이체는 자금팀 기안자와 다른 사람이 승인해야 실행됩니다. 승인자는 이체 한도를 바꿀 수 없습니다.',
      'A transfer above KRW 10 million runs only once someone other than its preparer has approved it. Approvers cannot change limits.',
    ),
    kind: 'preventive',
    key: true,
    owner: 'treasurer',
    unit: 'treasury',
  },
  accountCheck: {
    title: t('정산계좌 예금주 조회', 'Account holder check before payout'),
    description: t(
      '가맹점 정산계좌를 등록하거나 바꿀 때 예금주명과 사업자 정보를 은행에 조회하고, 다르면 지급을 보류합니다.',
      'When a payout account is set or changed, its holder is checked with the bank against the business registration; a mismatch stops payouts.',
    ),
    kind: 'preventive',
    key: false,
    owner: 'settlementLead',
    unit: 'settlement',
  },
  underwriting: {
    title: t('가맹점 신규 심사 기준표', 'Underwriting checklist for new merchants'),
    description: t(
      '업종, 대표자, 매출 계획, 배송 기간을 기준표로 점수화하고 60점 미만은 심사위원회에 올립니다.',
      'Trade, owner, sales plan and delivery time are scored; anything under 60 goes to the underwriting committee.',
    ),
    kind: 'preventive',
    key: true,
    owner: 'merchantLead',
    unit: 'merchants',
  },
  merchantLimit: {
    title: t('가맹점별 선정산 한도', 'Advance limit for each merchant'),
    description: t(
      '선정산은 직전 3개월 평균 매출의 30% 이내로 하고, 반품률이 10%를 넘으면 한도를 절반으로 줄입니다.',
      'Advances stay within 30 % of the average of the last three months and are halved once returns pass 10 %.',
    ),
    kind: 'preventive',
    key: true,
    owner: 'merchantLead',
    unit: 'merchants',
  },
  collateral: {
    title: t('보증보험과 담보 확보', 'Surety insurance and collateral'),
    description: t(
      '월 거래액 5억 원 이상 가맹점은 보증보험 증권이나 예치금을 받고, 만기 30일 전에 갱신을 요청합니다.',
      'Merchants above KRW 500 million a month provide a surety policy or a deposit; renewal is asked for 30 days before it lapses.',
    ),
    kind: 'preventive',
    key: false,
    owner: 'merchantLead',
    unit: 'merchants',
  },
  counterpartyLimit: {
    title: t('예치은행·카드사 거래 한도', 'Limits on banks and card issuers'),
    description: t(
      '예치은행은 신용등급 AA- 이상으로 하고 한 곳에 정산자금의 40%를 넘겨 두지 않습니다. 분기마다 한도를 다시 봅니다.',
      'Deposit banks are rated AA- or better and none holds more than 40 % of settlement money. Limits are looked at each quarter.',
    ),
    kind: 'preventive',
    key: true,
    owner: 'treasurer',
    unit: 'treasury',
  },
  cashPlan: {
    title: t('명절·연휴 자금 계획', 'Funding plan for holidays'),
    description: t(
      '설과 추석, 사흘 이상 연휴 20영업일 전에 일별 지급액을 추정하고 조달 계획을 위험관리책임자에게 보고합니다.',
      'Twenty working days before the lunar holidays and any break of three days or more, daily payouts are forecast and the funding plan goes to the CRO.',
    ),
    kind: 'preventive',
    key: true,
    owner: 'treasurer',
    unit: 'treasury',
  },
  hedge: {
    title: t('달러 순포지션 당일 환헤지', 'Same-day hedge of the dollar position'),
    description: t(
      '16시 기준 달러 순포지션이 20만 달러를 넘으면 당일 매도하거나 선물환으로 막습니다.',
      'A net dollar position above USD 200,000 at 16:00 is sold or covered forward on the same day.',
    ),
    kind: 'preventive',
    key: false,
    owner: 'treasurer',
    unit: 'treasury',
  },
  investmentPolicy: {
    title: t('자금 운용 지침', 'Investment policy'),
    description: t(
      '여유자금은 만기 3개월 이내, 신용등급 AA 이상 상품으로만 운용하고 차입은 변동금리 비중을 50% 이내로 둡니다.',
      'Spare cash goes only into instruments rated AA or better with up to three months to run; at most half of borrowing is at floating rates.',
    ),
    kind: 'preventive',
    key: false,
    owner: 'treasurer',
    unit: 'treasury',
  },
} as const satisfies Record<string, ControlSource>;
