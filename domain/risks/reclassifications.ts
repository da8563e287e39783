import { defineKind } from '../../engine/kind/define-kind.ts';
import { choice, day, freeText, owner } from '../../engine/kind/fields.ts';
import type { RowOf } from '../../engine/kind/kind.ts';
import { categories } from './category.ts';

/** A risk that left a category: until the day before `movedOn` it belonged to `fromCategory`. Where it is now stands on the risk. */
export const reclassifications = defineKind('reclassifications', {
  code: null,
  life: 'part',
  since: 4,
  partOf: 'riskId',
  fields: {
    riskId: owner('risks'),
    fromCategory: choice('category', categories),
    movedOn: day(),
    reason: freeText(1000),
  },
});
export type Reclassification = RowOf<typeof reclassifications>;
