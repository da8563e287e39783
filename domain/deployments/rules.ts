import type { Rules } from '../../engine/kind/kind.ts';
import { get } from '../../engine/rows/query.ts';
import { problem } from '../../engine/values/problem.ts';
import { rulesFor } from '../rows.ts';

/** What is deployed to a service is a release of that service. */
export const deploymentRules: Rules = rulesFor('deployments', {
  needs: ({ releaseId }) => (releaseId === null ? [] : [get('releases', releaseId)]),
  check(deployment, found) {
    const release = deployment.releaseId === null ? null : found.get('releases', deployment.releaseId);
    return release !== null && release.serviceId !== deployment.serviceId
      ? [problem('deployment.releaseOfOther', { table: 'deployments', id: deployment.id, field: 'releaseId' }, { value: release.version })]
      : [];
  },
});
