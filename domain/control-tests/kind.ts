import { defineKind } from '../../engine/kind/define-kind.ts';
import { choice, day, freeText, integer, optional, owner, ref } from '../../engine/kind/fields.ts';
import { inOrder } from '../../engine/kind/in-order.ts';
import { notMoreThan } from '../../engine/kind/not-more-than.ts';
import { cameFrom } from '../imports/came-from.ts';
import { toBePutRight } from '../views/to-be-put-right.ts';

export const testConclusions = ['effective', 'partly', 'ineffective'] as const;

/** A test of a control: when it was held and until when it counts, what it found, on what sample of what population. */
export const controlTests = defineKind('controlTests', {
  code: null,
  life: 'part',
  since: 3,
  partOf: 'controlId',
  fields: {
    controlId: owner('controls'),
    heldOn: day(),
    validUntil: optional(day()),
    conclusion: choice('testConclusion', testConclusions),
    testerId: optional(ref('people')),
    population: optional(integer(0)),
    sample: optional(integer(0)),
    exceptions: optional(integer(0)),
    evidence: freeText(4000),
    ...cameFrom,
  },
  rowRules: [inOrder('heldOn', 'validUntil'), notMoreThan('sample', 'population'), notMoreThan('exceptions', 'sample')],
  list: {
    columns: ['controlId', 'heldOn', 'validUntil', 'conclusion', 'testerId', 'population', 'sample', 'exceptions'],
    narrow: ['controlId', 'heldOn', 'conclusion'],
    filters: ['conclusion', 'heldOn', 'validUntil', 'testerId'],
    sort: { column: 'heldOn', descending: true },
    due: { validUntil: [] },
    views: [
      { name: 'foundWanting', filters: [{ column: 'conclusion', isNot: ['effective'] }] },
      { name: 'expired', filters: [{ column: 'validUntil', overdue: true }] },
      toBePutRight,
    ],
  },
  page: { icon: 'microscope', line: [1, 3] },
  copies: { fields: ['controlId', 'testerId', 'population', 'sample'] },
  imports: {
    needed: ['controlId', 'heldOn', 'conclusion'],
    naturalKey: ['controlId', 'heldOn'],
    aliases: { controlId: ['control', '통제'], heldOn: ['held on', '테스트일'] },
  },
});
