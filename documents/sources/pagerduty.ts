import { cut, earliest, instantCell } from './cells.ts';
import { objectsAt, textAt, valueAt } from './json-path.ts';
import { severityOfPriority } from './severity-words.ts';
import type { Source } from './source.ts';

/** Incidents of PagerDuty's REST API. They begin when the first alert came in. */
export const pagerduty: Source = {
  name: 'pagerduty',
  table: 'incidents',
  options: [],
  pages: ['incidents'],
  wants: 'incidents[] { id, incident_number, title, created_at, status, service }',
  recognises: (record) => valueAt(record, 'incident_number') !== null && textAt(record, 'created_at') !== null,
  read(incident) {
    const isResolved = textAt(incident, 'status') === 'resolved';
    const resolvedAt = textAt(incident, 'resolved_at') ?? textAt(incident, 'last_status_change_at');
    return [
      {
        cells: {
          outsideId: textAt(incident, 'id'),
          title: cut(textAt(incident, 'title') ?? textAt(incident, 'summary'), 300),
          serviceId: cut(textAt(incident, 'service', 'summary'), 120),
          severity: severityOfPriority(textAt(incident, 'priority', 'summary')),
          startedAt: instantCell(textAt(incident, 'created_at')),
          startAnchor: 'monitoring',
          // The list is empty once the incident is resolved; what was read before stays.
          acknowledgedAt: earliest(objectsAt(incident, 'acknowledgements').map((one) => instantCell(textAt(one, 'at')))),
          restoredAt: isResolved ? instantCell(resolvedAt) : null,
          url: textAt(incident, 'html_url'),
        },
      },
    ];
  },
};
