import { t } from '../text.ts';
import type { RiskSource } from './risk-source.ts';

/** Operational risks from fraud, inside and outside: event types 1 and 2. */
export const fraudRisks: readonly RiskSource[] = [
  {
    key: 'insider-transfer',
    category: 'operational',
    eventType: 'event.1.2',
    title: t('내부자의 정산금 무단 이체', 'Insider transfers settlement money'),
    event: t(
      '권한을 가진 직원이 정산금을 제3자 계좌로 빼돌립니다.',
      'An employee with access moves settlement money to an outside account.',
    ),
    causes: [
      t(
        '한 사람이 이체 파일을 만들고 승인까지 할 수 있는 예외 경로',
        'An exception path on which one person can prepare and approve a transfer file',
      ),
      t('퇴직·전보자의 뱅킹 인증서 회수 지연', 'Banking certificates of leavers and movers withdrawn late'),
    ],
    consequences: [
      t('정산금 손실과 가맹점 지급 지연', 'Loss of settlement money and late payouts'),
      t('감독당국 검사와 기관 제재', 'An inspection and sanctions by the supervisor'),
    ],
    owner: 'treasurer',
    unit: 'treasury',
    services: ['settlement'],
    status: 'monitoring',
    response: 'reduce',
    identified: '2023-05-10',
    review: '2025-12-15',
    inherent: [
      3,
      5,
      t(
        '하루 평균 240억 원이 나가며 한 건으로도 자본을 크게 훼손할 수 있습니다.',
        'KRW 24 billion goes out a day; one case could badly hurt our capital.',
      ),
    ],
    residual: [
      1,
      4,
      t(
        '이중 승인과 일일 대사로 하루 안에 드러나며, 최근 5년간 사례가 없습니다.',
        'Dual approval and daily reconciliation bring it to light within a day; no case in five years.',
      ),
    ],
    target: [
      1,
      3,
      t('건당 한도를 낮추면 피해 규모를 더 줄일 수 있습니다.', 'A lower limit for each transfer would cut the damage further.'),
    ],
    controls: [{ control: 'dualApproval', cause: 1 }, { control: 'leastPrivilege', cause: 2 }, { control: 'reconciliation' }],
    reviews: [
      {
        on: '2025-06-24',
        residual: [
          1,
          4,
          t(
            '예외 경로를 폐쇄했으나 한도 인하 전이라 등급을 유지합니다.',
            'The exception path is closed; limits are not lowered yet, so the rating stands.',
          ),
        ],
      },
    ],
  },
  {
    key: 'rights-misuse',
    category: 'operational',
    eventType: 'event.1.1',
    title: t('운영 권한으로 가맹점 수수료·한도 임의 변경', 'Fees or limits changed without authority'),
    event: t(
      '운영자가 승인 없이 특정 가맹점의 수수료율이나 한도를 바꿉니다.',
      'An operator changes the fee or limit of a merchant without approval.',
    ),
    causes: [t('운영 화면에서 직접 수정할 수 있는 넓은 권한', 'Broad rights to edit directly in the back office')],
    consequences: [t('수수료 수입 감소와 특혜 시비', 'Lost fees and charges of favouritism')],
    owner: 'settlementLead',
    unit: 'settlement',
    services: ['settlement', 'portal'],
    status: 'monitoring',
    response: 'reduce',
    identified: '2024-02-06',
    review: '2026-01-20',
    inherent: [3, 4, t('변경 권한을 가진 직원이 14명입니다.', 'Fourteen employees can make such changes.')],
    residual: [
      2,
      3,
      t('권한을 업무별로 나누고 변경 기록을 날마다 확인합니다.', 'Rights are split by duty and changes are read every day.'),
    ],
    controls: [{ control: 'leastPrivilege', cause: 1 }, { control: 'dualApproval' }],
  },
  {
    key: 'stolen-card',
    category: 'operational',
    eventType: 'event.2.1',
    title: t('도난·도용 카드 부정결제', 'Payments with stolen cards'),
    event: t('유출된 카드 정보로 환금성 상품이 대량 결제됩니다.', 'Leaked card details buy goods that are easily turned into cash.'),
    causes: [
      t('비대면 결제의 본인확인 우회', 'Customer checks bypassed in card-not-present payments'),
      t('상품권·전자제품 가맹점의 취약한 주문 검증', 'Weak order checks at gift card and electronics merchants'),
    ],
    consequences: [t('부정결제 보상과 카드사 벌과금', 'Compensation, and penalties from card issuers')],
    owner: 'ciso',
    unit: 'security',
    services: ['payment', 'fraud'],
    status: 'treating',
    response: 'reduce',
    identified: '2022-09-01',
    review: '2025-12-08',
    inherent: [5, 3, t('매주 시도가 탐지됩니다.', 'Attempts are detected every week.')],
    residual: [
      4,
      2,
      t(
        '탐지로 시도의 93%를 막고 있으며 분기 손실은 2천만 원 안팎입니다.',
        'Screening stops 93 % of attempts; the loss is around KRW 20 million a quarter.',
      ),
    ],
    target: [3, 2, t('기기 지문을 더해 통과율을 낮춥니다.', 'Device fingerprints should let fewer through.')],
    controls: [
      { control: 'fraudScreening', cause: 1 },
      { control: 'underwriting', cause: 2 },
    ],
    reviews: [
      {
        on: '2025-06-25',
        residual: [4, 2, t('상반기 손실 3,900만 원으로 예상 범위 안입니다.', 'KRW 39 million lost in the first half, within expectation.')],
      },
    ],
  },
  {
    key: 'account-takeover',
    category: 'operational',
    eventType: 'event.2.2',
    title: t('가맹점 관리자 계정 탈취', 'Merchant accounts taken over'),
    event: t(
      '공격자가 가맹점 관리자 계정으로 들어와 정산계좌를 바꿉니다.',
      'An attacker enters as a merchant and changes the payout account.',
    ),
    causes: [
      t('다른 사이트에서 유출된 비밀번호의 재사용', 'Passwords reused from leaks elsewhere'),
      t('고객센터를 사칭한 피싱', 'Phishing in the name of our support desk'),
    ],
    consequences: [t('가맹점 정산금 편취', 'Payouts diverted'), t('가맹점 이탈과 손해배상', 'Merchants leave and claim damages')],
    owner: 'ciso',
    unit: 'security',
    services: ['portal'],
    status: 'treating',
    response: 'reduce',
    identified: '2024-04-15',
    review: '2025-11-28',
    inherent: [4, 4, t('해마다 여러 차례 대량 로그인 시도가 있습니다.', 'Mass login attempts come several times a year.')],
    residual: [2, 3, t('계좌 변경은 예금주 조회와 추가 인증을 거칩니다.', 'An account change passes a holder check and a second factor.')],
    controls: [
      { control: 'strongLogin', cause: 1 },
      { control: 'accountCheck', consequence: 1 },
    ],
  },
  {
    key: 'data-leak',
    category: 'operational',
    eventType: 'event.2.2',
    title: t('결제 고객 개인정보 유출', 'Leak of payers’ personal data'),
    event: t(
      '외부 침입이나 설정 실수로 카드번호와 연락처가 밖으로 나갑니다.',
      'Card numbers and contacts get out through an intrusion or a wrong setting.',
    ),
    causes: [
      t('공개 저장소 접근 설정 실수', 'A storage bucket left open by mistake'),
      t('웹 취약점을 이용한 침입', 'An intrusion through a web vulnerability'),
      t('시험 환경에 남은 실제 고객 자료', 'Real customer data left in a test environment'),
    ],
    consequences: [
      t('72시간 내 신고·통지와 과징금', 'Notices within 72 hours, and fines'),
      t('카드사 인증 취소와 결제 중단', 'Loss of card scheme certification, and so of payments'),
    ],
    owner: 'privacyOfficer',
    unit: 'security',
    services: ['payment', 'portal'],
    status: 'treating',
    response: 'reduce',
    identified: '2022-03-14',
    review: '2025-12-01',
    inherent: [3, 5, t('카드번호 310만 건을 보유합니다.', 'We hold 3.1 million card numbers.')],
    residual: [
      1,
      5,
      t(
        '암호화로 가능성은 낮지만 한 번이라도 일어나면 인가에 영향을 줍니다.',
        'Encryption makes it unlikely, but a single case would touch the licence.',
      ),
    ],
    target: [1, 4, t('카드번호를 토큰으로 바꾸면 영향이 줄어듭니다.', 'Replacing card numbers with tokens would lower the impact.')],
    controls: [
      { control: 'encryption', cause: 1 },
      { control: 'leastPrivilege', cause: 3 },
    ],
    reviews: [
      {
        on: '2025-06-20',
        residual: [
          1,
          5,
          t(
            '시험 환경의 실제 자료를 모두 지웠으나 토큰 전환은 38%에 머물러 있습니다.',
            'Real data are gone from test environments; tokens stand at 38 %.',
          ),
        ],
      },
      {
        on: '2025-09-22',
        residual: [
          1,
          5,
          t(
            '토큰 전환율 61%입니다. 전환이 끝나면 영향도를 다시 평가합니다.',
            'Tokens stand at 61 %. The impact is looked at again once all are moved.',
          ),
        ],
      },
    ],
  },
];
