import type { Json } from '../../engine/values/json.ts';
import type { Random } from './random.ts';

/** Texts at which readers have stumbled: times, zones, numbers, marks, forms of one letter, names that objects have. */
const texts = [
  '',
  ' ',
  '\u200B',
  'risk-1',
  'register',
  'e\u0301',
  '가',
  '\u0000',
  '\u001B[31m',
  '\u009B31m',
  '\u202Eabc',
  '\uFEFFx',
  'two\nlines',
  'a\r\nb',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'NaN',
  '-0',
  '1e999',
  '007',
  '=1+1',
  '2025-02-30',
  '2025-13-01',
  '0000-00-00',
  '9999-12-31',
  '2025-07-01',
  '2025-07-01T24:00:00.000Z',
  '2025-07-01T23:59:60.000Z',
  '2025-06-31T00:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
  '0000-01-01T00:00:00.000Z',
  '+275760-09-13T00:00:00.000Z',
  'Asia/Nowhere',
  'UTC',
  '+09:00',
  'KRW',
  'krw',
  'XXXX',
  'ko',
  'xx',
  'R-1',
  'R-99999999999999999999',
  'R-',
  'operational',
  'event.6',
  '{{value}}',
  '$t(problems:unexpected)',
  '0'.repeat(64),
] as const;

const numbers = [0, -1, 1, 0.5, 6, 13, 99, 2 ** 31, 2 ** 53, 1e21, 1e308, -1e308, 5e-324, 1.7976931348623157e308] as const;

/** A text that is right somewhere and wrong elsewhere; now and then a very long one. */
export function awkwardText(random: Random): string {
  if (random.oneIn(24)) return random.pick(['a', '가', '😀', '"', "'", '\n', '<', '&']).repeat(1 + random.below(70_000));
  return random.pick(texts);
}

/** Lists within lists, or objects within objects, so many levels deep. */
export function deepText(levels: number, random: Random): string {
  return random.oneIn(2) ? '['.repeat(levels) + ']'.repeat(levels) : '{"a":'.repeat(levels) + '1' + '}'.repeat(levels);
}

/** How deep: just at usual limits, and far beyond any stack. */
export function awkwardDepth(random: Random): number {
  return random.pick([2, 10, 63, 64, 65, 200, 1000, 3000, 8000, 50_000, 400_000]);
}

/** Any JSON value. Never more than 40 levels deep: who writes it again must be able to. */
export function awkwardValue(random: Random): Json {
  switch (random.below(8)) {
    case 0:
      return null;
    case 1:
      return random.oneIn(2);
    case 2:
      return random.pick(numbers);
    case 3:
      return [];
    case 4:
      return random.pick<Json>([{}, { id: 'x' }, [null], [[]], ['a', 1, {}], { toString: 1 }, [{ at: '2025-07-01T24:00:00.000Z' }]]);
    case 5:
      return JSON.parse(deepText(2 + random.below(38), random)) as Json;
    default:
      return awkwardText(random);
  }
}

/** A text, number or word that stands as the value of a key. Strings may be megabytes long: no step of the pattern is one character. */
export const plainValue = /:("[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*|true|false|null)/g;

/** JSON as a text that no writer of ours makes: numbers beyond doubles, doubled keys, half pairs, raw control characters. */
export function awkwardJson(random: Random): string {
  const all = [
    '1e400',
    '-1e400',
    '-0',
    '1.0',
    '0.1e1',
    '123456789012345678901234567890',
    '9'.repeat(5000),
    '"\\ud800"',
    '"\\udc00x"',
    '"\\u0000"',
    '{"a":1,"a":2}',
    '{"__proto__":{"id":"x"}}',
    '{"__proto__":null,"constructor":1,"hasOwnProperty":2}',
    '[1,2',
    'undefined',
    'NaN',
    "'a'",
    '"\t"',
    '\uFEFF1',
    ' 1 ',
    '[,]',
    '{"a":1,}',
    '//',
  ];
  return random.oneIn(3) ? deepText(awkwardDepth(random), random) : random.pick(all);
}
