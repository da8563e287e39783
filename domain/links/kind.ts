import { defineKind } from '../../engine/kind/define-kind.ts';
import { anyRef, choice, freeText, instant, kindName, optional, ref } from '../../engine/kind/fields.ts';
import type { RowOf } from '../../engine/kind/kind.ts';
import { cameFrom } from '../imports/came-from.ts';
import { relations } from './relations.ts';
import { linkRules } from './rules.ts';

/** How two records hang together, on what evidence, and who decided it. */
export const links = defineKind('links', {
  code: null,
  life: 'part',
  since: 1,
  fields: {
    fromTable: kindName('linked'),
    fromId: anyRef('fromTable'),
    relation: choice('relation', relations),
    toTable: kindName('linked'),
    toId: anyRef('toTable'),
    evidence: freeText(4000),
    deciderId: optional(ref('people')),
    decidedAt: instant(),
    ...cameFrom,
  },
  rules: linkRules,
  imports: { needed: ['fromTable', 'fromId', 'relation', 'toTable', 'toId', 'decidedAt'] },
});
export type Link = RowOf<typeof links>;
