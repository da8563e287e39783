import { useCallback, useMemo } from 'react';
import { useSearch } from 'wouter';
import type { ListFilter } from '../../../../engine/lists/list-filter.ts';
import type { ListRow } from '../../../../engine/lists/list-query.ts';
import { categories } from '../../../../domain/risks/category.ts';
import { assessedBy, heatMapOf, highestRisks, type HeatMap, type HeatMapView } from '../../../../domain/risks/heat-map.ts';
import { assessmentKinds } from '../../../../domain/assessments/kind.ts';
import type { Matrix } from '../../../../domain/scoring/kinds.ts';
import type { Scales } from '../../../ui/rating/scoring.tsx';
import { goTo } from '../../../ui/address/hash-address.ts';
import { loadQuestion } from '../../../ui/register/question-kinds.ts';
import { useAnswer, useFormer } from '../../../ui/register/questions-context.tsx';
import { useStore } from '../../../ui/register/store-context.tsx';

/** Codes that a cell shows. */
const codesShown = 3;
const highestShown = 10;

/** What narrows a list to the risks on the map: nothing where every assessment was made by the matrix in use. */
export function onMap(view: HeatMapView, map: HeatMap, { matrix }: Pick<Scales, 'matrix'>): readonly ListFilter[] {
  return map.otherMatrix === 0 ? [] : [assessedBy(view, [matrix.id])];
}

export type LoadedHeatMap = { readonly map: HeatMap; readonly highest: readonly ListRow[] };

/** Which heat map is looked at: it stands in the address. The residual one of all categories unless said. */
export function useHeatMapView(): readonly [HeatMapView, (change: Partial<HeatMapView>) => void] {
  const asked = useSearch();
  const said = useMemo(() => new URLSearchParams(asked), [asked]);
  const kind = assessmentKinds.find((kind) => kind === said.get('kind')) ?? 'residual';
  const category = categories.find((category) => category === said.get('category')) ?? null;
  const view = useMemo(() => ({ kind, category }), [kind, category]);
  const change = useCallback(
    (over: Partial<HeatMapView>) => {
      const next = { ...view, ...over };
      const search = new URLSearchParams(said);
      search.set('kind', next.kind);
      if (next.category === null) search.delete('category');
      else search.set('category', next.category);
      goTo(`${location.hash.replace(/^#/, '').split('?')[0] ?? '/'}?${search.toString()}`, { replace: true });
    },
    [view, said],
  );
  return [view, change];
}

/** The map of a view and what stands highest in it; of a changed view what was known before, until its answer is there. */
export function useHeatMap(view: HeatMapView, matrix: Matrix | null): LoadedHeatMap | null {
  const store = useStore();
  const question = (by: Matrix) =>
    loadQuestion(`heatMap ${JSON.stringify([view, by.id, by.version])}`, null, async () => {
      const [map, highest] = await Promise.all([
        heatMapOf(view, by, codesShown, (query, from, count) => store.list(query, from, count)),
        store.list(highestRisks(view, by), 0, highestShown),
      ]);
      return { map, highest: highest.rows };
    });
  return useFormer(useAnswer(matrix === null ? null : question(matrix)));
}
