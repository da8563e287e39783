import { describe, expect, it } from 'vitest';
import { readCell } from '../../../engine/imports/read-cell.ts';
import { defineKind } from '../../../engine/kind/define-kind.ts';
import { currency, day, decimal, money, optional, text } from '../../../engine/kind/fields.ts';
import { inOrder } from '../../../engine/kind/in-order.ts';
import { registryOf } from '../../../engine/kind/registry.ts';

/** A kind that the product does not have: the engine serves what it has never heard of. */
const trial = defineKind('deposits', {
  code: 'D',
  life: 'record',
  since: 1,
  names: 'title',
  fields: {
    title: text(200),
    rate: optional(decimal()),
    paidOn: day(),
    repaidOn: optional(day()),
    amount: money('currency'),
    currency: currency(),
  },
  rowRules: [inOrder('paidOn', 'repaidOn')],
});
const row = {
  id: 'one',
  code: 'D-1',
  title: 'Margin',
  rate: '0.0325',
  paidOn: '2025-01-02',
  repaidOn: null,
  amount: 1000,
  currency: 'KRW',
  archivedAt: null,
};

describe('a kind that the product does not have', () => {
  it('has rows of its own shape', () => {
    expect(trial.schema.safeParse(row).success).toBe(true);
    expect(trial.schema.safeParse({ ...row, rate: '1e3' }).success).toBe(false);
    expect(trial.schema.safeParse({ ...row, currency: 'won' }).success).toBe(false);
    expect(trial.schema.safeParse({ ...row, further: 1 }).success).toBe(false);
  });

  it('keeps an exact decimal as text: no digit is lost on the way in', () => {
    const columns = registryOf({ deposits: trial }).columns('deposits');
    const rate = columns.find(({ key }) => key === 'rate');
    if (rate === undefined) throw new Error('no column');
    expect(readCell(rate, '0.100000000000', 'UTC')).toEqual({ ok: true, value: '0.100000000000' });
    expect(readCell(rate, '3 %', 'UTC').ok).toBe(false);
  });

  it('names the day that lies before the one that it should follow', () => {
    const problems = trial.rowRules.flatMap((rule) => rule.check({ ...row, repaidOn: '2024-12-31' }, '2025-01-01T00:00:00.000Z'));
    expect(problems).toEqual([{ code: 'field.outOfOrder', field: 'repaidOn', args: { afterField: 'paidOn' } }]);
  });
});
