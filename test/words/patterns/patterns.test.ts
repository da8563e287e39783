import { describe, expect, it } from 'vitest';
import { dayText, daysText, instantText, quarterText } from '../../../words/patterns/days.ts';
import { durationText } from '../../../words/patterns/durations.ts';
import { minorUnitsOf } from '../../../engine/values/money.ts';
import { moneyText } from '../../../words/patterns/money.ts';
import { shareText } from '../../../words/patterns/shares.ts';
import { translator } from '../../../words/translate.ts';
import { numberText } from '../../../words/patterns/numbers.ts';

const spaced = (text: string) => text.replace(/\u00a0/g, ' ');

describe('days and instants', () => {
  it('a day is written as people write it', () => {
    expect(spaced(dayText('2025-11-03', 'ko'))).toBe('2025. 11. 3.');
    expect(spaced(dayText('2025-11-03', 'en'))).toBe('3 Nov 2025');
  });
  it('an instant falls on the day of the reader in three time zones', () => {
    const instant = '2025-03-30T00:30:00.000Z';
    expect(spaced(instantText(instant, 'Asia/Seoul', 'ko'))).toBe('2025. 3. 30. 09:30');
    expect(spaced(instantText(instant, 'Europe/Berlin', 'en'))).toBe('30 Mar 2025, 01:30');
    expect(spaced(instantText(instant, 'America/New_York', 'en'))).toBe('29 Mar 2025, 20:30');
  });
  it('a span inside one year names the year once', () => {
    expect(spaced(daysText('2025-07-01', '2025-09-30', 'ko'))).toBe('2025. 7. 1. – 9. 30.');
    expect(spaced(daysText('2025-07-01', '2025-09-30', 'en'))).toBe('1 Jul – 30 Sep 2025');
    expect(spaced(daysText('2025-11-01', '2026-01-31', 'en'))).toBe('1 Nov 2025 – 31 Jan 2026');
  });
  it('a quarter of a fiscal year says so', () => {
    expect(quarterText('2025-Q3', 'ko')).toBe('2025년 3분기');
    expect(spaced(quarterText('2025-Q3', 'en'))).toBe('Q3 2025');
    expect(quarterText('2025-Q3', 'ko', 4)).toBe('2025회계연도 3분기');
    expect(spaced(quarterText('2025-Q3', 'en', 4))).toBe('Q3 FY2025');
    // The id has the name of the year already, after whichever end of it that is.
    expect(quarterText('2026-Q1', 'ko', 11)).toBe('2026회계연도 1분기');
    expect(spaced(quarterText('2026-Q1', 'en', 11))).toBe('Q1 FY2026');
  });
});

describe('durations', () => {
  it('minutes become the two largest units that say something', () => {
    expect(spaced(durationText(130, 'ko'))).toBe('2시간 10분');
    expect(spaced(durationText(130, 'en'))).toBe('2 h 10 min');
    expect(spaced(durationText(40.5, 'ko'))).toBe('40분 30초');
    expect(spaced(durationText(60, 'en'))).toBe('1 h');
    expect(spaced(durationText(1570, 'en'))).toBe('1 d 2 h');
    expect(spaced(durationText(0, 'ko'))).toBe('0분');
    expect(spaced(durationText(-5, 'en'))).toBe('−5 min');
  });
  it('rounding carries into the next unit', () => {
    // 23 h 59 min 40 s, to the minute
    expect(spaced(durationText(1439 + 40 / 60, 'en'))).toBe('1 d');
  });
  it('is rounded once: what is less than half an hour does not become half an hour first', () => {
    // 1 d 11 h 29 min 59.6 s, to the hour
    expect(spaced(durationText(35 * 60 + 29 + 59.6 / 60, 'en'))).toBe('1 d 11 h');
    expect(spaced(durationText(35 * 60 + 30, 'ko'))).toBe('1일 12시간');
  });
});

describe('shares', () => {
  const [ko, en] = [translator('ko'), translator('en')];
  it('stand with their Wilson interval, which is named', () => {
    expect(spaced(shareText(3, 48, en))).toBe('3 of 48, 6.3 % (Wilson 95 % interval 2.1 to 16.8 %)');
    expect(spaced(shareText(3, 48, ko))).toBe('48건 중 3건, 6.3 % (Wilson 95 % 구간 2.1~16.8 %)');
    expect(spaced(shareText(4, 23, en))).toBe('4 of 23, 17.4 % (Wilson 95 % interval 7.0 to 37.1 %)');
  });
  it('of fewer than 20 are no point: the counts and between what they lie', () => {
    expect(spaced(shareText(6, 11, en))).toBe('6 of 11; 28 to 79 %');
    expect(spaced(shareText(0, 17, en))).toBe('0 of 17; up to 18.4 %');
    expect(spaced(shareText(17, 17, en))).toBe('17 of 17; 81.6 % or more');
    expect(spaced(shareText(0, 17, ko))).toBe('17건 중 0건; 최대 18.4 %');
    expect(spaced(shareText(6, 11, ko))).toBe('11건 중 6건; 28~79 %');
    expect([shareText(0, 0, en), shareText(0, 0, ko)]).toEqual(['0 of 0', '0건 중 0건']);
    // Of all it begins at n / (n + z²) = 20 / 23.8415.
    expect(spaced(shareText(20, 20, en))).toBe('20 of 20, 100.0 % (Wilson 95 % interval 83.9 to 100.0 %)');
  });
});

describe('numbers and money', () => {
  it('numbers are grouped by thousands and rounded as typed decimals', () => {
    expect(numberText(1234567)).toBe('1,234,567');
    expect(numberText(-1234.5)).toBe('−1,234.5');
    expect(numberText(1.005, 2)).toBe('1.01');
    expect(numberText(999.95, 1)).toBe('1,000.0');
    expect(numberText(-0.001, 2)).toBe('0.00');
    expect(numberText(1e21)).toBe('1,000,000,000,000,000,000,000');
    expect(numberText(2.5e-7)).toBe('0.00000025');
  });
  it('minor units follow ISO 4217', () => {
    expect([minorUnitsOf('KRW'), minorUnitsOf('JPY'), minorUnitsOf('EUR'), minorUnitsOf('KWD')]).toEqual([0, 0, 2, 3]);
    expect(moneyText(1234567, 'KRW', 'ko')).toBe('1,234,567원');
    expect(spaced(moneyText(1234567, 'KRW', 'en'))).toBe('KRW 1,234,567');
    expect(spaced(moneyText(-5, 'USD', 'ko'))).toBe('USD −0.05');
    expect(spaced(moneyText(1234, 'KWD', 'en'))).toBe('KWD 1.234');
  });
});
