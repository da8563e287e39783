import { defineKind } from '../../engine/kind/define-kind.ts';
import { choice, integer, label, once, optional, ref } from '../../engine/kind/fields.ts';
import type { RowOf } from '../../engine/kind/kind.ts';
import { categories } from '../risks/category.ts';

export const termKinds = ['subtype', 'eventType', 'driver'] as const;
export type TermKind = (typeof termKinds)[number];

/**
 * A term of the taxonomy. `subtype` divides a category; `eventType` is a Basel loss event type of operational risk
 * (level 1 has no parent, level 2 has); `driver` says what a reputation risk comes from. What uses a term relies on its
 * category and kind: both are given once.
 */
export const taxonomy = defineKind('taxonomy', {
  code: null,
  life: 'record',
  since: 1,
  names: 'label',
  fields: {
    category: once(choice('category', categories)),
    kind: once(choice('termKind', termKinds)),
    label: label(),
    parentId: optional(ref('taxonomy', { tree: true, where: { category: { sameAs: 'category' }, kind: { sameAs: 'kind' } } })),
    /** Place among its siblings, from 1. */
    rank: integer(1),
  },
  order: ['id', 'category', 'kind', 'label', 'parentId', 'rank', 'archivedAt'],
  sortFields: ['category', 'kind', 'rank'],
});
export type Term = RowOf<typeof taxonomy>;

/** A reference to a term of one kind, of the category that the row has. */
export const term = (kind: TermKind) =>
  ref('taxonomy', { where: { category: { sameAs: 'category' }, kind }, otherwise: 'risk.subtypeOfOtherCategory' });
