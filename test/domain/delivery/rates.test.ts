import { describe, expect, it } from 'vitest';
import { rateOf } from '../../../domain/delivery/rates.ts';
import { deliveryOf } from '../../../domain/delivery/model.ts';
import { deployment, incident, link, rowsOf, seoul, service } from './rows.ts';

const percent = (share: number | null) => (share === null ? null : (share * 100).toFixed(1));
const rate = (count: number, undecided: number, of: number) => {
  const { share, shareAtMost, interval, atMost } = rateOf(count, undecided, of);
  return [percent(share), percent(interval.low), percent(interval.high), atMost, percent(shareAtMost)];
};

describe('a change fail rate', () => {
  it('has the shares and Wilson intervals of the worked examples', () => {
    expect(rate(4, 0, 23)).toEqual(['17.4', '7.0', '37.1', 4, '17.4']);
    // "6.3 %, Wilson 2.1 to 16.8, at most 7/48 = 14.6 %": 3 / 48 is 6.25 % exactly.
    expect(rate(3, 4, 48)).toEqual(['6.3', '2.1', '16.8', 7, '14.6']);
    expect(rateOf(3, 4, 48).share).toBe(0.0625);
    expect(rate(0, 0, 17)).toEqual([null, '0.0', '18.4', 0, null]);
    expect(rate(6, 0, 11)).toEqual([null, '28.0', '78.7', 6, null]);
  });

  it('counts deployments, not incidents: six incidents on four of 23 are 4 of 23', () => {
    const deployments = Array.from({ length: 23 }, (_, index) => deployment(`D${index}`, seoul(`7-${index + 1}`)));
    const on = ['D1', 'D1', 'D1', 'D5', 'D9', 'D12'];
    const rows = rowsOf({
      services: [service('s')],
      deployments,
      incidents: on.map((_, index) => incident(`I${index}`, seoul('7-24'), null)),
      links: on.map((id, index) => link('deployments', id, 'caused', 'incidents', `I${index}`)),
    });
    const calendar = { timeZone: 'Asia/Seoul', fiscalYearStart: 1, fiscalYearNamedAfter: 'start' } as const;
    const [model] = deliveryOf(rows, { period: { start: seoul('7-1'), end: seoul('8-1') }, knownAt: seoul('9-1'), calendar }).services;
    expect(model?.keys.changeFailRate.value).toMatchObject({ count: 4, of: 23, share: 4 / 23 });
  });
});
