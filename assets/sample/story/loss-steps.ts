import { seoul, t, type Text } from '../text.ts';
import type { PersonKey } from '../people.ts';
import type { UnitKey } from '../units.ts';
import { creating, editing, type Step, type Telling } from './step.ts';

type LossSource = {
  readonly key: string;
  readonly title: Text;
  readonly description: Text;
  readonly occurred: string;
  readonly discovered: string;
  readonly booked: string;
  /** In minor units of the currency. */
  readonly gross: number;
  readonly currency: string;
  readonly eventType: string | null;
  readonly owner: PersonKey;
  readonly unit: UnitKey;
  readonly back: readonly {
    readonly source: 'recovery' | 'insurance';
    readonly on: string;
    readonly amount: number;
    readonly currency?: string;
    readonly note: Text;
  }[];
  readonly links: readonly string[];
};

const losses: readonly LossSource[] = [
  {
    key: 'van-compensation',
    title: t('카드 승인 장애에 따른 가맹점 보상', 'Merchants compensated for failed approvals'),
    description: t(
      '1월 15일 점심시간에 승인이 실패한 가맹점 312곳에 약관에 따라 보상했습니다.',
      'The 312 merchants whose approvals failed on 15 January were compensated under their terms.',
    ),
    occurred: '2025-01-15',
    discovered: '2025-01-15',
    booked: '2025-03-31',
    gross: 28_400_000,
    currency: 'KRW',
    eventType: 'event.6.1',
    owner: 'serviceLead',
    unit: 'serviceOperations',
    back: [{ source: 'recovery', on: '2025-04-22', amount: 20_000_000, note: t('A VAN의 배상금', 'Paid by VAN A') }],
    links: ['risks risk:van', 'incidents incident:van-a'],
  },
  {
    key: 'wrong-account',
    title: t('정산계좌 오등록에 따른 착오 송금', 'Payouts sent to a wrong account'),
    description: t(
      '양수도한 가맹점의 예전 계좌로 사흘 치 정산금이 지급되었습니다.',
      'Three days of payouts went to the former owner of a merchant.',
    ),
    occurred: '2025-02-11',
    discovered: '2025-02-14',
    booked: '2025-02-28',
    gross: 4_720_000,
    currency: 'KRW',
    eventType: 'event.7.4',
    owner: 'settlementLead',
    unit: 'settlement',
    back: [
      { source: 'recovery', on: '2025-03-18', amount: 3_100_000, note: t('예전 점주가 일부 반환', 'Returned in part by the former owner') },
    ],
    links: ['risks risk:wrong-account'],
  },
  {
    key: 'chargeback',
    title: t('여행 가맹점 폐업에 따른 차지백', 'Chargebacks of a travel merchant that closed'),
    description: t(
      '해외카드 예약 41건의 차지백이 확정되었으나 가맹점이 폐업해 받지 못했습니다.',
      'Chargebacks on 41 bookings became final after the merchant had closed.',
    ),
    occurred: '2025-05-20',
    discovered: '2025-06-09',
    booked: '2025-07-15',
    gross: 1_824_055,
    currency: 'USD',
    eventType: null,
    owner: 'merchantLead',
    unit: 'merchants',
    back: [{ source: 'insurance', on: '2025-09-02', amount: 12_000_000, currency: 'KRW', note: t('이행보증보험금', 'Performance bond') }],
    links: ['risks risk:chargeback'],
  },
  {
    key: 'double-payout',
    title: t('정산금 중복 지급', 'Payouts made twice'),
    description: t(
      '1,942개 가맹점에 정산금이 중복 지급되었고, 9월 말까지 전액 회수했습니다.',
      'Payouts to 1,942 merchants were made twice; all of it came back by the end of September.',
    ),
    occurred: '2025-08-13',
    discovered: '2025-08-13',
    booked: '2025-08-31',
    gross: 6_300_000_000,
    currency: 'KRW',
    eventType: 'event.7.1',
    owner: 'settlementDev',
    unit: 'settlementEngineering',
    back: [
      { source: 'recovery', on: '2025-08-13', amount: 5_800_000_000, note: t('당일 회수', 'Came back the same day') },
      { source: 'recovery', on: '2025-09-26', amount: 500_000_000, note: t('차기 정산에서 상계', 'Set off against later payouts') },
    ],
    links: ['risks risk:batch-twice', 'incidents incident:double-payout', 'releases release:settlement@2025.3'],
  },
];

const slip = t('회계 전표와 사고 보고서로 확인했습니다.', 'By the accounting slip and the report of the event.');

/** Losses with the money that came back, each recorded on the day on which it was booked or the money came. */
export function lossSteps({ say, id }: Telling): Step[] {
  return losses.flatMap((loss) => {
    const lossId = id(`loss:${loss.key}`);
    const fields = {
      title: say(loss.title),
      description: say(loss.description),
      occurredOn: loss.occurred,
      discoveredOn: loss.discovered,
      bookedOn: loss.booked,
      gross: loss.gross,
      currency: loss.currency,
      eventTypeId: loss.eventType,
      ownerId: id(`person:${loss.owner}`),
      unitId: id(`unit:${loss.unit}`),
    };
    const by = { actor: 'riskManager', attributedTo: loss.owner } as const;
    const at = (day: string, clock: string) => ({ ...by, at: seoul(`${day} ${clock}`) });
    return [
      creating('losses', lossId, fields, at(loss.booked, '16:10')),
      ...loss.links.map((end) => {
        const [toTable = '', name = ''] = end.split(' ');
        const ends = { fromTable: 'losses', fromId: lossId, relation: 'related', toTable, toId: id(name), evidence: say(slip) };
        const decided = { deciderId: id(`person:${loss.owner}`), decidedAt: seoul(`${loss.booked} 16:10`) };
        return creating('links', id(`link:${loss.key} ${name}`), { ...ends, ...decided }, at(loss.booked, '16:12'));
      }),
      ...loss.back.map(({ source, on, amount, currency = loss.currency, note }, index) => {
        const recovery = { lossId, source, receivedOn: on, amount, currency, note: say(note) };
        const recorded = on < loss.booked ? loss.booked : on;
        return creating('recoveries', id(`recovery:${loss.key} ${index}`), recovery, at(recorded, '16:20'));
      }),
    ];
  });
}

