import { cdEventOf, idWithin } from './cd-event.ts';
import { cut } from './cells.ts';
import { environmentNamed } from '../../domain/deployments/environment-names.ts';
import { textAt } from './json-path.ts';
import type { Source, SourceRow } from './source.ts';

/** Incidents that were detected, reported and resolved, as CDEvents tell it: the events of one subject make one row. */
export const cdeventsIncidents: Source = {
  name: 'cdevents',
  table: 'incidents',
  options: ['production'],
  pages: [],
  wants: '{ context { id, source, type: dev.cdevents.…, timestamp }, subject { id, content } }',
  recognises: (record) => cdEventOf(record) !== null,
  read(record, _page, { production }) {
    const event = cdEventOf(record);
    if (event === null || event.subject !== 'incident') return 'otherEvent';
    const environment = environmentNamed(textAt(event.content, 'environment', 'id') ?? '', production);
    // An incident is a problem in production; the name of an environment that nobody knows may be one of production.
    if (environment !== null && environment !== 'production') return 'notProduction';
    const description = textAt(event.content, 'description');
    const key = {
      outsideId: event.subjectId === null ? null : idWithin(event.subjectSource, event.subjectId),
      serviceId: cut(textAt(event.content, 'service', 'id'), 120),
    };
    const title = cut(description ?? event.subjectId, 300);
    switch (event.predicate) {
      case 'detected':
        return [{ event: 'detected', cells: { ...key, title, startedAt: event.at, startAnchor: 'monitoring', detectedAt: event.at } }];
      case 'reported':
        return [
          {
            event: 'reported',
            cells: { ...key, title, startedAt: event.at, startAnchor: 'report', url: urlOf(event.content['ticketURI']) },
          },
        ];
      case 'resolved':
        return [{ event: 'resolved', cells: { ...key, restoredAt: event.at } }];
      default:
        return 'otherEvent';
    }
  },
  settle: merged,
};

/** What was detected says more of an incident than what was reported; of several events of a kind the first one, and the last resolution. */
const order = ['detected', 'reported', 'resolved'];

/** One row for each incident, where its first event stood. */
function merged<R extends SourceRow>(rows: readonly R[]): readonly R[] {
  const byIncident = new Map<string, R[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.cells['serviceId'], row.cells['outsideId']]);
    const known = byIncident.get(key);
    if (known === undefined) byIncident.set(key, [row]);
    else known.push(row);
  }
  return [...byIncident.values()].flatMap((events) => {
    const cells = cellsInOrder(events).reduce((all, one) => ({ ...all, ...one }), {});
    return events.slice(0, 1).map((first) => ({ ...first, cells }));
  });
}

/** The cells of the events of one incident: what comes later in the list takes the place of what comes earlier. */
function cellsInOrder(events: readonly SourceRow[]): readonly SourceRow['cells'][] {
  const timeOf = ({ cells, event }: SourceRow) => textAt(cells, event === 'resolved' ? 'restoredAt' : 'startedAt') ?? '';
  const weight = ({ event = '' }: SourceRow) => -order.indexOf(event);
  const isLast = (a: SourceRow, b: SourceRow) =>
    (a.event === 'resolved' ? 1 : -1) * (timeOf(a) < timeOf(b) ? -1 : timeOf(a) > timeOf(b) ? 1 : 0);
  return [...events].sort((a, b) => weight(a) - weight(b) || isLast(a, b)).map(({ cells }) => cells);
}

function urlOf(ticket: unknown): string | null {
  return typeof ticket === 'string' && /^https?:\/\//.test(ticket) ? ticket : null;
}
