import type { JsonObject } from '../../engine/values/json.ts';
import { cut, environmentCells, instantCell, isCommit, shortCommit } from './cells.ts';
import { environmentNamed } from '../../domain/deployments/environment-names.ts';
import { isList, isObject, objectsAt, textAt, valueAt } from './json-path.ts';
import type { Source, SourceChoices, SourceRow } from './source.ts';

/**
 * Applications of Argo CD: each entry of an application's history is a deployment that succeeded; a sync that failed is in no
 * history, and known only while it is the latest.
 */
export const argocd: Source = {
  name: 'argocd',
  table: 'deployments',
  options: ['production'],
  pages: ['items'],
  wants: 'items[] { metadata { name }, spec { destination }, status { history[] } }',
  recognises: (record) => isObject(valueAt(record, 'spec', 'destination')) && textAt(record, 'metadata', 'name') !== null,
  read(application, _page, choices) {
    const about = aboutOf(application, choices);
    const named = ['namespace', 'name'].map((key) => textAt(application, 'metadata', key) ?? '').join('/');
    const id = textAt(application, 'metadata', 'uid') ?? named;
    const rows = objectsAt(application, 'status', 'history').map((entry): SourceRow => {
      const deployedAt = instantCell(textAt(entry, 'deployedAt'));
      const startedAt = instantCell(textAt(entry, 'deployStartedAt')) ?? deployedAt;
      const finishedAt = startedAt === deployedAt ? null : deployedAt;
      return {
        cells: { ...about, outsideId: `${id} ${textAt(entry, 'id') ?? ''}`, ...versionOf(entry), startedAt, finishedAt, outcome: 'ok' },
      };
    });
    const failed = failedSync(application, id);
    if (failed !== null) rows.push({ cells: { ...about, ...failed } });
    return rows.length === 0 ? 'notStarted' : rows;
  },
};

/** The latest sync where it failed. One that is under way may still become an entry of the history. */
function failedSync(application: JsonObject, id: string): SourceRow['cells'] | null {
  const state = valueAt(application, 'status', 'operationState');
  const isFailed = ['Failed', 'Error'].includes(textAt(state, 'phase') ?? '');
  if (!isFailed || valueAt(state, 'operation', 'sync', 'dryRun') === true) return null;
  const [startedAt, finishedAt] = [instantCell(textAt(state, 'startedAt')), instantCell(textAt(state, 'finishedAt'))];
  const revision = versionOf(valueAt(state, 'syncResult'));
  return {
    outsideId: `${id} ${startedAt ?? ''}`,
    ...revision,
    startedAt,
    finishedAt,
    outcome: 'aborted',
    notes: cut(textAt(state, 'message'), 8000),
  };
}

/** What is deployed: a commit, the version of a chart, or those of several sources. */
function versionOf(entry: JsonObject | ReturnType<typeof valueAt>): { readonly version: string | null; readonly commit: string | null } {
  const several = valueAt(entry, 'revisions');
  const revision = textAt(entry, 'revision');
  if (revision !== null) return { version: cut(shortCommit(revision), 200), commit: isCommit(revision) ? revision : null };
  const revisions = isList(several) ? several.flatMap((one) => (typeof one === 'string' ? shortCommit(one) : [])) : [];
  return { version: revisions.length === 0 ? null : cut(revisions.join(' '), 200), commit: null };
}

/** Argo CD knows clusters and namespaces, no environments: the first of the two whose name means one says which it is. */
function aboutOf(application: JsonObject, { production }: SourceChoices): SourceRow['cells'] {
  const names = ['namespace', 'name'].flatMap((key) => textAt(application, 'spec', 'destination', key) ?? []);
  const known = names.find((name) => environmentNamed(name, production) !== null) ?? names[0] ?? null;
  return {
    serviceId: cut(textAt(application, 'metadata', 'name'), 120),
    ...environmentCells(known, production),
  };
}
