import { artifactOf, cdEventOf, idWithin } from './cd-event.ts';
import { cut, environmentCells, shortCommit } from './cells.ts';
import { textAt } from './json-path.ts';
import type { Source, SourceRow } from './source.ts';

/**
 * Services that were deployed, upgraded or rolled back, as CDEvents tell it. A rollback is a deployment of its own, unplanned, of
 * the earlier artifact; what it took the place of was rolled back, and service restored, at that moment.
 */
export const cdeventsDeployments: Source = {
  name: 'cdevents',
  table: 'deployments',
  options: ['production'],
  pages: [],
  wants: '{ context { id, source, type: dev.cdevents.…, timestamp }, subject { id, content } }',
  recognises: (record) => cdEventOf(record) !== null,
  read(record, _page, { production }) {
    const event = cdEventOf(record);
    if (event === null || event.subject !== 'service') return 'otherEvent';
    if (event.predicate === 'removed') return 'removed';
    if (!['deployed', 'upgraded', 'rolledback'].includes(event.predicate)) return 'otherEvent';
    const { version, commit } = artifactOf(textAt(event.content, 'artifactId'));
    return [
      {
        event: event.predicate,
        cells: {
          outsideId: idWithin(event.source, event.id),
          serviceId: cut(event.subjectId, 120),
          version: cut(version === null ? null : shortCommit(version), 200),
          commit,
          ...environmentCells(textAt(event.content, 'environment', 'id'), production),
          startedAt: event.at,
          outcome: 'ok',
          recoveredAt: null,
          planned: event.predicate === 'rolledback' ? false : null,
        },
      },
    ];
  },
  settle: rolledBack,
};

/** Says of each deployment that a rollback took the place of, within its service and environment, that it was rolled back and when. */
function rolledBack<R extends SourceRow>(rows: readonly R[]): readonly R[] {
  const settled = [...rows];
  const startOf = (at: number) => textAt(settled[at]?.cells, 'startedAt') ?? '';
  const inOrder = settled.map((_, at) => at).sort((a, b) => (startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : a - b));
  const latest = new Map<string, number>();
  for (const at of inOrder) {
    const row = settled[at];
    if (row === undefined) continue;
    const place = JSON.stringify([row.cells['serviceId'], row.cells['environmentName']]);
    const before = latest.get(place);
    const replaced = before === undefined ? undefined : settled[before];
    if (row.event === 'rolledback' && before !== undefined && replaced !== undefined) {
      settled[before] = { ...replaced, cells: { ...replaced.cells, outcome: 'rolledBack', recoveredAt: row.cells['startedAt'] ?? null } };
    }
    latest.set(place, at);
  }
  return settled;
}
