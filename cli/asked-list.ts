import { kinds } from '../domain/index.ts';
import { rowsOf, rowsToPutRight } from '../domain/register/in-memory.ts';
import { languages } from '../domain/settings/kind.ts';
import { viewsOf, type ListTab } from '../domain/views/list-views.ts';
import { filtersFor, type ListFilter } from '../engine/lists/list-filter.ts';
import type { ListQuery, ListSort } from '../engine/lists/list-query.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { translator } from '../words/translate.ts';
import { viewName } from '../words/view-name.ts';
import type { Call } from './command.ts';
import { columnNamed, readFilters } from './list-filters.ts';
import { plainWord, type Asking } from './list-values.ts';
import { personNamed } from './operator.ts';

/** What is asked of a list, and the columns that are to be shown; `null`: those that are shown anyway. */
export type AskedList = { readonly query: ListQuery; readonly keys: readonly string[] | null };

/** The list that `--view`, `--where`, `--search`, `--sort`, `--group` and `--columns` ask for: a view's, and what is said besides. */
export function askedList(call: Call, memory: Parameters<typeof personNamed>[0], asking: Asking): Result<AskedList> {
  const { table } = asking;
  const operator = personNamed(memory, call.text('by') ?? call.machine.account);
  const view = viewNamed(table, call.text('view'), viewsOf(table, rowsOf(memory, 'views'), operator));
  if (!view.ok) return view;
  const filters = readFilters(table, call.texts('where'), asking);
  if (!filters.ok) return filters;
  const sort = readSort(table, call.text('sort'));
  if (!sort.ok) return sort;
  const columns = readColumns(table, call.text('columns'), '--columns');
  if (!columns.ok) return columns;
  const group = readColumns(table, call.text('group'), '--group');
  if (!group.ok) return group;
  const asked = view.value?.asked ?? null;
  const all: readonly ListFilter[] = [...(asked?.filters ?? []), ...filters.value];
  const toBePutRight = () =>
    all.some((filter) => 'toBePutRight' in filter)
      ? rowsToPutRight(memory.replay).flatMap((row) => (row.table === table ? [row.id] : []))
      : [];
  const by = group.value?.[0] ?? asked?.group ?? null;
  return ok({
    query: {
      table,
      search: call.text('search') ?? asked?.search ?? '',
      filters: filtersFor(all, { me: operator, toBePutRight: toBePutRight() }),
      sort: sort.value ?? asked?.sort ?? [],
      ...(by === null ? {} : { group: by }),
      archived: asked?.archived ?? false,
    },
    keys: columns.value ?? view.value?.columns?.map(({ key }) => key).filter((key) => kinds.column(table, key) !== null) ?? null,
  });
}

/** The view that is called so, in either language where it comes with the kind. */
function viewNamed(table: string, said: string | null, tabs: readonly ListTab[]): Result<ListTab | null> {
  if (said === null) return ok(null);
  const namesOf = (tab: ListTab) => [tab.id, ...languages.map((language) => viewName(translator(language), table, tab))];
  const found = tabs.find((tab) => namesOf(tab).some((name) => plainWord(name) === plainWord(said)));
  if (found !== undefined) return ok(found);
  const values = tabs.map(({ id, kept }) => kept?.name ?? id).join(', ');
  return fail(problem('usage.notOneOf', undefined, { value: said, option: '--view', values, of: `views:${table}` }));
}

/** `FIELD,-FIELD`: by the first, down where a minus stands before it, then by the second. */
function readSort(table: string, said: string | null): Result<readonly ListSort[] | null> {
  if (said === null) return ok(null);
  const sort: ListSort[] = [];
  for (const part of said.split(',')) {
    const column = columnNamed(table, part.trim().replace(/^-/, ''), '--sort');
    if (!column.ok) return column;
    sort.push({ column: column.value.key, descending: part.trim().startsWith('-') });
  }
  return ok(sort);
}

function readColumns(table: string, said: string | null, option: string): Result<readonly string[] | null> {
  if (said === null) return ok(null);
  const keys: string[] = [];
  for (const part of said.split(',')) {
    const column = columnNamed(table, part.trim(), option);
    if (!column.ok) return column;
    keys.push(column.value.key);
  }
  return ok(keys);
}
