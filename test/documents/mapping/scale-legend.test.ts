import { describe, expect, it } from 'vitest';
import { legendReader, saidTop } from '../../../documents/mapping/scale-legend.ts';
import { sheetOf } from './support/sheets.ts';

describe('the top of a scale in words', () => {
  it.each([
    ['Rate from 1-10', 10],
    ['1 = rare, 2 = unlikely, 3 = likely, 4 = almost certain', 4],
    ['가능성: 1(낮음)~5(매우 높음)', 5],
    ['5점 척도로 평가', 5],
    ['1 = low, 3 = high', 3],
  ])('%s', (text, top) => {
    expect(saidTop(text)).toBe(top);
  });

  it.each(['Low 1-4, medium 5-9, high 10-25', 'Version 1.3', 'Score 1-25', '1 = open, 3 = closed, 9 = unknown'])(
    'is not told by: %s',
    (text) => {
      expect(saidTop(text)).toBeNull();
    },
  );
});

describe('other sheets of a workbook', () => {
  const topOf = (...rows: Parameters<typeof sheetOf>[0][]) => {
    const grids = [sheetOf([['Risk'], ['A']]), ...rows.map((one) => sheetOf(one))];
    const sheets = grids.map((_, at) => ({ name: `Sheet ${at}`, isHidden: at > 0 }));
    const gridAt = (at: number) => grids[at] ?? null;
    return legendReader({ sheets, first: 0, grid: () => ({ ok: true, value: grids[0] ?? sheetOf([]) }) }, gridAt).topBeside(0);
  };

  it('tell the top as a table of levels, from either end', () => {
    expect(
      topOf([
        ['Likelihood', 'Meaning'],
        [4, 'Almost certain'],
        [3, 'Likely'],
        [2, 'Unlikely'],
        [1, 'Rare'],
      ]),
    ).toBe(4);
    expect(topOf([['영향도'], ['1 - 경미'], ['2 - 보통'], ['3 - 심각']])).toBe(3);
  });

  it('tell nothing where numbers only count, or where they do not agree', () => {
    expect(
      topOf([
        ['No', 'Likelihood of what'],
        [1, 'x'],
        [2, 'y'],
        [3, 'z'],
        [4, 'z'],
      ]),
    ).toBeNull();
    const ofFour = [['Likelihood'], ['1 - Rare'], ['2 - Unlikely'], ['3 - Likely'], ['4 - Certain']];
    const ofThree = [['Impact'], ['1 - Minor'], ['2 - Moderate'], ['3 - Major']];
    expect(topOf(ofFour, ofThree)).toBeNull();
  });
});
