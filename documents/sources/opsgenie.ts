import type { JsonObject } from '../../engine/values/json.ts';
import { epochOf, instantOf, parseInstant } from '../../engine/values/time.ts';
import { cut, instantCell } from './cells.ts';
import { isList, textAt, valueAt } from './json-path.ts';
import { severityOfPriority } from './severity-words.ts';
import type { Source } from './source.ts';

/** Alerts and incidents of Opsgenie, as its lists give them. */
export const opsgenie: Source = {
  name: 'opsgenie',
  table: 'incidents',
  options: [],
  pages: ['data'],
  wants: 'data[] { id, tinyId, message, status, createdAt }',
  recognises: (record) => textAt(record, 'tinyId') !== null && textAt(record, 'message') !== null && textAt(record, 'createdAt') !== null,
  read(record) {
    // An alert is acknowledged and closed so many milliseconds after it came; an incident says when its impact began and ended.
    const isIncident = isList(valueAt(record, 'impactedServices')) || textAt(record, 'impactStartDate') !== null;
    const isOver = ['closed', 'resolved'].includes(textAt(record, 'status') ?? '');
    const wasAcknowledged = textAt(record, 'report', 'acknowledgedBy') !== null;
    const endedAt = isIncident ? instantCell(textAt(record, 'impactEndDate')) : afterCreation(record, 'closeTime');
    return [
      {
        cells: {
          outsideId: textAt(record, 'id'),
          title: cut(textAt(record, 'message'), 300),
          summary: cut(textAt(record, 'description'), 8000),
          severity: severityOfPriority(textAt(record, 'priority')),
          startedAt: instantCell(textAt(record, 'impactStartDate') ?? textAt(record, 'createdAt')),
          startAnchor: isIncident ? null : 'monitoring',
          acknowledgedAt: wasAcknowledged ? afterCreation(record, 'ackTime') : null,
          restoredAt: isOver ? endedAt : null,
          url: textAt(record, 'links', 'web'),
        },
      },
    ];
  },
};

/** The instant that lies as many milliseconds after the creation of an alert as its report says. */
function afterCreation(alert: JsonObject, span: string): string | null {
  const created = parseInstant(textAt(alert, 'createdAt') ?? '');
  const milliseconds = valueAt(alert, 'report', span);
  return created === null || typeof milliseconds !== 'number' ? null : instantOf(epochOf(created) + milliseconds);
}
