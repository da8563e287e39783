import type { Cells } from '../../engine/imports/cells.ts';
import { isEmptyCell } from '../../engine/imports/empty-cells.ts';
import type { Importing } from '../../engine/imports/importing.ts';
import { inRank } from '../../engine/kind/computed.ts';
import type { Json, JsonObject } from '../../engine/values/json.ts';
import { ok, type Result } from '../../engine/values/result.ts';
import { assessmentKinds } from '../assessments/kind.ts';
import { positionOn } from '../assessments/position-on.ts';
import { foundOf, type Stored } from '../rows.ts';
import { controlsNamed, type Tie } from './import-controls.ts';
import { columnsOfPosition } from './import-positions.ts';

const lists = ['causes', 'consequences'] as const;

/** The columns of each position of a risk, which a row brings together. */
export const positionsTogether: readonly (readonly string[])[] = assessmentKinds.map(columnsOfPosition);

/** The columns of parts that hold what they say as it is. */
const plainColumns: readonly string[] = [...lists, ...positionsTogether.flat()];

/** What a row says of the parts of its risk: texts in their order, controls as they are tied, levels with their day and rationale. */
export function saidOfParts(cells: Cells, importing: Importing): Result<JsonObject> {
  const said: Record<string, Json> = {};
  const isSaid = (key: string) => cells[key] !== undefined && (!isEmptyCell(cells[key]) || importing.clear.has(key));
  for (const key of plainColumns) if (isSaid(key)) said[key] = cells[key] ?? null;
  if (!isSaid('controls')) return ok(said);
  const controls = controlsNamed(cells['controls'] ?? null, importing);
  return controls.ok ? ok({ ...said, controls: tiesOf(controls.value) }) : controls;
}

/** What stands of the same parts, on the day of the import. */
export function standingParts(riskId: string, importing: Importing): JsonObject {
  const found = foundOf(importing.found);
  const partsOf = (table: (typeof lists)[number]): readonly Stored<(typeof lists)[number]>[] => inRank(found.by(table, 'riskId', riskId));
  const [causes, consequences] = [partsOf('causes'), partsOf('consequences')];
  const rankIn = (parts: readonly { readonly id: string }[], id: string | null) =>
    id === null ? null : parts.findIndex((part) => part.id === id) + 1;
  const controls = found.by('riskControls', 'riskId', riskId).map(({ controlId, causeId, consequenceId }) => ({
    controlId,
    cause: rankIn(causes, causeId),
    consequence: rankIn(consequences, consequenceId),
  }));
  const positions = assessmentKinds.flatMap((kind) => {
    const position = positionOn(found.by('assessments', 'riskId', riskId), kind, importing.today);
    const values = position === null ? [] : [position.likelihood, position.impact, position.validOn, position.rationale];
    return columnsOfPosition(kind).map((column, at) => [column, values[at] ?? null] as const);
  });
  const texts = (parts: readonly { readonly text: string }[]) => parts.map(({ text }) => text);
  return { causes: texts(causes), consequences: texts(consequences), controls: tiesOf(controls), ...Object.fromEntries(positions) };
}

/** Ties to controls as texts, in an order of their own: nobody ordered them. */
function tiesOf(controls: readonly Tie[]): readonly string[] {
  return controls.map(({ controlId, cause, consequence }) => [controlId, cause ?? 0, consequence ?? 0].join(' ')).sort();
}
