import { defineKind } from '../../engine/kind/define-kind.ts';
import { flag, instant, integer, maybeText, once, optional, ref, tags, text } from '../../engine/kind/fields.ts';
import { inOrder } from '../../engine/kind/in-order.ts';
import type { RowOf } from '../../engine/kind/kind.ts';
import { cameFrom } from '../imports/came-from.ts';
import { changeRules } from './rules.ts';

const count = () => optional(integer(0));

/** A change of the source of a service that was merged to the branch from which it is released. Who wrote it is not kept. */
export const changes = defineKind('changes', {
  code: null,
  life: 'part',
  since: 6,
  names: 'title',
  fields: {
    serviceId: once(ref('services')),
    commit: once(text(64, 'short')),
    /** The first line of its message. */
    title: text(300),
    /** When it was written: it feeds nothing but the time from there to its merge. */
    authoredAt: optional(instant()),
    /** When the release branch first reached it. */
    mergedAt: instant(),
    /** The first release that carries it; empty while none does. */
    releaseId: optional(ref('releases')),
    filesChanged: count(),
    /** Lines outside of generated files. */
    insertions: count(),
    deletions: count(),
    /** Lines added and taken out in generated and lock files. */
    generatedLines: count(),
    /** The uppermost folders that it touches. */
    areas: tags(50, 200),
    /** The commit that it takes back. */
    reverts: maybeText(64),
    hotfix: flag(),
    ...cameFrom,
  },
  rules: changeRules,
  rowRules: [inOrder('authoredAt', 'mergedAt')],
  list: {
    columns: ['commit', 'title', 'serviceId', 'mergedAt', 'releaseId', 'filesChanged', 'insertions', 'deletions'],
    narrow: ['commit', 'title', 'mergedAt'],
    terminal: ['commit', 'serviceId', 'mergedAt', 'releaseId', 'insertions', 'deletions', 'title'],
    filters: ['serviceId', 'releaseId', 'mergedAt', 'hotfix'],
    sort: { column: 'mergedAt', descending: true },
    views: [{ name: 'hotfixes', filters: [{ column: 'hotfix', is: [true] }] }],
  },
  page: { icon: 'commit' },
  imports: {
    needed: ['commit', 'mergedAt', 'title'],
    naturalKey: ['serviceId', 'commit'],
    fileField: 'serviceId',
    aliases: { mergedAt: ['merged at'], title: ['message', 'subject'], commit: ['sha'] },
  },
});
export type Change = RowOf<typeof changes>;
