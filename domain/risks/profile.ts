import { recordQueries, recordRelationQueries } from '../record-profile.ts';
import type { QueryResult, Stored } from '../rows.ts';
import { linkEnds, type LinkEnd } from '../links/ends.ts';
import { all, type Query } from '../../engine/rows/query.ts';
import { ratingOfAssessment, type Matrix } from '../scoring/kinds.ts';
import { byCode } from '../../engine/values/code.ts';
import { byCodePoint } from '../../engine/values/json.ts';
import type { Day } from '../../engine/values/time.ts';
import { positionsOn, type Position, type Positions } from './position.ts';

/** A control at work on a risk, through the row that ties the two. */
export type ControlAtWork = { readonly tie: Stored<'riskControls'>; readonly control: Stored<'controls'> };

/** A cause or a consequence, with the controls that act on it. */
export type PartOfRisk = { readonly part: Stored<'causes'>; readonly controls: readonly ControlAtWork[] };

/** A risk with everything that hangs on it: what its page shows. */
export type RiskProfile = {
  readonly risk: Stored<'risks'>;
  readonly causes: readonly PartOfRisk[];
  readonly consequences: readonly PartOfRisk[];
  /** Controls that act on the risk as a whole, and those tied to a cause or consequence that is another risk's: here they can be let go. */
  readonly controls: readonly ControlAtWork[];
  readonly positions: Positions;
  /** Every assessment, the latest valid day first; those of a day to come as well. */
  readonly timeline: readonly Position[];
  /** The matrix by which an assessment is read. */
  readonly matrixOf: (matrixId: string) => Matrix | null;
  readonly links: readonly LinkEnd[];
};

export function riskQueries(id: string): Query[] {
  return [...recordQueries('risks', id), all('matrices')];
}

/** What to ask once `riskQueries` are answered. */
export function riskRelationQueries(found: QueryResult, id: string): Query[] {
  return recordRelationQueries('risks', found, id);
}

/** The risk as it stands on a day, or `null` where there is no such risk. */
export function riskProfile(found: QueryResult, id: string, day: Day): RiskProfile | null {
  const risk = found.get('risks', id);
  if (risk === null) return null;
  const ties = found.by('riskControls', 'riskId', id).flatMap((tie): ControlAtWork[] => {
    const control = found.get('controls', tie.controlId);
    return control === null ? [] : [{ tie, control }];
  });
  const inOrder = ties.sort((a, b) => byCode(a.control.code, b.control.code));
  const part = (field: 'causeId' | 'consequenceId') => (row: Stored<'causes'>) => ({
    part: row,
    controls: inOrder.filter(({ tie }) => tie[field] === row.id),
  });
  const [causes, consequences] = [found.by('causes', 'riskId', id), found.by('consequences', 'riskId', id)];
  const own = new Set<string | null>([...causes, ...consequences].map((row) => row.id));
  const assessments = found.by('assessments', 'riskId', id);
  const matrixOf = (matrixId: string) => found.get('matrices', matrixId);
  return {
    risk,
    causes: ranked(causes).map(part('causeId')),
    consequences: ranked(consequences).map(part('consequenceId')),
    controls: inOrder.filter(({ tie }) => !own.has(tie.causeId) && !own.has(tie.consequenceId)),
    positions: positionsOn(assessments, day, matrixOf),
    timeline: latestFirst(assessments).map((assessment) => ({ assessment, rating: ratingOfAssessment(assessment, matrixOf) })),
    matrixOf,
    links: linkEnds(found, id),
  };
}

/** Causes or consequences by their rank; of two with one rank the older first. */
export function ranked<P extends { readonly rank: number; readonly id: string }>(parts: readonly P[]): P[] {
  return [...parts].sort((a, b) => a.rank - b.rank || byCodePoint(a.id, b.id));
}

function latestFirst(assessments: readonly Stored<'assessments'>[]): Stored<'assessments'>[] {
  return [...assessments].sort((a, b) => byCodePoint(b.validOn, a.validOn) || b.revision - a.revision || byCodePoint(a.id, b.id));
}