/** What is to be done about a risk, a loss and a control, and what became of it. */
export function actionSteps({ say, id }: Telling): Step[] {
  const about = (subjectTable: string, name: string, owner: PersonKey) => ({
    subjectTable,
    subjectId: id(name),
    ownerId: id(`person:${owner}`),
  });
  const create = (key: string, title: Text, fields: ReturnType<typeof about>, due: string, at: string) =>
    creating('actions', id(`action:${key}`), { title: say(title), ...fields, originalDueOn: due }, { at: seoul(at) });
  const edit = (key: string, fields: Parameters<typeof editing>[2], at: string, note: Text) =>
    editing('actions', id(`action:${key}`), fields, { at: seoul(at), note });
  return [
    create(
      'claim',
      t('A VAN에 보상액 청구', 'Claim the compensation from VAN A'),
      about('losses', 'loss:van-compensation', 'serviceLead'),
      '2025-04-30',
      '2025-04-01 09:20',
    ),
    edit(
      'claim',
      { status: 'done', closedOn: '2025-04-22', evidence: say(t('A VAN의 입금 내역 2천만 원', 'Payment of KRW 20 million by VAN A')) },
      '2025-04-23 10:05',
      t('배상금 입금 확인', 'Payment received'),
    ),
    create(
      'lock-rerun',
      t('수동 재실행 경로에도 중복 차단 적용', 'Make the lock hold on the manual re-run path too'),
      about('risks', 'risk:batch-twice', 'settlementDev'),
      '2025-09-30',
      '2025-08-20 11:00',
    ),
    edit('lock-rerun', { status: 'inProgress' }, '2025-09-01 09:30', t('개발 착수', 'Work has begun')),
    edit(
      'lock-rerun',
      { dueOn: '2025-11-14' },
      '2025-09-29 17:40',
      t('추석 배포 중지 기간과 겹쳐 연기', 'Moved: releases are frozen over the holiday'),
    ),
    create(
      'login-all',
      t('다중 인증을 전체 가맹점으로 확대', 'Extend multi-factor login to all merchants'),
      about('controls', 'control:strongLogin', 'ciso'),
      '2025-09-30',
      '2025-07-01 14:00',
    ),
    create(
      'second-agent',
      t('알림 발송 대행사 이중화 검토', 'Look into a second agent for notices'),
      about('risks', 'risk:vendor', 'vendorManager'),
      '2025-08-29',
      '2025-03-05 10:00',
    ),
    edit(
      'second-agent',
      {
        status: 'cancelled',
        closedOn: '2025-06-13',
        evidence: say(t('위험관리위원회 6월 12일 의결: 비용 대비 효과 부족', 'Risk Committee, 12 June: not worth its cost')),
      },
      '2025-06-13 09:30',
      t('위원회 의결', 'Decided by the committee'),
    ),
  ];
}

type TestSource = readonly [
  control: string,
  held: string,
  until: string | null,
  conclusion: 'effective' | 'partly' | 'ineffective',
  numbers: readonly [population: number, sample: number, exceptions: number],
  evidence: Text,
];

const tests: readonly TestSource[] = [
  [
    'accountCheck',
    '2025-03-12',
    '2026-03-11',
    'effective',
    [1_204, 40, 0],
    t('계좌 변경 40건의 예금주 조회 기록', 'Records of the holder check for 40 changes'),
  ],
  [
    'leastPrivilege',
    '2025-05-21',
    '2026-05-20',
    'partly',
    [318, 30, 2],
    t('기한이 지난 권한 2건을 당일 회수', 'Two rights past their end date, withdrawn the same day'),
  ],
  ['reconciliation', '2025-06-18', '2026-06-17', 'effective', [117, 25, 0], t('영업일 대사표 25일분', 'The reconciliations of 25 days')],
  [
    'batchLock',
    '2025-08-27',
    null,
    'ineffective',
    [6, 6, 2],
    t('수동 재실행 2건에서 차단되지 않음', 'Two manual re-runs were not stopped'),
  ],
];

/** Tests of controls, each recorded two days after it was held. */
export function testSteps({ say, id }: Telling): Step[] {
  return tests.map(([control, heldOn, validUntil, conclusion, [population, sample, exceptions], evidence]) => {
    const fields = { heldOn, validUntil, conclusion, population, sample, exceptions, evidence: say(evidence) };
    const at = seoul(`${heldOn.slice(0, 8)}${String(Number(heldOn.slice(8)) + 2).padStart(2, '0')} 15:30`);
    const parts = { controlId: id(`control:${control}`), testerId: id('person:compliance') };
    return creating('controlTests', id(`test:${control}`), { ...parts, ...fields }, { at, attributedTo: 'compliance' });
  });
}
