import { describe, expect, it } from 'vitest';
import { dayTyped } from '../../../renderer/ui/fields/day-typed.ts';
import { minorUnitsTyped, numberTyped } from '../../../renderer/ui/fields/number-typed.ts';

const today = '2025-07-01';

describe('a day that is typed', () => {
  it.each([
    '2025-11-03',
    '2025. 11. 3.',
    '2025.11.3',
    '2025/11/03',
    '20251103',
    '2025년 11월 3일',
    '3 Nov 2025',
    '3 November 2025',
    '3 Nov',
    '11. 3.',
    ' 11/3 ',
    '11월 3일',
  ])('is read from “%s”', (typed) => {
    expect(dayTyped(typed, today)).toEqual({ ok: true, value: '2025-11-03' });
  });

  it.each(['2025-02-29', '2025-13-01', '32 Nov 2025', 'tomorrow', '2025'])('that does not exist is named: “%s”', (typed) => {
    expect(dayTyped(typed, today)).toEqual({ ok: false, problems: [{ code: 'field.notADay', args: { value: typed } }] });
  });

  it('may be nothing', () => {
    expect(dayTyped('  ', today)).toEqual({ ok: true, value: null });
  });
});

describe('a number that is typed', () => {
  it('may be grouped, and nothing is nothing', () => {
    expect(numberTyped('1,234,567', {})).toEqual({ ok: true, value: 1_234_567 });
    expect(numberTyped(' −5 ', {})).toEqual({ ok: true, value: -5 });
    expect(numberTyped('', {})).toEqual({ ok: true, value: null });
  });

  it('keeps to its bounds and to whole numbers unless decimals are allowed', () => {
    expect(numberTyped('0.5', { decimals: true })).toEqual({ ok: true, value: 0.5 });
    expect(numberTyped('0.5', {})).toMatchObject({ ok: false, problems: [{ code: 'field.notAWholeNumber' }] });
    expect(numberTyped('-1', { min: 0 })).toMatchObject({ ok: false, problems: [{ code: 'field.tooLow' }] });
    expect(numberTyped('11', { max: 10 })).toMatchObject({ ok: false, problems: [{ code: 'field.tooHigh' }] });
    expect(numberTyped('99999999999999999999', { min: 0 })).toMatchObject({ ok: false, problems: [{ code: 'field.tooHigh' }] });
    expect(numberTyped('many', {})).toMatchObject({ ok: false, problems: [{ code: 'field.notANumber' }] });
    expect(numberTyped('', { required: true })).toMatchObject({ ok: false, problems: [{ code: 'field.required' }] });
  });
});

describe('an amount of money as it is typed', () => {
  it('is kept in minor units of its currency, which may be written with it', () => {
    expect(minorUnitsTyped('1,234.56', 'USD')).toEqual({ ok: true, value: 123_456 });
    expect(minorUnitsTyped('USD\u00a012.5', 'USD')).toEqual({ ok: true, value: 1250 });
    expect(minorUnitsTyped('1,500,000원', 'KRW')).toEqual({ ok: true, value: 1_500_000 });
    expect(minorUnitsTyped('', 'KRW')).toEqual({ ok: true, value: null });
  });
  it('says what is wrong with it', () => {
    expect(minorUnitsTyped('10.5', 'KRW')).toMatchObject({ ok: false, problems: [{ code: 'field.tooManyDecimals' }] });
    expect(minorUnitsTyped('much', 'KRW')).toMatchObject({ ok: false, problems: [{ code: 'field.notANumber' }] });
    expect(minorUnitsTyped('', 'USD', true)).toMatchObject({ ok: false, problems: [{ code: 'field.required' }] });
    expect(minorUnitsTyped('90071992547409930', 'USD')).toMatchObject({ ok: false, problems: [{ code: 'field.tooHigh' }] });
  });
});
