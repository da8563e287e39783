import { describe, expect, it } from 'vitest';
import { sampleRegister } from '../../assets/sample/sample-register.ts';
import { rowsOf } from '../../domain/register/in-memory.ts';

const register = await sampleRegister('en');
const losses = rowsOf(register, 'losses');
const recoveries = rowsOf(register, 'recoveries');

/** What came back of a loss, by currency, in minor units. */
function backOf(lossId: string): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { amount, currency } of recoveries.filter((recovery) => recovery.lossId === lossId))
    sums[currency] = (sums[currency] ?? 0) + amount;
  return sums;
}

describe('the losses of the sample', () => {
  it('are four: one came back whole, two in part, and one in another currency, so that its net cannot be told', () => {
    const told = losses.map(({ title, gross, currency, id }) => [title, gross, currency, backOf(id)]);
    expect(told).toEqual([
      ['Payouts sent to a wrong account', 4_720_000, 'KRW', { KRW: 3_100_000 }],
      ['Merchants compensated for failed approvals', 28_400_000, 'KRW', { KRW: 20_000_000 }],
      ['Chargebacks of a travel merchant that closed', 1_824_055, 'USD', { KRW: 12_000_000 }],
      // 5.8 billion the same day and 0.5 billion later, as the incident tells.
      ['Payouts made twice', 6_300_000_000, 'KRW', { KRW: 6_300_000_000 }],
    ]);
  });

  it('each belong to a risk, and were known on the day on which they were booked', () => {
    const links = rowsOf(register, 'links').filter(({ fromTable }) => fromTable === 'losses');
    for (const { id, occurredOn, discoveredOn, bookedOn } of losses) {
      expect(links.some(({ fromId, toTable }) => fromId === id && toTable === 'risks')).toBe(true);
      expect([String(discoveredOn) >= occurredOn, String(bookedOn) >= String(discoveredOn)]).toEqual([true, true]);
    }
  });
});

describe('the actions and control tests of the sample', () => {
  it('have an action of each status, one of them overdue on the day that the sample calls today', () => {
    const told = rowsOf(register, 'actions').map(({ title, status, originalDueOn, dueOn }) => [title, status, originalDueOn, dueOn]);
    expect(told).toEqual([
      ['Look into a second agent for notices', 'cancelled', '2025-08-29', '2025-08-29'],
      ['Claim the compensation from VAN A', 'done', '2025-04-30', '2025-04-30'],
      ['Extend multi-factor login to all merchants', 'open', '2025-09-30', '2025-09-30'],
      ['Make the lock hold on the manual re-run path too', 'inProgress', '2025-09-30', '2025-11-14'],
    ]);
  });

  it('have four tests: two found the control effective, one partly, and the lock that failed in August ineffective', () => {
    const codes = new Map(rowsOf(register, 'controls').map(({ id, title }) => [id, title]));
    expect(rowsOf(register, 'controlTests').map(({ controlId, heldOn, conclusion }) => [codes.get(controlId), heldOn, conclusion])).toEqual(
      [
        ['Account holder check before payout', '2025-03-12', 'effective'],
        ['Least privilege with an end date', '2025-05-21', 'partly'],
        ['Daily reconciliation of settlement money', '2025-06-18', 'effective'],
        ['Lock against running a settlement batch twice', '2025-08-27', 'ineffective'],
      ],
    );
  });
});
