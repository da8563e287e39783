import * as fc from 'fast-check';
import { barrierStates } from '../../../domain/bow-tie/barrier-state.ts';
import type { BowTieDrawing, DrawnBarrier, DrawnHappening, DrawnPath } from '../../../documents/bow-tie/drawing.ts';

const words = fc.constantFrom(
  '정산',
  '지연으로',
  '가맹점에',
  '지급이',
  'settlement',
  'a',
  'unrecoverable',
  'the',
  '2025.3',
  'W'.repeat(40),
  '결제승인시스템전면중단',
);
const text = fc.array(words, { minLength: 1, maxLength: 30 }).map((all) => all.join(' '));
const thing = { name: fc.constant('name'), target: fc.constant({ table: 'risks', id: 'r' }) };

let ids = 0;
const id = fc.constant(null).map(() => `id-${(ids += 1)}`);

const barrier: fc.Arbitrary<DrawnBarrier> = fc.record({
  ...thing,
  id,
  state: fc.constantFrom(...barrierStates),
  head: fc.constantFrom('C-1 · Preventive · Key', 'C-1 · 예방'),
  title: text,
  said: fc.constantFrom('Untested', 'D-1200으로 테스트 효력 종료, 2025. 11. 30.', 'Partly effective, 30 Nov 2025'),
});
const barriers = (most: number) => fc.array(barrier, { maxLength: most });
const path: fc.Arbitrary<DrawnPath> = fc.record({ ...thing, id, text, barriers: barriers(9) });
const missing: fc.Arbitrary<readonly DrawnPath[]> = fc
  .record({ ...thing, id, text, barriers: fc.constant([]), target: fc.constant(null) })
  .map((one) => [one]);
const paths = fc.oneof(missing, fc.array(path, { minLength: 1, maxLength: 8 }));
const happening: fc.Arbitrary<DrawnHappening> = fc.record({
  ...thing,
  id,
  head: fc.constantFrom('현실화', 'Contributed to by'),
  title: text,
  at: fc.constantFrom('', '2025. 8. 13. 05:00'),
  isOpen: fc.boolean(),
});

/** Bow-ties of all sizes that a register may have, with words that fit and words that do not. */
export const drawings: fc.Arbitrary<BowTieDrawing> = fc.record({
  summary: fc.constant('summary'),
  heads: fc.constant({ causes: '원인', event: '사건', consequences: '결과' }),
  residual: fc.constant('Residual'),
  bare: fc.constant('No control'),
  causes: paths,
  before: fc.oneof(fc.constant([]), barriers(12)),
  event: fc.record({
    ...thing,
    id,
    code: fc.constant('R-12'),
    text,
    residual: fc.constant({ step: 4 as const, rating: '4', label: 'High' }),
  }),
  happenings: fc.array(happening, { maxLength: 12 }),
  after: fc.oneof(fc.constant([]), barriers(12)),
  consequences: paths,
});

/** A bow-tie of so many controls over so many causes and consequences, in words of the length that people write. */
export function largeDrawing(controls: number, causes: number, consequences: number): BowTieDrawing {
  const target = { table: 'risks', id: 'r' };
  const one = (at: number): DrawnBarrier => ({
    id: `b-${at}`,
    state: barrierStates[at % barrierStates.length] ?? 'untested',
    head: `C-${at + 1} · ${at % 2 === 0 ? '예방' : '교정'}${at % 7 === 0 ? ' · 핵심' : ''}`,
    title: ['배포 전 자동 회귀시험', '정산금 이체의 이중 승인', '야간 당직자의 수동 확인 절차', '오지급 회수 절차'][at % 4] ?? '',
    said: at % 5 === 1 ? '테스트 없음' : '효과적, 2025.\u00a08.\u00a013.',
    name: `control ${at + 1}`,
    target,
  });
  const all = Array.from({ length: controls }, (_, at) => one(at));
  const ways = causes + consequences;
  const wayOf = (way: number): DrawnPath => ({
    id: `p-${way}`,
    name: `path ${way + 1}`,
    target,
    text: `운영과 다른 시험 환경 때문에 늦게 발견된 오류 ${way + 1}`,
    barriers: all.filter((_, at) => at % ways === way),
  });
  const from = (first: number, count: number) => Array.from({ length: count }, (_, at) => wayOf(first + at));
  return {
    summary: '보우타이',
    heads: { causes: '원인', event: '사건', consequences: '결과' },
    residual: '잔여',
    bare: '통제 없음',
    causes: from(0, causes),
    before: [],
    event: {
      id: 'r',
      code: 'R-12',
      text: '운영 반영 직후 오류로 승인이 실패하거나 지연됩니다.',
      residual: { step: 4, rating: '4', label: '높음' },
      name: '사건',
      target,
    },
    happenings: [],
    after: [],
    consequences: from(causes, consequences),
  };
}
