import { problem } from '../../engine/values/problem.ts';
import { by } from '../../engine/rows/query.ts';
import type { Rules } from '../../engine/commands/records.ts';

export const releaseRules: Rules<'releases'> = {
  needs: (release) => [by('releases', 'version', release.version)],
  check: (release, found) =>
    found.by('releases', 'version', release.version).some((other) => other.id !== release.id && other.serviceId === release.serviceId)
      ? [problem('release.versionTaken', { table: 'releases', id: release.id, field: 'version' }, { value: release.version })]
      : [],
};
