import type { QueryResult, Stored } from '../rows.ts';
import { all, by, get, type Query } from '../../engine/rows/query.ts';
import { positionsOn, type Position } from '../risks/position.ts';
import { byCode } from '../../engine/values/code.ts';
import type { Day } from '../../engine/values/time.ts';

/** A risk that depends on a control: for which of its causes or consequences (`null`: the whole risk), and where it stands. */
export type DependentRisk = {
  readonly tie: Stored<'riskControls'>;
  readonly risk: Stored<'risks'>;
  readonly cause: Stored<'causes'> | null;
  readonly consequence: Stored<'consequences'> | null;
  readonly residual: Position | null;
};

/** A control with the risks that depend on it, by code. */
export type ControlProfile = { readonly control: Stored<'controls'>; readonly risks: readonly DependentRisk[] };

export function controlQueries(id: string): Query[] {
  return [get('controls', id), by('riskControls', 'controlId', id), all('matrices')];
}

/** What to ask once `controlQueries` are answered. */
export function controlRelationQueries(found: QueryResult, id: string): Query[] {
  return found
    .by('riskControls', 'controlId', id)
    .flatMap((tie) => [
      get('risks', tie.riskId),
      by('assessments', 'riskId', tie.riskId),
      ...(tie.causeId === null ? [] : [get('causes', tie.causeId)]),
      ...(tie.consequenceId === null ? [] : [get('consequences', tie.consequenceId)]),
    ]);
}

/** The control as it stands on a day, or `null` where there is no such control. */
export function controlProfile(found: QueryResult, id: string, day: Day): ControlProfile | null {
  const control = found.get('controls', id);
  if (control === null) return null;
  const risks = found.by('riskControls', 'controlId', id).flatMap((tie): DependentRisk[] => {
    const risk = found.get('risks', tie.riskId);
    if (risk === null) return [];
    return [
      {
        tie,
        risk,
        cause: tie.causeId === null ? null : found.get('causes', tie.causeId),
        consequence: tie.consequenceId === null ? null : found.get('consequences', tie.consequenceId),
        residual: positionsOn(found.by('assessments', 'riskId', tie.riskId), day, (matrixId) => found.get('matrices', matrixId)).residual,
      },
    ];
  });
  return { control, risks: risks.sort((a, b) => byCode(a.risk.code, b.risk.code)) };
}
