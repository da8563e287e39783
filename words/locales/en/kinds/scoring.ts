import type { KindWords } from '../../../kind-words.ts';

export const scales = {
  many: 'Scales',
  one: 'Scale',
  fields: {
    axis: 'Axis',
    version: 'Version',
    label: 'Label',
    levels: 'Levels',
  },
} as const satisfies KindWords<'scales'>;

export const matrices = {
  many: 'Matrices',
  one: 'Matrix',
  fields: {
    version: 'Version',
    label: 'Label',
    likelihoodScaleId: 'Likelihood scale',
    impactScaleId: 'Impact scale',
    ratings: 'Ratings',
    cells: 'Cells',
  },
} as const satisfies KindWords<'matrices'>;
