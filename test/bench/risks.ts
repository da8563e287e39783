import type { Json } from '../../engine/values/json.ts';
import { addDays } from '../../engine/values/time.ts';

const words = [
  '정산',
  '배치',
  '금리',
  '환율',
  '결제',
  '장애',
  '고객',
  '자금',
  '신용',
  '한도',
  'release',
  'outage',
  'latency',
  'vendor',
  'batch',
  'limit',
];
const categories = ['market', 'credit', 'liquidity', 'reputation'];

/** Numbers that look random and are the same in every run. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Rows of a risk import with two assessments each: about 670 bytes of risk and twice 330 once they are rows of the register. */
export function importRows(count: number): { readonly row: number; readonly fields: Readonly<Record<string, Json>> }[] {
  const next = sequence(7);
  const pick = (from: readonly string[]) => from[Math.floor(next() * from.length)] as string;
  const level = () => 1 + Math.floor(next() * 5);
  const rationale = () => Array.from({ length: 8 }, () => pick(words)).join(' ');
  return Array.from({ length: count }, (_, index) => ({
    row: index + 2,
    fields: {
      title: `${pick(words)} ${pick(words)} ${index}`,
      event: Array.from({ length: 24 }, () => pick(words)).join(' '),
      category: pick(categories),
      identifiedOn: addDays('2016-01-01', Math.floor(next() * 3_000)),
      nextReviewOn: addDays('2026-01-01', Math.floor(next() * 700)),
      inherentLikelihood: level(),
      inherentImpact: level(),
      inherentValidOn: '2025-01-15',
      inherentRationale: rationale(),
      residualLikelihood: level(),
      residualImpact: level(),
      residualValidOn: '2025-02-15',
      residualRationale: rationale(),
    },
  }));
}

/** Words and parts of words as a person would type them. */
const searches = [
  '정산',
  '배치 outage',
  'ㅈㅅ',
  'vendor limit',
  '금리 환율',
  'late',
  'rel',
  '한도',
  '고객 장애',
  '12',
  '신용',
  'batch 자금',
  'ㄱㄹ',
  'out',
  '77',
];

/** What stands in the field of search after each key. */
export const keystrokes = searches.flatMap((search) => Array.from(search, (_, index) => search.slice(0, index + 1)));
