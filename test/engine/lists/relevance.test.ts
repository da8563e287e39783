import { describe, expect, it } from 'vitest';
import { marksIn, relevanceTo } from '../../../engine/lists/relevance.ts';

describe('how well a record answers a search', () => {
  it.each([
    ['r-4', 'R-4', '일괄 정산 지연', 'code'],
    ['r-4', 'R-41', '정산', 'wordStart'],
    ['정산', 'R-1', '정산 배치 이중 실행', 'wordStart'],
    ['정산', 'R-1', '가맹점 정산 지연', 'wordStart'],
    ['정산', 'R-1', '가맹점정산 지연', 'inWord'],
    ['ㅈㅅ', 'R-1', '가맹점 정산 지연', 'initialsStart'],
    ['ㅈㅅ', 'R-1', '가맹점정산 지연', 'initialsIn'],
    // ㅈ is followed by ㅇ here, ㅅ stands apart from it.
    ['ㅈㅅ', 'R-1', '지연 사고', 'elsewhere'],
    ['settle late', 'R-1', 'Settlement file is late', 'wordStart'],
    ['late settle', 'R-1', 'Settlement file is late', 'wordStart'],
    ['settle ile', 'R-1', 'Settlement file is late', 'inWord'],
    ['settle fx', 'R-1', 'Settlement file is late', 'elsewhere'],
    ['정산 ㅈㅇ', 'R-1', '정산 지연', 'initialsStart'],
    ['SETTLE', 'R-1', 'pre-settlement check', 'wordStart'],
  ])('%s in %s %s: %s', (search, code, title, expected) => {
    expect(relevanceTo(search)(code, title)).toBe(expected);
  });
});

describe('the marks of a search', () => {
  it.each([
    ['가맹점 정산 지연', '정산', ['정산']],
    ['가맹점 정산 지연', 'ㅈㅅ', ['정산']],
    ['정산가맹점 정산', '가맹 정산', ['정산가맹']],
    ['일괄정산 후 정산', '정산', ['정산']],
    ['Settlement file is late', 'LATE settle', ['Settle', 'late']],
    ['Settlement', 'xyz', []],
    ['Settlement', '', []],
    // Two words that overlap are one mark.
    ['abcdef', 'abcd cdef', ['abcdef']],
    // A letter that becomes two when it is made small: nothing is marked at a wrong place.
    ['İstanbul office', 'office', []],
  ])('in %s for %s: %j', (text, search, expected) => {
    expect(marksIn(text, search).map(([from, to]) => text.slice(from, to))).toEqual(expected);
  });

  it('stand where a word begins, where there is such a place', () => {
    expect(marksIn('일괄정산 후 정산', '정산')).toEqual([[7, 9]]);
  });
});
