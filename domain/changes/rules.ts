import type { Rules } from '../../engine/kind/kind.ts';
import { by, get } from '../../engine/rows/query.ts';
import { hasTwin } from '../../engine/rows/twins.ts';
import { problem } from '../../engine/values/problem.ts';
import { rulesFor } from '../rows.ts';

/** A commit stands once under its service, and is carried by a release of that service. */
export const changeRules: Rules = rulesFor('changes', {
  needs: ({ commit, releaseId }) => [by('changes', 'commit', commit), ...(releaseId === null ? [] : [get('releases', releaseId)])],
  check(change, found) {
    const at = { table: 'changes', id: change.id };
    const release = change.releaseId === null ? null : found.get('releases', change.releaseId);
    return [
      ...(hasTwin(found.by('changes', 'commit', change.commit), change, ['serviceId'])
        ? [problem('change.commitTaken', { ...at, field: 'commit' }, { value: change.commit })]
        : []),
      ...(release !== null && release.serviceId !== change.serviceId
        ? [problem('deployment.releaseOfOther', { ...at, field: 'releaseId' }, { value: release.version })]
        : []),
    ];
  },
});
