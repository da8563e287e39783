import type { Rules } from '../../engine/kind/kind.ts';
import { by } from '../../engine/rows/query.ts';
import { hasTwin } from '../../engine/rows/twins.ts';
import { problem } from '../../engine/values/problem.ts';
import { rulesFor } from '../rows.ts';

export const serviceRules: Rules = rulesFor('services', {
  needs: (service) => [by('services', 'name', service.name)],
  check: (service, found) =>
    hasTwin(found.by('services', 'name', service.name), service, [])
      ? [problem('service.codeTaken', { table: 'services', id: service.id, field: 'name' }, { value: service.name })]
      : [],
});
