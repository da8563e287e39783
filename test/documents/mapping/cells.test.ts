import { describe, expect, it } from 'vitest';
import { levelsIn } from '../../../documents/mapping/levels-cell.ts';
import { plainAmount } from '../../../documents/mapping/plain-amount.ts';
import { itemsOf } from '../../../documents/mapping/split-cell.ts';
import { clockAlone } from '../../../documents/mapping/written-times.ts';

describe('two levels in one cell', () => {
  it.each([
    ['4x5', '4', '5'],
    ['4 × 5 = 20', '4', '5'],
    ['(3, 4)', '3', '4'],
    ['3/4', '3', '4'],
    ['L: High / I: Medium', 'High', 'Medium'],
    ['I: Medium / L: High', 'High', 'Medium'],
    ['P3 I4', '3', '4'],
    ['L4I5', '4', '5'],
    ['High x Low', 'High', 'Low'],
    ['발생가능성: 상 / 영향도: 중', '상', '중'],
    ['상/하', '상', '하'],
    ['5 - Almost certain x 4 - Major', '5 - Almost certain', '4 - Major'],
    ['2: 낮음 / 3: 보통', '2: 낮음', '3: 보통'],
  ])('%s', (cell, likelihood, impact) => {
    expect(levelsIn(cell, 'likelihood')).toEqual({ likelihood, impact });
  });

  it('come in the order of the column where they are not named', () => {
    expect(levelsIn('4x5', 'impact')).toEqual({ likelihood: '5', impact: '4' });
  });

  it.each(['15', 'High', '', 'to be assessed', '4 - Likely', '3 (High)'])('are not in %o', (cell) => {
    expect(levelsIn(cell, 'likelihood')).toBeNull();
  });
});

describe('the items of a cell', () => {
  it.each([
    ['1. Four eyes\n2. Limits', 'line', ['Four eyes', 'Limits']],
    ['- a\n- b', 'line', ['a', 'b']],
    ['C1; C2', 'semicolon', ['C1', 'C2']],
    ['1. Four eyes 2. Limits', 'number', ['Four eyes', 'Limits']],
    ['① 이중 승인 ② 한도', 'number', ['이중 승인', '한도']],
    ['Kim (risk, audit), Lee', 'comma', ['Kim (risk, audit)', 'Lee']],
    ['limit of 1,000, 3D Secure', 'comma', ['limit of 1,000', '3D Secure']],
    ['인사팀 / 총무팀', 'slash', ['인사팀', '총무팀']],
  ] as const)('%o by %s', (text, separator, items) => {
    expect(itemsOf(text, separator)).toEqual(items);
  });
});

it('a time of day stands by itself, or is none', () => {
  expect(['9:05 PM', '오전 12:30', '14시 5분', '25:00', 'noon'].map(clockAlone)).toEqual(['21:05:00', '00:30:00', '14:05:00', null, null]);
});

it('an amount is read without the mark of its currency, and in Korean units', () => {
  expect(['₩1,200,000', '1.5억원', '3천만', '1억 2천만원', 'USD 300', '1200'].map(plainAmount)).toEqual([
    '1,200,000',
    150_000_000,
    30_000_000,
    120_000_000,
    '300',
    '1200',
  ]);
});

it('an amount is read with a comma before its cents, and in thousands however they are parted', () => {
  expect(['2 450,00', '1.234,5 €', "1'234.50", '1 000 000', '12,500', '1.234'].map(plainAmount)).toEqual([
    '2450.00',
    '1234.5',
    '1234.50',
    '1000000',
    // A comma or a point before three digits may be either: it stays as it is read elsewhere.
    '12,500',
    '1.234',
  ]);
});
