import type { Rules } from '../../engine/kind/kind.ts';
import { by } from '../../engine/rows/query.ts';
import { problem } from '../../engine/values/problem.ts';
import { rulesFor } from '../rows.ts';

export const serviceRules: Rules = rulesFor('services', {
  needs: (service) => [by('services', 'name', service.name)],
  check: (service, found) =>
    found.by('services', 'name', service.name).some((other) => other.id !== service.id)
      ? [problem('service.codeTaken', { table: 'services', id: service.id, field: 'name' }, { value: service.name })]
      : [],
});
