import { t } from '../text.ts';
import type { ControlSource } from './control-source.ts';

/** What keeps systems and work from going wrong in the first place. */
export const workControls = {
  leastPrivilege: {
    title: t('운영 권한 최소 부여와 기한 설정', 'Least privilege with an end date'),
    description: t(
      '운영 권한은 업무별로 나누어 최대 90일까지 부여하고, 기한이 지나면 자동으로 회수합니다.',
      'Production rights are split by duty, granted for at most 90 days and withdrawn automatically.',
    ),
    kind: 'preventive',
    key: true,
    owner: 'ciso',
    unit: 'security',
  },
  batchLock: {
    title: t('정산 배치 중복 실행 차단', 'Lock against running a settlement batch twice'),
    description: t(
      '같은 기준일의 배치가 다시 시작되면 멈춥니다. 2024년 12월 시험에서 유효했습니다.',
      'Stops a batch that starts again for the same day. Found effective when tested in December 2024.',
    ),
    kind: 'preventive',
    key: true,
    owner: 'settlementDev',
    unit: 'settlementEngineering',
    automated: true,
    services: ['settlement'],
  },
  regression: {
    title: t('배포 전 자동 회귀시험', 'Automated regression tests before release'),
    description: t(
      '승인, 취소, 정산 핵심 시나리오 420건이 모두 통과해야 운영에 반영됩니다.',
      'All 420 core cases of approval, cancellation and settlement must pass before anything reaches production.',
    ),
    kind: 'preventive',
    key: true,
    owner: 'paymentDev',
    unit: 'paymentsEngineering',
    automated: true,
    services: ['payment', 'settlement', 'refund'],
    condition: 'automatedTest',
  },
  strongLogin: {
    title: t('가맹점 관리자 다중 인증', 'Multi-factor login for merchants'),
    description: t(
      '계좌 변경과 대량 환불에는 휴대전화 인증을 한 번 더 요구합니다. 대형 가맹점부터 적용하고 있습니다.',
      'Account changes and bulk refunds ask for a second factor. Large merchants come first.',
    ),
    kind: 'preventive',
    key: false,
    owner: 'ciso',
    unit: 'security',
    automated: true,
    services: ['portal'],
  },
  encryption: {
    title: t('개인정보 암호화와 조회 기록', 'Encryption and access log for personal data'),
    description: t(
      '카드번호와 연락처는 저장할 때 암호화하고, 평문 조회는 사유를 적어야 하며 모두 기록합니다.',
      'Card numbers and contacts are encrypted at rest; reading them in clear needs a stated reason and is logged.',
    ),
    kind: 'preventive',
    key: true,
    owner: 'privacyOfficer',
    unit: 'security',
  },
  training: {
    title: t('준법·소비자보호 교육과 고지문 검토', 'Compliance training and review of notices'),
    description: t(
      '약관과 고지문은 준법감시팀이 미리 검토하고, 영업과 상담 직원은 해마다 교육을 받습니다.',
      'Compliance reviews terms and notices before they go out; sales and support staff are trained every year.',
    ),
    kind: 'preventive',
    key: false,
    owner: 'compliance',
    unit: 'compliance',
  },
  vendorReview: {
    title: t('외주업체 연간 점검', 'Yearly review of vendors'),
    description: t(
      '주요 외주업체 11곳의 재무, 보안, 인력을 해마다 점검합니다. 2025년에 새로 만들어 아직 시험하지 않았습니다.',
      'Finances, security and staffing of 11 main vendors are reviewed every year. New in 2025 and not yet tested.',
    ),
    kind: 'preventive',
    key: false,
    owner: 'vendorManager',
    unit: 'people',
  },
  loadTest: {
    title: t('성수기 전 부하 시험', 'Load test before the peak season'),
    description: t(
      '명절과 대형 할인 행사 3주 전에 직전 최대 거래량의 2배로 시험합니다.',
      'Three weeks before holidays and large sales, the service is tested at twice the last peak.',
    ),
    kind: 'preventive',
    key: false,
    owner: 'serviceLead',
    unit: 'serviceOperations',
  },
  dutyRota: {
    title: t('당직 교대제와 대체휴무', 'Duty rota with time off in lieu'),
    description: t(
      '야간 당직은 한 사람이 주 1회를 넘지 않으며, 야간 호출에 응한 다음 날은 오전에 쉽니다.',
      'Nobody is on night duty more than once a week, and whoever is called out at night has the next morning off.',
    ),
    kind: 'preventive',
    key: false,
    owner: 'peopleLead',
    unit: 'people',
  },
} as const satisfies Record<string, ControlSource>;
