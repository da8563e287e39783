import { useCallback, useMemo } from 'react';
import { useSearch } from 'wouter';
import { z } from '../../../engine/values/schema.ts';
import type { ListFilter, ListQuery } from '../../../engine/lists/list-query.ts';
import { goTo } from '../address/hash-address.ts';

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const filterSchema = z.union([
  z.strictObject({ column: z.string(), is: z.array(cell) }),
  z.strictObject({ column: z.string(), from: cell, to: cell }),
  z.strictObject({ column: z.string(), contains: z.string() }),
]);

export type ListWish = Partial<Pick<ListQuery, 'search' | 'filters' | 'sort' | 'archived'>>;

/** A place with what is asked of its list: `listAddress('/risks', { filters: [{ column: 'category', is: ['credit'] }] })`. */
export function listAddress(path: string, wish: ListWish): string {
  const said = new URLSearchParams();
  if (wish.search) said.set('q', wish.search);
  for (const filter of wish.filters ?? []) said.append('f', JSON.stringify(filter));
  if (wish.sort && wish.sort.length > 0)
    said.set('sort', wish.sort.map(({ column, descending }) => (descending ? '-' : '') + column).join(','));
  if (wish.archived) said.set('archived', '1');
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
export function listWish(search: string, first: ListWish): Required<ListWish> {
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
            .filter((one) => one !== '')
            .map((one) => ({ column: one.replace(/^-/, ''), descending: one.startsWith('-') })),
    archived: said.get('archived') === '1',
  };
}

/** The query of a list as the address has it, and the way to change it without leaving the place. */
export function useListQuery(table: string, path: string, first: ListWish): readonly [ListQuery, (change: ListWish) => void] {
  const search = useSearch();
  const firstKey = JSON.stringify(first);
  const query = useMemo<ListQuery>(() => ({ table, ...listWish(search, JSON.parse(firstKey) as ListWish) }), [table, search, firstKey]);
  const change = useCallback(
    (wish: ListWish) => {
      const here = location.hash.replace(/^#/, '').split('?')[0] ?? path;
      goTo(listAddress(here === '' ? path : here, { ...query, ...wish }), { replace: true });
    },
    [query, path],
  );
  return [query, change];
}
