import { seoul, t, type Text } from '../text.ts';
import type { PersonKey } from '../people.ts';
import type { UnitKey } from '../units.ts';
import { creating, type Step, type Telling } from './step.ts';

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
