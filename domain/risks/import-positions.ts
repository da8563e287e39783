import type { Change } from '../../engine/ledger/append.ts';
import { creation } from '../../engine/rows/changes.ts';
import { checkRow } from '../../engine/rows/check.ts';
import type { AnyKind } from '../../engine/kind/kind.ts';
import type { Registry } from '../../engine/kind/registry.ts';
import { assessmentKinds, type AssessmentKind } from '../assessments/kind.ts';
import { positionOn } from '../assessments/position-on.ts';
import type { QueryResult, Stored } from '../rows.ts';

import type { Json } from '../../engine/values/json.ts';
import { problem, type Problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import type { Day } from '../../engine/values/time.ts';

/** The columns of a position: likelihood, impact, the day from which it holds, why. */
export function columnsOfPosition(kind: AssessmentKind): readonly string[] {
  return columns[kind];
}

/** Made once: a row is asked for them several times, and a file has a hundred thousand rows. */
const columns: Readonly<Record<AssessmentKind, readonly string[]>> = {
  inherent: columnsNamed('inherent'),
  residual: columnsNamed('residual'),
  target: columnsNamed('target'),
};

function columnsNamed(kind: AssessmentKind): readonly string[] {
  return ['Likelihood', 'Impact', 'ValidOn', 'Rationale'].map((part) => `${kind}${part}`);
}

/**
 * The assessments that the cells of a risk add. A position that already holds on its day adds nothing; without a day, the
 * position of today is compared and a new one is valid from today. Empty cells take nothing away: assessments are history.
 */
export function planPositions(
  riskId: string,
  cells: Readonly<Record<string, Json>>,
  found: QueryResult,
  context: {
    readonly kinds: Registry;
    readonly kind: AnyKind;
    readonly matrixId: string;
    readonly today: Day;
    readonly newId: () => string;
  },
): Result<readonly Change[]> {
  const changes: Change[] = [];
  const problems: Problem[] = [];
  for (const kind of assessmentKinds) {
    const position = positionOf(kind, cells);
    if (position === null) continue;
    if (!position.ok) {
      problems.push(...position.problems);
      continue;
    }
    const { likelihood, impact, rationale } = position.value;
    const validOn = position.value.validOn ?? context.today;
    const known = positionOn(found.by('assessments', 'riskId', riskId), kind, validOn);
    if (known !== null && holdsAlready(known, position.value)) continue;
    const row = checkRow(context.kind, {
      id: context.newId(),
      riskId,
      kind,
      likelihood,
      impact,
      validOn,
      matrixId: context.matrixId,
      rationale: rationale ?? '',
      assessorId: null,
    });
    const wrong = row.ok ? (context.kind.rules?.check(row.value, found, context.kinds) ?? []) : row.problems;
    problems.push(...wrong.map((one) => ({ ...one, at: { field: `${kind}${capital(one.at?.field ?? '')}` } })));
    if (row.ok) changes.push(creation('assessments', row.value));
  }
  return problems.length > 0 ? fail(...problems) : ok(changes);
}

type Position = { readonly likelihood: Json; readonly impact: Json; readonly validOn: Day | null; readonly rationale: string | null };

/** `null` where the row says nothing of this kind. */
function positionOf(kind: AssessmentKind, cells: Readonly<Record<string, Json>>): Result<Position> | null {
  const [atLikelihood = '', atImpact = '', atValidOn = '', atRationale = ''] = columnsOfPosition(kind);
  const [likelihood, impact] = [cells[atLikelihood] ?? null, cells[atImpact] ?? null];
  const [validOn, rationale] = [cells[atValidOn] ?? null, cells[atRationale] ?? null];
  if (likelihood === null && impact === null && validOn === null && rationale === null) return null;
  const missing = [likelihood === null ? `${kind}Likelihood` : null, impact === null ? `${kind}Impact` : null].filter(
    (field) => field !== null,
  );
  if (missing.length > 0) return fail(...missing.map((field) => problem('field.required', { field })));
  return ok({
    likelihood,
    impact,
    validOn: typeof validOn === 'string' ? validOn : null,
    rationale: atRationale in cells ? (typeof rationale === 'string' ? rationale : '') : null,
  });
}

function holdsAlready(known: Stored<'assessments'>, wanted: Position): boolean {
  return (
    known.likelihood === wanted.likelihood &&
    known.impact === wanted.impact &&
    (wanted.validOn === null || known.validOn === wanted.validOn) &&
    (wanted.rationale === null || known.rationale === wanted.rationale)
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
