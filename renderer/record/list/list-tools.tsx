import type { CellValue, Column } from '../../../engine/kind/column.ts';
import { ActionIcon, Menu } from '@mantine/core';
import { IconColumns3, IconX } from '@tabler/icons-react';
import { kinds } from '../../../domain/index.ts';
import type { ListFilter } from '../../../engine/lists/list-filter.ts';
import { ratedByColumns } from '../../../engine/lists/rated-by.ts';
import { cellText } from '../../../words/cell-text.ts';
import { columnMeaning } from '../../../words/column-meaning.ts';
import { fieldName } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { setView, useView } from '../../state/view.ts';
import { useScoring } from '../../ui/rating/scoring.ts';
import type { List } from '../../ui/register/list.ts';
import { useSettings } from '../../ui/register/open-register.tsx';
import { useTaxonomy } from '../../ui/words/taxonomy-words.ts';
import { useTimes } from '../../ui/words/times.ts';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';
import { columnTitle } from './cell.tsx';
import { FilterChip } from './filter-chip.tsx';
import { kindOf, SegmentedKindFilter, useKindCounts } from './segmented-kind-filter.tsx';
import { ExportList } from './export-list.tsx';
import { periodOf, periodText } from './period.ts';
import type { RecordListProps } from './record-list.tsx';
import { SearchBox } from './search-box.tsx';
import classes from './record-list.module.css';

type ToolsProps = Omit<RecordListProps, 'columns'> & { readonly list: List; readonly columns: readonly Column[] };

/** Search, one chip for each filter, how many are found, and which columns are shown. */
export function ListTools({ query, onQuery, filters, narrow, kindFilter, list, columns }: ToolsProps) {
  const say = useWords();
  const known = filters.flatMap((key) => kinds.column(query.table, key) ?? []);
  const kindsOf = useKindCounts(query.table, kindFilter);
  const shownKind = kindFilter === undefined ? null : kindOf(query, kindFilter);
  const total = shownKind === null ? list.total : (kindsOf[shownKind] ?? list.total);
  const free = query.filters.filter((filter) => filter.column !== kindFilter?.column);
  const others = free.filter((filter) => !filters.includes(filter.column));
  const setFilter = (column: string, filter: ListFilter | null) =>
    onQuery({ filters: [...query.filters.filter((filter) => filter.column !== column), ...(filter ? [filter] : [])] });
  return (
    <div className={classes['tools']}>
      {kindFilter !== undefined && (
        <SegmentedKindFilter
          kindFilter={kindFilter}
          counts={kindsOf}
          shown={shownKind}
          onShow={(kind) => setFilter(kindFilter.column, { column: kindFilter.column, is: [kind] })}
        />
      )}
      <SearchBox search={query.search} isAsking={list.isAsking} onSearch={(search) => onQuery({ search })} />
      {!narrow &&
        known.map((column) => (
          <FilterChip
            key={column.key}
            table={query.table}
            column={column}
            set={query.filters.find((filter) => filter.column === column.key)}
            onSet={(filter) => setFilter(column.key, filter)}
          />
        ))}
      {(narrow ? free : others).map((filter) => (
        <SetFilter key={filter.column} table={query.table} filter={filter} onRemove={() => setFilter(filter.column, null)} />
      ))}
      {query.archived && (
        <button type="button" className={classes['chip']} data-set onClick={() => onQuery({ archived: false })}>
          {say('common:archivedShown')} <IconX size={14} stroke={1.5} aria-label={say('common:remove')} />
        </button>
      )}
      <span className={classes['count']} role="status">
        {total === null || list.problem !== null
          ? ''
          : list.matching === total
            ? say('common:countAll', { n: numberText(total) })
            : say('common:countOf', { n: numberText(list.matching), total: numberText(total) })}
      </span>
      {!narrow && (
        <span className={classes['menus']}>
          <ExportList query={query} columns={columns} />
          <ColumnsMenu table={query.table} columns={columns} archived={query.archived} onArchived={(archived) => onQuery({ archived })} />
        </span>
      )}
    </div>
  );
}

/** A filter that another page set, a heat map's cell: it can be read and taken away. */
function SetFilter({ table, filter, onRemove }: { table: ToolsProps['query']['table']; filter: ListFilter; onRemove: () => void }) {
  const say = useWords();
  const times = useTimes();
  const taxonomy = useTaxonomy();
  const language = useLanguage();
  const scoring = useScoring();
  const { timeZone } = useSettings();
  const column = kinds.column(table, filter.column);
  const ofMatrix = ratedByColumns(kinds.columns(table)).find(({ key }) => key === filter.column);
  const versionText = (matrixId: string) => {
    const matrix = scoring?.scalesOf(matrixId)?.matrix;
    return matrix ? say('heatMap:version', { matrix: matrix.label[language], version: matrix.version }) : matrixId;
  };
  const text = (value: CellValue) => {
    if (value === null) return say('common:none');
    if (ofMatrix) return versionText(String(value));
    return column ? cellText(column, value, { say, times, taxonomy, language }) : String(value);
  };
  const between = (from: CellValue, to: CellValue) => {
    const period = periodOf(from, to, timeZone);
    if (period !== null) return periodText(period, say, language);
    if (from !== null && to !== null) return `${text(from)} – ${text(to)}`;
    return from === null ? say('common:untilDay', { day: text(to) }) : say('common:sinceDay', { day: text(from) });
  };
  const title = ofMatrix ? say('heatMap:ratedBy', { rating: fieldName(say, table, ofMatrix.rates) }) : fieldName(say, table, filter.column);
  const says =
    'is' in filter
      ? filter.is.map(text).join(', ')
      : 'contains' in filter
        ? filter.contains
        : 'from' in filter
          ? between(filter.from, filter.to)
          : '';
  return (
    <button type="button" className={classes['chip']} data-set onClick={onRemove}>
      {title}: {says} <IconX size={14} stroke={1.5} aria-label={say('common:remove')} />
    </button>
  );
}

function ColumnsMenu({
  table,
  columns,
  archived,
  onArchived,
}: {
  readonly table: ToolsProps['query']['table'];
  readonly columns: readonly Column[];
  readonly archived: boolean;
  readonly onArchived: (archived: boolean) => void;
}) {
  const say = useWords();
  const view = useView((one) => one.columns);
  const shown = columns.map(({ key }) => key);
  const all = kinds.columns(table).map(({ key }) => key);
  const toggle = (key: string) => {
    const next = shown.includes(key) ? shown.filter((one) => one !== key) : all.filter((one) => one === key || shown.includes(one));
    if (next.length > 0) setView({ columns: { ...view, [table]: next } });
  };
  return (
    <Menu position="bottom-end" closeOnItemClick={false}>
      <Menu.Target>
        <ActionIcon aria-label={say('common:columns')} title={say('common:columns')}>
          <IconColumns3 size={16} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className={classes['columns'] ?? ''}>
        {all.map((key) => (
          <Menu.CheckboxItem
            key={key}
            checked={shown.includes(key)}
            title={columnMeaning(say, table, key) ?? undefined}
            onChange={() => toggle(key)}
          >
            {kinds.column(table, key) === null ? key : columnTitle(say, table, kinds.column(table, key) as Column)}
          </Menu.CheckboxItem>
        ))}
        <Menu.Divider />
        <Menu.CheckboxItem checked={archived} onChange={() => onArchived(!archived)}>
          {say('common:showArchived')}
        </Menu.CheckboxItem>
        <Menu.Item
          onClick={() => {
            const { [table]: _, ...rest } = view;
            setView({ columns: rest });
          }}
        >
          {say('common:columnsReset')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
