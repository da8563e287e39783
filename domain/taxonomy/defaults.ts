import type { Category } from '../risks/category.ts';
import type { Term } from './kind.ts';

type Leaf = readonly [id: string, ko: string, en: string];
type Branch = readonly [...Leaf, readonly Leaf[]];

const subtypes: Readonly<Record<Exclude<Category, 'operational' | 'reputation'>, readonly Leaf[]>> = {
  market: [
    ['market.interest-rate', '금리', 'Interest rate'],
    ['market.equity', '주가', 'Equity'],
    ['market.fx', '외환', 'Foreign exchange'],
    ['market.commodity', '일반상품', 'Commodity'],
    ['market.credit-spread', '신용스프레드', 'Credit spread'],
    ['market.volatility-basis', '변동성·베이시스', 'Volatility and basis'],
    ['market.irrbb', '은행계정 금리', 'Interest rate in the banking book'],
  ],
  credit: [
    ['credit.default', '부도', 'Default'],
    ['credit.counterparty', '거래상대방', 'Counterparty'],
    ['credit.concentration', '신용편중', 'Concentration'],
    ['credit.migration', '등급 하락', 'Migration'],
    ['credit.settlement', '결제', 'Settlement'],
    ['credit.country', '국가', 'Country'],
    ['credit.mitigation-residual', '신용위험경감 잔여', 'Residual risk of credit risk mitigation'],
  ],
  liquidity: [
    ['liquidity.funding', '자금조달', 'Funding'],
    ['liquidity.market', '시장', 'Market'],
    ['liquidity.intraday', '일중', 'Intraday'],
    ['liquidity.contingent', '우발', 'Contingent'],
  ],
};

const stakeholders: readonly Leaf[] = [
  ['reputation.customers', '고객', 'Customers'],
  ['reputation.supervisors', '감독당국', 'Supervisors'],
  ['reputation.investors', '투자자', 'Investors'],
  ['reputation.press', '언론', 'Press'],
  ['reputation.employees', '임직원', 'Employees'],
];

const drivers: readonly Leaf[] = [
  ['driver.service-failure', '서비스 장애', 'Service failure'],
  ['driver.conduct', '영업 행위', 'Conduct'],
  ['driver.third-party', '제3자', 'Third party'],
  ['driver.data', '데이터', 'Data'],
];

/** Basel loss event types, level 1 with level 2 below. */
const eventTypes: readonly Branch[] = [
  [
    'event.1',
    '내부사취',
    'Internal Fraud',
    [
      ['event.1.1', '권한 없는 행위', 'Unauthorised Activity'],
      ['event.1.2', '절도 및 사기', 'Theft and Fraud'],
    ],
  ],
  [
    'event.2',
    '외부사취',
    'External Fraud',
    [
      ['event.2.1', '절도 및 사기', 'Theft and Fraud'],
      ['event.2.2', '시스템 보안', 'Systems Security'],
    ],
  ],
  [
    'event.3',
    '고용관행 및 사업장 안전',
    'Employment Practices and Workplace Safety',
    [
      ['event.3.1', '노사 관계', 'Employee Relations'],
      ['event.3.2', '안전한 근무환경', 'Safe Environment'],
      ['event.3.3', '다양성 및 차별', 'Diversity and Discrimination'],
    ],
  ],
  [
    'event.4',
    '고객, 상품 및 영업관행',
    'Clients, Products & Business Practices',
    [
      ['event.4.1', '적합성, 공시 및 신의성실', 'Suitability, Disclosure & Fiduciary'],
      ['event.4.2', '부적절한 영업 또는 시장 관행', 'Improper Business or Market Practices'],
      ['event.4.3', '상품 결함', 'Product Flaws'],
      ['event.4.4', '선정, 후원 및 한도초과', 'Selection, Sponsorship & Exposure'],
      ['event.4.5', '자문 활동', 'Advisory Activities'],
    ],
  ],
  ['event.5', '유형자산 손실', 'Damage to Physical Assets', [['event.5.1', '재해 및 기타 사건', 'Disasters and Other Events']]],
  ['event.6', '영업중단 및 시스템 장애', 'Business Disruption and System Failures', [['event.6.1', '시스템', 'Systems']]],
  [
    'event.7',
    '집행, 전달 및 절차의 관리',
    'Execution, Delivery & Process Management',
    [
      ['event.7.1', '거래 입력, 집행 및 유지', 'Transaction Capture, Execution & Maintenance'],
      ['event.7.2', '감시 및 보고', 'Monitoring and Reporting'],
      ['event.7.3', '고객 접수 및 서류', 'Customer Intake and Documentation'],
      ['event.7.4', '고객 계좌 관리', 'Customer/Client Account Management'],
      ['event.7.5', '거래상대방', 'Trade Counterparties'],
      ['event.7.6', '외주업체 및 공급자', 'Vendors & Suppliers'],
    ],
  ],
];

function terms(leaves: readonly Leaf[], category: Category, kind: Term['kind'], parentId: string | null = null): Term[] {
  return leaves.map(([id, ko, en], index) => ({ id, parentId, category, kind, label: { ko, en }, rank: index + 1, archivedAt: null }));
}

/** The taxonomy with which a new register begins. Labels of level 2 event types in Korean are the product's own rendering. */
export const defaultTaxonomy: readonly Term[] = [
  ...terms(subtypes.market, 'market', 'subtype'),
  ...terms(subtypes.credit, 'credit', 'subtype'),
  ...terms(subtypes.liquidity, 'liquidity', 'subtype'),
  ...terms(stakeholders, 'reputation', 'subtype'),
  ...terms(drivers, 'reputation', 'driver'),
  ...eventTypes.flatMap(([id, ko, en, below], index) => [
    ...terms([[id, ko, en]], 'operational', 'eventType').map((term) => ({ ...term, rank: index + 1 })),
    ...terms(below, 'operational', 'eventType', id),
  ]),
];
