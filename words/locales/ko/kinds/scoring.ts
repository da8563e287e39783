import type { KindWords } from '../../../kind-words.ts';

export const scales = {
  many: '척도',
  one: '척도',
  fields: {
    axis: '축',
    version: '버전',
    label: '이름표',
    levels: '단계',
  },
} as const satisfies KindWords<'scales'>;

export const matrices = {
  many: '등급표',
  one: '등급표',
  fields: {
    version: '버전',
    label: '이름표',
    likelihoodScaleId: '발생가능성 척도',
    impactScaleId: '영향도 척도',
    ratings: '등급',
    cells: '칸',
  },
} as const satisfies KindWords<'matrices'>;
