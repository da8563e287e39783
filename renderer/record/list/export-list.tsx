import type { Column } from '../../../engine/kind/column.ts';
import { ActionIcon, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ListQuery } from '../../../engine/lists/list-query.ts';
import { dayIn } from '../../../engine/values/time.ts';
import { tableTitle } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useSaveTable, type TableToSave } from '../../ui/platform/save-table.ts';
import { useNamedRows } from '../../ui/register/named-rows.ts';
import { useRegister } from '../../ui/register/open-register.tsx';
import { usePast } from '../../ui/register/past.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';
import { ExportPeers } from './export-peers.tsx';

/** More rows than any list has: all that a query finds. */
const everyRow = Number.MAX_SAFE_INTEGER;

type Format = 'csv' | 'xlsx' | 'json';

/** Writes exactly what the list shows: the rows that the query finds, in their order, and the columns that are chosen. */
export function ExportList({ query, columns }: { query: ListQuery; columns: readonly Column[] }) {
  const say = useWords();
  const { working, save } = useSaveTable();
  const make = useMakeList(query, columns);
  const start = (format: Format) => save(() => make(format));
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={say('common:exportShown')} title={say('common:exportShown')} loading={working}>
          <IconDownload size={16} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void start('csv')}>{say('common:exportCsv')}</Menu.Item>
        <Menu.Item onClick={() => void start('xlsx')}>{say('common:exportXlsx')}</Menu.Item>
        <Menu.Item onClick={() => void start('json')}>{say('common:exportJson')}</Menu.Item>
        {query.table === 'risks' && <ExportPeers query={query} save={save} />}
      </Menu.Dropdown>
    </Menu>
  );
}

function useMakeList(query: ListQuery, columns: readonly Column[]): (format: Format) => Promise<TableToSave> {
  const store = useStore();
  const say = useWords();
  const language = useLanguage();
  const namedRows = useNamedRows();
  const { settings } = useRegister();
  const past = usePast();

  return async (format) => {
    const { table } = query;
    const { rows } = await store.list(query, 0, everyRow);
    // The writers are only loaded by whoever exports.
    const { writtenList } = await import('../../../documents/spreadsheets/written-list.ts');
    const { kindsNamedInTyped } = await import('../../../documents/spreadsheets/typed-list.ts');
    const tables = kindsNamedInTyped(table, columns);
    const source = await namedRows(tables);
    const keys = columns.map(({ key }) => key);
    const bytes = writtenList(format, { table, rows, source, language, keys, register: settings });
    return {
      name: `${tableTitle(say, table)}${past === null ? '' : ` ${dayIn(past.at, settings.timeZone)}`}.${format}`,
      bytes,
      saved: (name) => say('common:exported', { n: numberText(rows.length), name }),
    };
  };
}
