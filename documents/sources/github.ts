import type { JsonObject } from '../../engine/values/json.ts';
import { cut, environmentCells, instantCell, shortCommit } from './cells.ts';
import { repositoryOf } from './github-issues.ts';
import { isList, objectsAt, textAt, valueAt } from './json-path.ts';
import type { Source } from './source.ts';

/** Deployments of GitHub's REST API, each with its `statuses` where they were asked for too. */
export const github: Source = {
  name: 'github',
  table: 'deployments',
  options: ['production'],
  pages: [],
  wants: '[] { id, sha, ref, environment, created_at, statuses_url }',
  recognises: (record) => textAt(record, 'statuses_url') !== null && textAt(record, 'environment') !== null,
  read(deployment, _page, { production }) {
    const statuses = statusesOf(deployment);
    const has = (...states: readonly string[]) => statuses.find(({ state }) => states.includes(state)) ?? null;
    // A deployment that another has taken the place of is inactive in the end: what counts is that it once was there.
    const done = has('success') ?? has('failure', 'error');
    const begun = done ?? has('in_progress', 'inactive');
    if (isList(valueAt(deployment, 'statuses')) && begun === null) return 'notStarted';
    const commit = textAt(deployment, 'sha') ?? textAt(deployment, 'commit_sha') ?? '';
    const ref = textAt(deployment, 'ref') ?? commit;
    const isProduction = valueAt(deployment, 'production_environment') === true;
    return [
      {
        group: repositoryOf(deployment)?.split('/').at(-1) ?? null,
        cells: {
          outsideId: textAt(deployment, 'id'),
          // A branch is the same for every deployment: a ref without a digit says less than the commit.
          version: cut(/\d/.test(ref) ? shortCommit(ref) : shortCommit(commit), 200),
          commit: commit === '' ? null : commit,
          ...environmentCells(textAt(deployment, 'environment'), production),
          ...(isProduction ? { environment: 'production' } : {}),
          startedAt: has('in_progress')?.at ?? instantCell(textAt(deployment, 'created_at')),
          finishedAt: done?.at ?? null,
          outcome: done === null ? null : done.state === 'success' ? 'ok' : 'aborted',
          notes: cut(textAt(deployment, 'description'), 8000),
          url: statuses.reduce<string | null>((last, { url }) => url ?? last, null),
        },
      },
    ];
  },
};

type Status = { readonly state: string; readonly at: string | null; readonly url: string | null };

/** The statuses in the order of time: the API gives the latest first. */
function statusesOf(deployment: JsonObject): readonly Status[] {
  return objectsAt(deployment, 'statuses')
    .map((status) => ({
      state: textAt(status, 'state') ?? '',
      at: instantCell(textAt(status, 'created_at')),
      url: textAt(status, 'log_url') ?? textAt(status, 'target_url'),
    }))
    .sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : (a.at ?? '') > (b.at ?? '') ? 1 : 0));
}
