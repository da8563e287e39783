import { useCallback, useEffect, useMemo } from 'react';
import { useSearch } from 'wouter';
import type { Asked } from '../../../domain/views/kind.ts';
import { wholeList, type ListTab } from '../../../domain/views/list-views.ts';
import type { ListQuery } from '../../../engine/lists/list-query.ts';
import { keepAsked, useKeptAsked } from '../../state/kept-lists.ts';
import { addressNow, goTo } from '../../ui/address/hash-address.ts';
import { useRegister } from '../../ui/register/open-register.tsx';
import { useListViews } from './list-views.ts';
import { listAddress, listParams, viewIn, type ListParams } from './list-address.ts';

export type ListAsked = {
  readonly tabs: readonly ListTab[];
  /** Whether the view that the address names was read: until then nothing is asked, least of all the whole list. */
  readonly isKnown: boolean;
  /** The view that is shown, as it may have been changed since. */
  readonly tab: ListTab;
  readonly asked: Asked;
  /** The same as the worker answers it: with who operates by id. */
  readonly query: ListQuery;
  readonly queryOf: (asked: Asked) => ListQuery;
  readonly change: (params: ListParams) => void;
  readonly show: (tabId: string) => void;
};

/**
 * What is asked of a list: what the address says, else what was asked of it when it was last left, else the whole of it. The view
 * stands in the address by its name or its id, with what differs from it.
 */
export function useListAsked(table: string, path: string): ListAsked {
  const { registerId } = useRegister();
  const place = `${registerId} ${table}`;
  const search = useSearch();
  const kept = useKeptAsked(place);
  const said = search === '' ? kept : search;
  const { tabs, isWhole, queryOf } = useListViews(table);
  const named = tabs.find(({ id }) => id === viewIn(said));
  const isKnown = named !== undefined || isWhole;
  const tab = named ?? tabs[0];
  const asked = useMemo((): Asked => {
    const params = listParams(said, tab.asked);
    return { search: params.search, filters: params.filters, sort: params.sort, group: params.group ?? null, archived: params.archived };
  }, [said, tab]);
  const query = useMemo(() => queryOf(asked), [queryOf, asked]);

  useEffect(() => {
    if (search !== '') keepAsked(place, search);
    // The list itself says what it shows; a record beside it has its own address.
    else if (kept !== '' && addressNow() === path) goTo(`${path}?${kept}`, { replace: true });
  }, [place, path, search, kept]);

  // A view that was saved a moment ago is said by its name alone.
  const isAsKept = tab.kept !== null && search !== '' && search !== `view=${tab.id}` && JSON.stringify(asked) === JSON.stringify(tab.asked);
  useEffect(() => {
    if (isAsKept) goTo(`${addressNow().split('?')[0]}?view=${tab.id}`, { replace: true });
  }, [isAsKept, tab.id]);

  const go = useCallback(
    (view: ListTab, params: ListParams, replace: boolean) => {
      const here = addressNow().split('?')[0] ?? path;
      const address = listAddress(here, { ...params, view: view.id }, view.asked);
      const [, next = ''] = address.split('?');
      // Whoever goes back finds the list that was left, not the one that is kept since.
      if (!replace && search === '') goTo(`${here}?view=${wholeList}`, { replace: true });
      keepAsked(place, next);
      goTo(replace || next !== '' ? address : `${here}?view=${wholeList}`, { replace });
    },
    [place, path, search],
  );
  const change = useCallback((params: ListParams) => go(tab, { ...asked, ...params }, true), [go, tab, asked]);
  const show = useCallback(
    (tabId: string) => {
      const next = tabs.find(({ id }) => id === tabId);
      if (next !== undefined) go(next, {}, false);
      // One that was kept a moment ago, of which the page has not heard yet.
      else goTo(`${addressNow().split('?')[0] ?? path}?view=${tabId}`);
    },
    [go, tabs, path],
  );
  return useMemo(
    () => ({ tabs, isKnown, tab, asked, query, queryOf, change, show }),
    [tabs, isKnown, tab, asked, query, queryOf, change, show],
  );
}
