import type { Cells } from '../../engine/imports/cells.ts';
import type { Importing } from '../../engine/imports/importing.ts';
import type { JsonObject } from '../../engine/values/json.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { settingsId } from '../settings/kind.ts';
import { foundOf } from '../rows.ts';

/** An incident's impact in the words of its source: it becomes a severity by the settings, or planned work. */
export const impactColumn = 'impact';
/** The source's word for planned work. */
const maintenanceImpact = 'maintenance';

/** Severity from the source's word for impact, where the file does not give a severity itself. */
export function severityOfImpact(cells: Cells, { found }: Importing): Result<JsonObject> {
  const impact = cells[impactColumn];
  if (typeof impact !== 'string' || (cells['severity'] ?? null) !== null) return ok({});
  const word = impact.trim().toLowerCase();
  if (word === maintenanceImpact) return ok({ kind: 'maintenance', severity: null });
  const known = foundOf(found).get('settings', settingsId)?.severityOfImpact ?? {};
  const severity = Object.hasOwn(known, word) ? known[word] : undefined;
  if (severity !== undefined) return ok({ severity });
  const values = [...Object.keys(known), maintenanceImpact].join(', ');
  return fail(problem('field.notOneOf', { field: impactColumn }, { value: impact, values }));
}
