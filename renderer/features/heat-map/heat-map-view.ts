import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSearch } from 'wouter';
import type { ListRow } from '../../../engine/lists/list-query.ts';
import { categories } from '../../../domain/risks/category.ts';
import { heatMapOf, highestRisks, type HeatMap, type HeatMapView } from '../../../domain/risks/heat-map.ts';
import { assessmentKinds } from '../../../domain/assessments/kind.ts';
import type { Matrix } from '../../../domain/scoring/kinds.ts';
import { goTo } from '../../ui/address/hash-address.ts';
import { useMoved } from '../../ui/register/moved.ts';
import { useStore } from '../../ui/register/store-context.tsx';

/** Codes that a cell shows. */
const codesShown = 3;
const highestShown = 10;

export type LoadedHeatMap = { readonly map: HeatMap; readonly highest: readonly ListRow[] };

/** Which heat map is looked at: it stands in the address. The residual one of all categories unless said. */
export function useHeatMapView(): readonly [HeatMapView, (change: Partial<HeatMapView>) => void] {
  const said = new URLSearchParams(useSearch());
  const kind = assessmentKinds.find((one) => one === said.get('kind')) ?? 'residual';
  const category = categories.find((one) => one === said.get('category')) ?? null;
  const view = useMemo(() => ({ kind, category }), [kind, category]);
  const change = useCallback(
    (over: Partial<HeatMapView>) => {
      const next = { ...view, ...over };
      const search = new URLSearchParams({ kind: next.kind, ...(next.category === null ? {} : { category: next.category }) });
      goTo(`${location.hash.replace(/^#/, '').split('?')[0] ?? '/'}?${search.toString()}`, { replace: true });
    },
    [view],
  );
  return [view, change];
}

/** The map of a view and what stands highest in it, asked again after each commit; what was known stays meanwhile. */
export function useHeatMap(view: HeatMapView, matrix: Matrix | null): LoadedHeatMap | null {
  const store = useStore();
  const [loaded, setLoaded] = useState<LoadedHeatMap | null>(null);
  const asking = useRef(0);
  const load = useCallback(async () => {
    if (matrix === null) return;
    const turn = (asking.current += 1);
    const [map, highest] = await Promise.all([
      heatMapOf(view, matrix, codesShown, (query, from, count) => store.list(query, from, count)),
      store.list(highestRisks(view), 0, highestShown),
    ]);
    if (turn === asking.current) setLoaded({ map, highest: highest.rows });
  }, [store, view, matrix]);
  useEffect(() => {
    void load();
  }, [load]);
  useMoved(null, () => void load());
  return loaded;
}
