import type { Json, JsonObject } from '../../engine/values/json.ts';
import { cut, instantCell } from './cells.ts';
import { isList, textAt, valueAt } from './json-path.ts';
import { severityOfPriority } from './severity-words.ts';
import type { Source } from './source.ts';

/** Issues of a GitHub repository: those with a label are incidents. They begin when somebody reported them. */
export const githubIssues: Source = {
  name: 'github-issues',
  table: 'incidents',
  options: ['label'],
  pages: ['items'],
  wants: '[] { number, title, labels[], created_at, html_url, repository_url }',
  recognises: (record) => valueAt(record, 'number') !== null && isList(valueAt(record, 'labels')) && textAt(record, 'created_at') !== null,
  read(issue, _page, { label }) {
    if (valueAt(issue, 'pull_request') !== null) return 'pullRequest';
    const labels = labelsOf(issue);
    // GitHub itself does not tell labels apart by case.
    if (label !== null && !labels.some((one) => one.toLowerCase() === label.trim().toLowerCase())) return 'otherLabel';
    const repository = repositoryOf(issue);
    const number = textAt(issue, 'number');
    return [
      {
        group: repository?.split('/').at(-1) ?? null,
        cells: {
          outsideId: number === null ? null : `${repository ?? ''}#${number}`,
          title: cut(textAt(issue, 'title'), 300),
          summary: cut(textAt(issue, 'body'), 8000),
          severity: labels.map(severityOfPriority).find((severity) => severity !== null) ?? null,
          startedAt: instantCell(textAt(issue, 'created_at')),
          startAnchor: 'report',
          restoredAt: textAt(issue, 'state') === 'closed' ? instantCell(textAt(issue, 'closed_at')) : null,
          url: textAt(issue, 'html_url'),
        },
      },
    ];
  },
};

/** `owner/name` of the repository that a record of GitHub's API came from. */
export function repositoryOf(record: JsonObject): string | null {
  return /\/repos\/([^/]+\/[^/]+)$/.exec(textAt(record, 'repository_url') ?? '')?.[1] ?? null;
}

function labelsOf(issue: JsonObject): readonly string[] {
  const labels = valueAt(issue, 'labels');
  const nameOf = (label: Json) => (typeof label === 'string' ? label : textAt(label, 'name'));
  return isList(labels) ? labels.flatMap((label) => nameOf(label) ?? []) : [];
}
