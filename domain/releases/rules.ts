import type { Rules } from '../../engine/kind/kind.ts';
import { by } from '../../engine/rows/query.ts';
import { hasTwin } from '../../engine/rows/twins.ts';
import { problem } from '../../engine/values/problem.ts';
import { rulesFor } from '../rows.ts';

/** A version stands once under its service. */
export const releaseRules: Rules = rulesFor('releases', {
  needs: (release) => [by('releases', 'version', release.version)],
  check: (release, found) =>
    hasTwin(found.by('releases', 'version', release.version), release, ['serviceId'])
      ? [problem('release.versionTaken', { table: 'releases', id: release.id, field: 'version' }, { value: release.version })]
      : [],
});
