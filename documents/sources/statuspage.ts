import type { Json, JsonObject } from '../../engine/values/json.ts';
import { cut, earliest, instantCell } from './cells.ts';
import { isList, objectsAt, textAt, valueAt } from './json-path.ts';
import type { Source } from './source.ts';

/** A status page of statuspage.io: its start is its first post, unless somebody put it before. Scheduled maintenance is planned work. */
export const statuspage: Source = {
  name: 'statuspage',
  table: 'incidents',
  options: [],
  pages: ['incidents', 'scheduled_maintenances'],
  wants: 'incidents[] { id, name, created_at, incident_updates[] }',
  recognises: (record) => isList(valueAt(record, 'incident_updates')) && textAt(record, 'name') !== null,
  read(incident, page) {
    const posts = postsOf(incident);
    const firstPost = earliest(posts.map(({ at }) => at));
    const isPlanned = textAt(incident, 'scheduled_for') !== null;
    const startedAt = instantCell(textAt(incident, isPlanned ? 'scheduled_for' : 'started_at') ?? textAt(incident, 'created_at'));
    const isPosted = firstPost !== null && startedAt !== null && startedAt >= firstPost;
    return [
      {
        group: textAt(page, 'page', 'name'),
        cells: {
          outsideId: textAt(incident, 'id'),
          title: cut(textAt(incident, 'name'), 300),
          kind: isPlanned ? 'maintenance' : null,
          impact: isPlanned ? null : textAt(incident, 'impact'),
          startedAt,
          startAnchor: isPosted && !isPlanned ? 'firstPost' : null,
          announcedAt: firstPost ?? instantCell(textAt(incident, 'created_at')),
          identifiedAt: posts.find(({ status }) => status === 'identified')?.at ?? null,
          mitigatedAt: instantCell(textAt(incident, 'monitoring_at')),
          restoredAt: instantCell(textAt(incident, 'resolved_at')),
          components: componentsOf(incident),
          timeline: posts,
          url: textAt(incident, 'shortlink'),
        },
      },
    ];
  },
};

/** The posts in the order of time: a page gives the latest first. */
function postsOf(incident: JsonObject): readonly (JsonObject & { readonly at: string; readonly status: string })[] {
  return objectsAt(incident, 'incident_updates')
    .map((post) => ({
      at: instantCell(textAt(post, 'display_at') ?? textAt(post, 'created_at')) ?? '',
      status: cut(textAt(post, 'status'), 60) ?? '',
      text: cut(textAt(post, 'body'), 8000) ?? '',
    }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function componentsOf(incident: JsonObject): readonly Json[] {
  const names = objectsAt(incident, 'components').flatMap((component) => cut(textAt(component, 'name'), 200) ?? []);
  return [...new Set(names)];
}
