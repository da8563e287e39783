/** Words and parts of words as a person would type them. */
const searches = [
  '정산',
  '배치 outage',
  'ㅈㅅ',
  'vendor limit',
  '금리 환율',
  'late',
  'rel',
  '장애',
  '고객 장애',
  '12',
  '자금',
  'batch 결제',
  'ㄱㄹ',
  'out',
  '77',
];

/** What stands in the field of search after each key. */
export const keystrokes = searches.flatMap((search) => Array.from(search, (_, index) => search.slice(0, index + 1)));
