import { cut, earliest, environmentCells, instantCell, shortCommit } from './cells.ts';
import { isObject, textAt, valueAt } from './json-path.ts';
import type { Source } from './source.ts';

/** What GitLab calls the end of a deployment. One that failed or was cancelled did not come into use, as far as GitLab knows. */
const outcomes: Readonly<Record<string, 'ok' | 'aborted'>> = { success: 'ok', failed: 'aborted', canceled: 'aborted' };

/** Deployments of GitLab's REST API. */
export const gitlab: Source = {
  name: 'gitlab',
  table: 'deployments',
  options: ['production'],
  pages: [],
  wants: '[] { id, iid, ref, sha, status, created_at, environment { name } }',
  recognises: (record) => valueAt(record, 'iid') !== null && textAt(record, 'sha') !== null && isObject(valueAt(record, 'environment')),
  read(deployment, _page, { production }) {
    const outcome = outcomes[textAt(deployment, 'status') ?? ''] ?? null;
    if (outcome === null && textAt(deployment, 'status') !== 'running') return 'notStarted';
    const job = valueAt(deployment, 'deployable');
    const finishedAt = instantCell(textAt(job, 'finished_at'));
    // A deployment that a job reports at its end was created after the job had begun.
    const startedAt =
      instantCell(textAt(job, 'started_at')) ??
      earliest([instantCell(textAt(deployment, 'created_at')), instantCell(textAt(job, 'created_at'))]);
    const [commit, ref] = [textAt(deployment, 'sha') ?? '', textAt(deployment, 'ref') ?? ''];
    const isTag = valueAt(job, 'tag') === true || (!isObject(job) && /\d/.test(ref));
    const url = textAt(job, 'pipeline', 'web_url');
    return [
      {
        group: /\/([^/]+)(?:\/-)?\/pipelines\/\d+$/.exec(url ?? '')?.[1] ?? null,
        cells: {
          outsideId: textAt(deployment, 'id'),
          version: cut(isTag ? ref : shortCommit(commit), 200),
          commit,
          ...environmentCells(textAt(deployment, 'environment', 'name'), production),
          startedAt,
          finishedAt: outcome !== null && startedAt !== null && finishedAt !== null && finishedAt >= startedAt ? finishedAt : null,
          outcome,
          url,
        },
      },
    ];
  },
};
