import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { textOf } from '../../../../documents/html/text-of.ts';
import { Figure } from '../../../../documents/report/figures/figure.ts';
import { code, date, figure, joined, saying, typed } from '../../../../documents/report/html/said.tsx';
import { translator } from '../../../../words/translate.ts';

const [ko, en] = [saying(translator('ko')), saying(translator('en'))];

it('an argument of a sentence stands in it as its element, with the particle that its text asks for', () => {
  // 분기 ends in a vowel and takes 는, 분 in a consonant and takes 은.
  const said = (quarter: string) =>
    ko('report:restatementsSinceClosing', { quarter: date(quarter), since: date('2025. 10. 6.'), version: code(1) });
  expect(textOf(said('2025년 3분기'))).toMatch(/^2025년 3분기는 2025\. 10\. 6\.까지의 자료로 확정되었습니다\(버전 1\)\./);
  expect(renderToStaticMarkup(said('2025년 3분'))).toMatch(/^<span data-mark="date">2025년 3분<\/span>은 <span data-mark="date">/);
});

it('a figure gives a sentence its plural, and is written as people write it', () => {
  const one = (value: number) => en('report:heatMapSummary', { count: new Figure('risks.total', value), high: 0, rating: 'High' });
  expect([1, 1234].map((value) => textOf(one(value)))).toEqual([
    'Heat map of 1 open risk; 0 rated High or above',
    'Heat map of 1,234 open risks; 0 rated High or above',
  ]);
  expect(renderToStaticMarkup(figure(new Figure('risks.total', 1234)))).toBe(
    '<a class="figure" data-claim="risks.total" href="#risks.total">1,234</a>',
  );
});

it('text that somebody typed cannot pass for an argument, nor end one early', () => {
  const hostile = '\u{10fffd}\u{100000}2\u{10fffd} <b>';
  expect(textOf(en('report:agendaItem', { item: typed(hostile) }))).toBe(`item ${hostile}`);
});

it('pieces have something between each two, and numerals of our own words are marked as that', () => {
  expect(textOf(joined(['a', 'b', 'c'], ', '))).toBe('a, b, c');
  expect(textOf(joined([], ', '))).toBe('');
  expect(renderToStaticMarkup(en('report:p90Felt'))).toBe('<span data-mark="words">Felt, 90th percentile</span>');
});
