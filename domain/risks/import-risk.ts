import type { Cells } from '../../engine/imports/cells.ts';
import type { Importing } from '../../engine/imports/importing.ts';
import type { Change } from '../../engine/ledger/append.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { matrixInUse } from './assess.ts';
import { foundOf } from '../rows.ts';
import { planControls } from './import-controls.ts';
import { planParts } from './import-parts.ts';
import { planPositions } from './import-positions.ts';

/** What a row of a file changes in the causes, consequences, controls and positions of its risk. */
export function planRisk(riskId: string, cells: Cells, importing: Importing): Result<readonly Change[]> {
  const { kinds, newId, today } = importing;
  const found = foundOf(importing.found);
  const causes = planParts(kinds, 'causes', riskId, cells['causes'], found, newId);
  if (!causes.ok) return causes;
  const consequences = planParts(kinds, 'consequences', riskId, cells['consequences'], found, newId);
  if (!consequences.ok) return consequences;
  const controls = planControls(riskId, cells['controls'], { causes: causes.value, consequences: consequences.value }, importing);
  const matrixId = matrixInUse(found.all('matrices'))?.id ?? '';
  const positions = planPositions(riskId, cells, found, { kinds, kind: kinds.of('assessments'), matrixId, today, newId });
  if (!controls.ok || !positions.ok) return fail(...(controls.ok ? [] : controls.problems), ...(positions.ok ? [] : positions.problems));
  const removals = controls.value.filter((change) => change.after === null);
  const additions = controls.value.filter((change) => change.after !== null);
  return ok([...removals, ...causes.value.changes, ...consequences.value.changes, ...additions, ...positions.value]);
}
