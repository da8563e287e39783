import { describe, expect, it } from 'vitest';
import { editions } from '../../../../documents/report/editions.ts';
import { reportWithClaims } from '../../../../documents/report/make-report.ts';
import { reportHtml } from '../../../../documents/report/report-html.ts';
import { amountText, moneyText } from '../../../../words/patterns/money.ts';
import { durationText } from '../../../../words/patterns/durations.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import { correctedQuarter } from '../../../support/corrected-quarter.ts';
import { registers as told } from '../claims/claimed.ts';
import { textsOf, unmarkedNumerals } from '../../../support/numerals.ts';

const registers = { ...told, 'a quarter that was closed and corrected': await correctedQuarter() };
const quarters = ['2025-Q2', '2025-Q3', '2025-Q4'];
const cases = Object.entries(registers).flatMap(([name, register]) =>
  quarters.flatMap((quarter) => (['ko', 'en'] as const).map((language) => ({ name, register, quarter, language }))),
);

describe.each(cases)('the report of $name for $quarter in $language', ({ register: { entries, privates }, quarter, language }) => {
  const knownAt = '2026-01-01T00:00:00.000Z';
  const made = reportWithClaims({ entries, privates, quarter, language, knownAt, compare: 'before', validAt: null });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const { report, claims } = made.value;
  const answers = new Map(claims().claims.map(({ id, answer }) => [id, answer]));
  const currencies = ['KRW', 'USD', 'EUR', 'JPY'];

  /** How an answer may be written: as a number, whole or rounded, a share in percent, a duration in minutes or hours, or an amount of money. */
  function writtenAs(answer: number): readonly string[] {
    const [number, duration] = [numberText(answer), durationText(answer, language)];
    const money = Number.isInteger(answer)
      ? currencies.flatMap((currency) => [amountText(answer, currency), moneyText(answer, currency, language)])
      : [];
    const rounded = [0, 1, 2].map((decimals) => numberText(answer, decimals));
    const percent = [0, 1].map((decimals) => numberText(answer * 100, decimals));
    const hours = durationText(answer * 60, language);
    return [number, `+${number}`, `−${number}`, duration, hours, ...rounded, ...percent, ...money].map((text) => text.replace(/\s/g, ' '));
  }

  it.each(editions)('has no numeral in its %s edition that neither a claim nor a reason stands behind', (edition) => {
    expect(unmarkedNumerals(reportHtml(report, { fonts: null, edition }))).toEqual([]);
  });

  it.each(editions)('says in its %s edition of each figure what its claim answers', (edition) => {
    const figures = textsOf(reportHtml(report, { fonts: null, edition })).filter(({ claim }) => claim !== null);
    const wrong = figures.filter(({ text, claim }) => {
      const answer = answers.get(claim ?? '');
      return typeof answer !== 'number' || !writtenAs(answer).includes(text.replace(/\s/g, ' '));
    });
    expect(wrong.map((figure) => ({ ...figure, answer: answers.get(figure.claim ?? '') }))).toEqual([]);
    expect(figures.filter(({ mark }) => mark !== null)).toEqual([]);
  });
});

it('a numeral without a claim or a mark is found, also in a drawing', () => {
  const page = '<main><p>7 <span data-mark="code">R-1</span></p><svg><text><tspan>12</tspan></text></svg><b data-claim="a">3</b></main>';
  expect(unmarkedNumerals(page)).toEqual(['7 ', '12']);
});
