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
  head: fc.constantFrom('C-1\u00a0· Preventive\u00a0· Key', 'C-1\u00a0· 예방'),
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
