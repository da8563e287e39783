import { defineKind } from '../../engine/kind/define-kind.ts';
import { freeText, instant, integer, maybeText, measure, optional, ref, text } from '../../engine/kind/fields.ts';
import type { RowOf } from '../../engine/kind/kind.ts';
import { linkedCount } from '../../engine/links/linked-count.ts';
import { cameFrom } from '../imports/came-from.ts';
import { notedFields } from '../imports/noted-fields.ts';
import { decided, harmDone } from '../links/counts.ts';
import { eventRelations, plainRelations } from '../links/relations.ts';
import { releaseRules } from './rules.ts';
import { toBePutRight } from '../views/to-be-put-right.ts';

const count = () => optional(integer(0));

/** A version of a service that was made ready for use. Putting it into production is a deployment, a record of its own. */
export const releases = defineKind('releases', {
  code: 'V',
  life: 'record',
  since: 1,
  names: 'version',
  namedWith: 'serviceId',
  fields: {
    serviceId: ref('services'),
    /** Unique within a service. */
    version: text(120, 'short'),
    releasedAt: instant(),
    notes: freeText(8000),
    commit: maybeText(64),
    commits: count(),
    filesChanged: count(),
    insertions: count(),
    deletions: count(),
    /** How many people wrote the changes; who they are is not kept. */
    authors: count(),
    oldestCommitAt: optional(instant()),
    medianLeadTimeHours: optional(measure(0, 'hours')),
    tags: notedFields.tags,
    further: notedFields.further,
    ...cameFrom,
  },
  computed: { riskCount: linkedCount('risks', decided), incidentCount: linkedCount('incidents', harmDone) },
  rules: releaseRules,
  linksTo: { risks: eventRelations, incidents: eventRelations, releases: plainRelations },
  list: {
    columns: [
      'code',
      'version',
      'serviceId',
      'releasedAt',
      'commits',
      'filesChanged',
      'insertions',
      'deletions',
      'medianLeadTimeHours',
      'incidentCount',
    ],
    narrow: ['version', 'serviceId', 'releasedAt'],
    terminal: ['code', 'serviceId', 'version', 'releasedAt', 'commits', 'medianLeadTimeHours'],
    filters: ['serviceId', 'releasedAt'],
    sort: { column: 'releasedAt', descending: true },
    views: [{ name: 'harmful', filters: [{ column: 'incidentCount', after: 0 }] }, toBePutRight],
  },
  page: { icon: 'package', line: [2, 2], keys: 'mod+5' },
  copies: { fields: ['serviceId', 'notes', 'tags'] },
  imports: {
    needed: ['version', 'releasedAt'],
    naturalKey: ['serviceId', 'version'],
    fileField: 'serviceId',
    aliases: { medianLeadTimeHours: ['median lead time in hours'], version: ['tag'] },
  },
});
export type Release = RowOf<typeof releases>;
