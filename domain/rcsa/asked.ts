import { byCode } from '../../engine/values/code.ts';
import type { Day } from '../../engine/values/time.ts';
import { positionOn } from '../assessments/position-on.ts';
import type { Rows, Stored } from '../rows.ts';

/** Where a risk stands with its controls, as its owner is asked and as he answers. */
export type Stated = { readonly likelihood: number; readonly impact: number; readonly rationale: string };
/** What an owner says of a control. */
export type ControlWord = { readonly rating: Stored<'rcsaControls'>['rating']; readonly note: string };

export type AskedControl = { readonly control: Stored<'controls'>; readonly last: ControlWord | null };
/** A risk on a sheet: what stands there today. `position` is `null` where it was never assessed. */
export type AskedRisk = {
  readonly risk: Stored<'risks'>;
  readonly position: Stated | null;
  readonly controls: readonly AskedControl[];
};

/** Where a risk stands on a day by its residual assessments; `null` where it was not assessed. */
export function statedOn(rows: Pick<Rows, 'by'>, riskId: string, day: Day): Stated | null {
  const residual = positionOn(rows.by('assessments', 'riskId', riskId), 'residual', day);
  if (residual === null) return null;
  const { likelihood, impact, rationale } = residual;
  return { likelihood, impact, rationale };
}

/** What was last said of a control beside a risk, in whichever round. */
export function lastWord(rows: Pick<Rows, 'by'>, riskId: string, controlId: string): ControlWord | null {
  let last: Stored<'rcsaControls'> | null = null;
  for (const said of rows.by('rcsaControls', 'riskId', riskId)) {
    if (said.controlId === controlId && (last === null || said.answeredAt > last.answeredAt)) last = said;
  }
  return last === null ? null : { rating: last.rating, note: last.note };
}

/** The controls at work on a risk, each once, in the order of their codes. */
export function controlsOf(rows: Pick<Rows, 'by' | 'get'>, riskId: string): readonly Stored<'controls'>[] {
  const ids = new Set(rows.by('riskControls', 'riskId', riskId).map(({ controlId }) => controlId));
  const controls = [...ids].flatMap((id) => rows.get('controls', id) ?? []);
  return controls.filter(({ archivedAt }) => archivedAt === null).sort((a, b) => byCode(a.code, b.code));
}

/** The risks of a sheet that can still be asked about, in the order of their codes, with what stands there on a day. */
export function askedOn(
  rows: Pick<Rows, 'by' | 'get'>,
  sheet: Stored<'rcsaSheets'>,
  asksControls: boolean,
  day: Day,
): readonly AskedRisk[] {
  const items = rows.by('rcsaItems', 'roundId', sheet.roundId).filter(({ sheetId }) => sheetId === sheet.id);
  const risks = items.flatMap(({ riskId }) => rows.get('risks', riskId) ?? []);
  const open = risks.filter(({ status, archivedAt }) => status !== 'closed' && archivedAt === null);
  return open
    .sort((a, b) => byCode(a.code, b.code))
    .map((risk) => ({
      risk,
      position: statedOn(rows, risk.id, day),
      controls: asksControls ? controlsOf(rows, risk.id).map((control) => ({ control, last: lastWord(rows, risk.id, control.id) })) : [],
    }));
}
