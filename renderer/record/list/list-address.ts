import { listFilterSchema, type ListFilter } from '../../../engine/lists/list-filter.ts';
import type { ListSort } from '../../../engine/lists/list-query.ts';
import type { Asked } from '../../../domain/views/kind.ts';
import { wholeList } from '../../../domain/views/list-views.ts';

/** What is asked of a list; `view` is the one that it began with. */
export type ListParams = {
  readonly view?: string;
  readonly search?: string;
  readonly filters?: readonly ListFilter[];
  readonly sort?: readonly ListSort[];
  readonly group?: string | null;
  readonly archived?: boolean;
};

const nothingAsked: Asked = { search: '', filters: [], sort: [], group: null, archived: false };

/**
 * A page with what is asked of its list: `listAddress('/risks', { filters: [{ column: 'category', is: ['credit'] }] })`. What is as in
 * `base`, the view that it names, is not said.
 */
export function listAddress(path: string, params: ListParams, base: Asked = nothingAsked): string {
  const said = new URLSearchParams();
  const differs = (key: keyof Asked) => params[key] !== undefined && JSON.stringify(params[key]) !== JSON.stringify(base[key]);
  if (params.view !== undefined && params.view !== wholeList) said.set('view', params.view);
  if (differs('search')) said.set('q', params.search ?? '');
  if (differs('filters'))
    for (const filter of params.filters?.length ? params.filters : ['']) said.append('f', filter === '' ? '' : JSON.stringify(filter));
  if (differs('sort')) said.set('sort', (params.sort ?? []).map(({ column, descending }) => (descending ? '-' : '') + column).join(','));
  if (differs('group')) said.set('group', params.group ?? '');
  if (differs('archived')) said.set('archived', params.archived ? '1' : '0');
  const text = said.toString();
  return text === '' ? path : `${path}?${text}`;
}

function filterOf(text: string): ListFilter[] {
  try {
    const read = listFilterSchema.safeParse(JSON.parse(text));
    return read.success ? [read.data] : [];
  } catch {
    return [];
  }
}

/** What an address asks of a list. What it does not say is as in `first`; what cannot be read is left out. */
export function listParams(search: string, first: ListParams): ListParams & Required<Omit<ListParams, 'group' | 'view'>> {
  const said = new URLSearchParams(search);
  const [sort, group] = [said.get('sort'), said.has('group') ? said.get('group') : first.group];
  return {
    search: said.get('q') ?? first.search ?? '',
    filters: said.has('f') ? said.getAll('f').flatMap(filterOf) : (first.filters ?? []),
    sort:
      sort === null
        ? (first.sort ?? [])
        : sort
            .split(',')
            .filter((part) => part !== '')
            .map((part) => ({ column: part.replace(/^-/, ''), descending: part.startsWith('-') })),
    archived: said.has('archived') ? said.get('archived') === '1' : (first.archived ?? false),
    ...(group ? { group } : {}),
  };
}

/** The view that an address names. */
export function viewIn(search: string): string {
  return new URLSearchParams(search).get('view') ?? wholeList;
}
