import { problem } from '../../engine/values/problem.ts';
import type { Rules } from '../../engine/commands/records.ts';

export const incidentRules: Rules<'incidents'> = {
  check: (incident) =>
    (['restoredAt'] as const)
      .filter((field) => incident[field] !== null && incident[field] < incident.startedAt)
      .map((field) => problem('incident.endsBeforeStart', { table: 'incidents', id: incident.id, field })),
};
