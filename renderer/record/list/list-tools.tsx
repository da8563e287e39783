import type { Column } from '../../../engine/kind/column.ts';
import type { ListQuery } from '../../../engine/lists/list-query.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import type { List } from '../../ui/register/list.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { ColumnsMenu } from './columns-menu.tsx';
import { ExportList } from './export-list.tsx';
import type { ListAsked } from './list-asked.ts';
import type { ListColumns } from './list-columns.ts';
import { ListFilters, PlainChip } from './list-filters.tsx';
import { SearchBox } from './search-box.tsx';
import { kindOf, SegmentedKindFilter, useKindCounts, type KindFilter } from './segmented-kind-filter.tsx';
import classes from './record-list.module.css';

type Props = {
  readonly ask: ListAsked;
  /** What is asked of the worker, with the kind that is listed. */
  readonly query: ListQuery;
  readonly columns: ListColumns;
  readonly shown: readonly Column[];
  /** The keys of what is shown, in order, for a file. */
  readonly keys: readonly string[];
  readonly list: List;
  readonly matching: number;
  readonly filters: readonly string[];
  readonly narrow: boolean;
  readonly kindFilter: KindFilter | undefined;
};

/** Search, one chip for each filter, how many are found, what is exported and which columns are shown. */
export function ListTools({ ask, query, columns, shown, keys, list, matching, filters, narrow, kindFilter }: Props) {
  const say = useWords();
  const { table } = query;
  const { asked, change } = ask;
  const kindsOf = useKindCounts(table, kindFilter);
  const shownKind = kindFilter === undefined ? null : kindOf(query, kindFilter);
  const total = shownKind === null ? list.total : (kindsOf[shownKind] ?? list.total);
  return (
    <div className={classes['tools']}>
      {kindFilter !== undefined && (
        <SegmentedKindFilter
          kindFilter={kindFilter}
          counts={kindsOf}
          shown={shownKind}
          onShow={(kind) =>
            change({
              filters: [...asked.filters.filter(({ column }) => column !== kindFilter.column), { column: kindFilter.column, is: [kind] }],
            })
          }
        />
      )}
      <SearchBox search={asked.search} isAsking={list.isAsking} onSearch={(search) => change({ search })} />
      {narrow ? (
        asked.filters.flatMap((filter, at) =>
          filter.column === kindFilter?.column
            ? []
            : [
                <PlainChip
                  key={`${filter.column} ${at}`}
                  table={table}
                  filter={filter}
                  onRemove={() => change({ filters: asked.filters.filter((one) => one !== filter) })}
                />,
              ],
        )
      ) : (
        <ListFilters
          table={table}
          filters={asked.filters}
          usual={filters}
          apart={kindFilter?.column}
          archived={asked.archived}
          onQuery={change}
        />
      )}
      <span className={classes['count']} role="status">
        {total === null || list.problem !== null
          ? ''
          : matching === total
            ? say('common:countAll', { n: numberText(total) })
            : say('common:countOf', { n: numberText(matching), total: numberText(total) })}
      </span>
      {!narrow && (
        <span className={classes['menus']}>
          <ExportList query={query} keys={keys} />
          <ColumnsMenu table={table} ask={ask} shown={shown} columns={columns} />
        </span>
      )}
    </div>
  );
}
