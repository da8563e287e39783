import { useCallback, useMemo } from 'react';
import { useSearch } from 'wouter';
import { z } from '../../../engine/values/schema.ts';
import type { ListFilter } from '../../../engine/lists/list-filter.ts';
import type { ListQuery } from '../../../engine/lists/list-query.ts';
import { goTo } from '../../ui/address/hash-address.ts';

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const filterSchema = z.union([
  z.strictObject({ column: z.string(), is: z.array(cell) }),
  z.strictObject({ column: z.string(), from: cell, to: cell }),
  z.strictObject({ column: z.string(), contains: z.string() }),
]);

export type ListParams = Partial<Pick<ListQuery, 'search' | 'filters' | 'sort' | 'archived'>>;

/** A page with what is asked of its list: `listAddress('/risks', { filters: [{ column: 'category', is: ['credit'] }] })`. */
export function listAddress(path: string, params: ListParams): string {
  const said = new URLSearchParams();
  if (params.search) said.set('q', params.search);
  for (const filter of params.filters ?? []) said.append('f', JSON.stringify(filter));
  if (params.sort && params.sort.length > 0)
    said.set('sort', params.sort.map(({ column, descending }) => (descending ? '-' : '') + column).join(','));
  if (params.archived) said.set('archived', '1');
  const text = said.toString();
  return text === '' ? path : `${path}?${text}`;
}

function filterOf(text: string): ListFilter[] {
  try {
    const read = filterSchema.safeParse(JSON.parse(text));
    return read.success ? [read.data] : [];
  } catch {
    return [];
  }
}

/** What an address asks of a list. What it does not say is as in `first`; what cannot be read is left out. */
export function listParams(search: string, first: ListParams): Required<ListParams> {
  const said = new URLSearchParams(search);
  const sort = said.get('sort');
  return {
    search: said.get('q') ?? '',
    filters: said.getAll('f').flatMap(filterOf),
    sort:
      sort === null
        ? (first.sort ?? [])
        : sort
            .split(',')
            .filter((part) => part !== '')
            .map((part) => ({ column: part.replace(/^-/, ''), descending: part.startsWith('-') })),
    archived: said.get('archived') === '1',
  };
}

/** The query of a list as the address has it, and the way to change it without leaving the page. */
export function useListQuery(table: string, path: string, first: ListParams): readonly [ListQuery, (change: ListParams) => void] {
  const search = useSearch();
  const firstKey = JSON.stringify(first);
  const query = useMemo<ListQuery>(() => ({ table, ...listParams(search, JSON.parse(firstKey) as ListParams) }), [table, search, firstKey]);
  const change = useCallback(
    (params: ListParams) => {
      const here = location.hash.replace(/^#/, '').split('?')[0] ?? path;
      goTo(listAddress(here === '' ? path : here, { ...query, ...params }), { replace: true });
    },
    [query, path],
  );
  return [query, change];
}
