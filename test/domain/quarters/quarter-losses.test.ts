import { describe, expect, it } from 'vitest';
import { isLossOf, lossesByCurrency } from '../../../domain/quarters/quarter-losses.ts';
import { readerOf } from '../../support/rows.ts';

const quarter = { firstDay: '2025-07-01', lastDay: '2025-09-30' };
const before = { firstDay: '2025-04-01', lastDay: '2025-06-30' };
const asked = { first: 'USD', receivedBy: '2025-09-30' };

type Fields = Readonly<Record<string, string | number | null>>;
const loss = (code: string, occurredOn: string, bookedOn: string | null, gross: number, over: Fields = {}) => ({
  id: code,
  code,
  occurredOn,
  bookedOn,
  gross,
  currency: 'KRW',
  archivedAt: null,
  ...over,
});
const back = (lossId: string, source: string, amount: number, over: Fields = {}) => ({
  id: `${lossId}:${source}:${amount}`,
  lossId,
  source,
  amount,
  currency: 'KRW',
  receivedOn: '2025-09-01',
  ...over,
});
const losses = (tables: Parameters<typeof readerOf>[0], previous: typeof before | null = before) => {
  const rows = readerOf({ recoveries: [], ...tables });
  return lossesByCurrency(rows, quarter, previous && { rows, span: previous }, asked);
};

describe('the losses of a quarter', () => {
  it('are those that were booked in it and, counted apart, those that occurred in it, to the first and the last day', () => {
    const [won] = losses({
      losses: [
        loss('L-1', '2025-07-01', '2025-07-01', 1),
        loss('L-2', '2025-09-30', null, 10),
        loss('L-3', '2025-06-30', '2025-09-30', 100),
        loss('L-4', '2025-09-30', '2025-10-01', 1000),
        loss('L-5', '2025-06-30', '2025-06-30', 10_000),
        loss('L-6', '2025-10-01', '2025-10-01', 100_000),
      ],
    });
    // Booked: L-1, L-3. Occurred: L-1, L-2, L-4. The largest gross first.
    expect(won?.losses.map(({ loss, counts }) => [loss.code, counts.booked, counts.occurred])).toEqual([
      ['L-4', false, true],
      ['L-3', true, false],
      ['L-2', false, true],
      ['L-1', true, true],
    ]);
    expect([won?.sums.booked.count, won?.sums.booked.gross]).toEqual([2, 101]);
    expect([won?.sums.occurred.count, won?.sums.occurred.gross]).toEqual([3, 1011]);
    // In the quarter before: booked L-5; occurred L-3 and L-5.
    expect([won?.previous?.booked.count, won?.previous?.booked.gross]).toEqual([1, 10_000]);
    expect([won?.previous?.occurred.count, won?.previous?.occurred.gross]).toEqual([2, 10_100]);
  });

  it('are told for each currency apart, that of the register first, and never added across them', () => {
    const found = losses({
      losses: [
        loss('L-1', '2025-08-01', null, 7),
        loss('L-2', '2025-08-01', null, 1234, { currency: 'USD' }),
        loss('L-3', '2025-08-01', null, 5, { currency: 'EUR' }),
        loss('L-4', '2025-05-01', null, 3, { currency: 'JPY' }),
      ],
    });
    expect(found.map(({ currency, sums }) => [currency, sums.occurred.count, sums.occurred.gross])).toEqual([
      ['USD', 1, 1234],
      ['EUR', 1, 5],
      // Only the quarter before had one.
      ['JPY', 0, 0],
      ['KRW', 1, 7],
    ]);
    expect(found.map(({ previous }) => previous?.occurred.gross)).toEqual([0, 0, 3, 0]);
  });

  it('have the net of what is left after recoveries and insurance received by the day', () => {
    const [won] = losses({
      losses: [loss('L-1', '2025-08-01', '2025-08-02', 1000), loss('L-2', '2025-08-01', '2025-08-02', 500)],
      recoveries: [
        back('L-1', 'recovery', 300),
        back('L-1', 'recovery', 50, { receivedOn: '2025-09-30' }),
        back('L-1', 'insurance', 200),
        // Received a day late for this quarter.
        back('L-1', 'insurance', 400, { receivedOn: '2025-10-01' }),
      ],
    });
    expect(won?.losses[0]?.net).toEqual({ recovered: 350, insured: 200, net: 450, reason: null });
    // 1,500 less 350 and 200.
    expect(won?.sums.booked).toEqual({
      count: 2,
      gross: 1500,
      recovered: 350,
      insured: 200,
      net: 950,
      netAtMost: 950,
      withoutNet: [],
    });
  });

  it('have no net where money came back in another currency, and their sum is then a bound', () => {
    const [won] = losses({
      losses: [loss('L-2', '2025-08-01', '2025-08-02', 1000), loss('L-10', '2025-08-01', '2025-08-02', 500)],
      recoveries: [
        back('L-10', 'recovery', 100, { currency: 'USD' }),
        back('L-10', 'recovery', 25, { currency: 'USD' }),
        back('L-10', 'recovery', 60),
        back('L-2', 'insurance', 40),
      ],
    });
    const [, mixed] = won?.losses ?? [];
    expect(mixed?.net).toEqual({ recovered: null, insured: 0, net: null, reason: 'currenciesDiffer' });
    expect(mixed?.back).toEqual([
      { source: 'recovery', currency: 'KRW', amount: 60 },
      { source: 'recovery', currency: 'USD', amount: 125 },
    ]);
    // Won only: 1,500 less 60 and 40; the dollars make the true net smaller still.
    expect(won?.sums.booked).toEqual({
      count: 2,
      gross: 1500,
      recovered: 60,
      insured: 40,
      net: null,
      netAtMost: 1400,
      withoutNet: ['L-10'],
    });
  });

  it('leave archived ones out, and compare with nothing where nothing is asked', () => {
    const archived = loss('L-1', '2025-08-01', '2025-08-01', 1, { archivedAt: '2025-09-01T00:00:00.000Z' });
    expect(losses({ losses: [archived] })).toEqual([]);
    expect(losses({ losses: [loss('L-2', '2025-08-01', null, 1)] }, null)[0]?.previous).toBeNull();
  });

  it('have no sum that could not be told exactly', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const [won] = losses({ losses: [loss('L-1', '2025-08-01', null, most), loss('L-2', '2025-08-01', null, 1)] });
    expect([won?.sums.occurred.gross, won?.sums.occurred.netAtMost]).toEqual([null, null]);
  });
});

describe('whether a loss belongs to a quarter', () => {
  it('follows from either of its days', () => {
    expect(isLossOf(quarter, { occurredOn: '2025-06-30', bookedOn: '2025-07-01' })).toBe(true);
    expect(isLossOf(quarter, { occurredOn: '2025-09-30', bookedOn: null })).toBe(true);
    expect(isLossOf(quarter, { occurredOn: '2025-06-30', bookedOn: '2025-10-01' })).toBe(false);
    expect(isLossOf(quarter, { occurredOn: null, bookedOn: null })).toBe(false);
  });
});
