import type { Json } from '../../engine/values/json.ts';
import { barrierStates } from './barrier-state.ts';
import { barriersOf, type Barrier, type BowTie, type Path } from './bow-tie.ts';
import { happenedAt } from './happenings.ts';

/** A bow-tie as figures: everything that its picture shows, and how many barriers stand how. */
export function bowTieFigures(bowTie: BowTie): Json {
  const { risk, event, residual, causes, before, after, consequences, happenings } = bowTie;
  const all = barriersOf(bowTie);
  const counts = barrierStates.map((state) => [state, all.filter((barrier) => barrier.state === state).length] as const);
  return {
    risk: risk.code,
    id: risk.id,
    title: risk.title,
    event,
    residual: residual === null ? null : { rating: residual.rating, validOn: residual.assessment.validOn },
    counts: { causes: causes.length, consequences: consequences.length, controls: all.length, ...Object.fromEntries(counts) },
    causes: causes.map(pathFigures),
    before: before.map(barrierFigures),
    after: after.map(barrierFigures),
    consequences: consequences.map(pathFigures),
    linked: happenings.map((end) => ({
      kind: end.other.table,
      code: end.other.row.code,
      relation: end.link.relation,
      from: end.outward ? risk.code : end.other.row.code,
      at: happenedAt(end),
    })),
  };
}

function pathFigures({ part, barriers }: Path): Json {
  return { id: part.id, text: part.text, controls: barriers.map(barrierFigures) };
}

function barrierFigures({ control, state, last, ended }: Barrier): Json {
  const { id, code, title, kind, key } = control;
  const test = last === null ? null : { heldOn: last.heldOn, validUntil: last.validUntil, conclusion: last.conclusion };
  return { id, code, title, kind, key, state, test, endedBy: ended === null ? null : ended.deployment.code, endedOn: ended?.on ?? null };
}
