import { cut, instantCell } from './cells.ts';
import { isObject, objectsAt, textAt, valueAt } from './json-path.ts';
import { severityOfPriority } from './severity-words.ts';
import type { Source } from './source.ts';

/** Issues of Jira Service Management, as the search of Jira gives them. They begin when somebody reported them. */
export const jira: Source = {
  name: 'jira',
  table: 'incidents',
  options: [],
  pages: ['issues'],
  wants: 'issues[] { key, fields { summary, created } }',
  recognises: (record) => textAt(record, 'key') !== null && isObject(valueAt(record, 'fields')),
  read(issue) {
    const key = textAt(issue, 'key');
    const site = /^(https?:\/\/.+?)\/rest\//.exec(textAt(issue, 'self') ?? '')?.[1];
    return [
      {
        cells: {
          outsideId: key,
          title: cut(textAt(issue, 'fields', 'summary'), 300),
          // Of formatted text (a document in JSON) nothing is read.
          summary: cut(textAt(issue, 'fields', 'description'), 8000),
          severity: severityOfPriority(textAt(issue, 'fields', 'priority', 'name')),
          startedAt: instantCell(textAt(issue, 'fields', 'created')),
          startAnchor: 'report',
          restoredAt: instantCell(textAt(issue, 'fields', 'resolutiondate')),
          components: objectsAt(issue, 'fields', 'components').flatMap((component) => cut(textAt(component, 'name'), 200) ?? []),
          url: site === undefined || key === null ? null : `${site}/browse/${key}`,
        },
      },
    ];
  },
};
