import { describe, expect, it } from 'vitest';
import { headingsOf } from '../../../documents/mapping/headings.ts';
import { sheetOf } from './support/sheets.ts';

describe('headings', () => {
  it('of a merged cell over several columns are joined with what stands below', () => {
    const sheet = sheetOf(
      [
        ['번호', '고유위험', null, '비고'],
        [null, '발생가능성', '영향도'],
      ],
      {
        merges: [
          { from: [1, 1], to: [2, 1] },
          { from: [1, 2], to: [1, 3] },
          { from: [1, 4], to: [2, 4] },
        ],
      },
    );
    expect(headingsOf(sheet, { first: 1, last: 2 })).toEqual(['번호', '고유위험 · 발생가능성', '고유위험 · 영향도', '비고']);
  });

  it('of a file without merges reach over the places to their right that only the line below fills', () => {
    const sheet = sheetOf([
      ['No', 'Inherent', null, 'Owner'],
      [null, 'L', 'I', null],
    ]);
    expect(headingsOf(sheet, { first: 1, last: 2 })).toEqual(['No', 'Inherent · L', 'Inherent · I', 'Owner']);
  });

  it('that come twice are told apart, and columns without one go by their letters', () => {
    expect(headingsOf(sheetOf([['Risk', null, 'Risk']]), { first: 1, last: 1 })).toEqual(['Risk', 'B', 'Risk (2)']);
  });

  it('are the keys of JSON, or letters where nothing is a heading', () => {
    expect(headingsOf(sheetOf([['a', 'b']], { keys: ['risk', 'owner'] }), { first: 0, last: 0 })).toEqual(['risk', 'owner']);
    expect(headingsOf(sheetOf([['a', 'b']]), { first: 0, last: 0 })).toEqual(['A', 'B']);
  });
});
