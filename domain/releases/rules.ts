import type { Rules } from '../../engine/kind/kind.ts';
import { by } from '../../engine/rows/query.ts';
import { problem } from '../../engine/values/problem.ts';
import { rulesFor } from '../rows.ts';

/** A version stands once under its service. */
export const releaseRules: Rules = rulesFor('releases', {
  needs: (release) => [by('releases', 'version', release.version)],
  check: (release, found) =>
    found.by('releases', 'version', release.version).some((other) => other.id !== release.id && other.serviceId === release.serviceId)
      ? [problem('release.versionTaken', { table: 'releases', id: release.id, field: 'version' }, { value: release.version })]
      : [],
});
