import { kinds } from '../../../domain/index.ts';
import { ActionIcon, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { Selection } from '../../../contract/selection.ts';
import type { RegisterClient } from '../../../contract/store.ts';
import type { ListQuery, ListRow } from '../../../engine/lists/list-query.ts';
import { dayIn } from '../../../engine/values/time.ts';
import { tableTitle } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useCopyList } from './copy-list.ts';
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

type Props = {
  readonly query: ListQuery;
  readonly keys: readonly string[];
  /** These records only, also where the list does not show them; without it all that the query finds. */
  readonly selection?: Selection;
};

/** Writes exactly what the list shows: the rows that the query finds, in their order, and the columns that are chosen. */
export function ExportList({ query, keys, selection }: Props) {
  const say = useWords();
  const { working, save } = useSaveTable();
  const store = useStore();
  const copy = useCopyList(query.table, keys);
  const rowsOf = () => listedRows(store, query, selection ?? null);
  const make = useMakeList(query.table, keys, rowsOf);
  const label = say(selection === undefined ? 'common:exportShown' : 'bulk:exportSelected');
  const start = (format: Format) => save(() => make(format));
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={label} title={label} loading={working}>
          <IconDownload size={16} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void copy(rowsOf())}>{say('lists:copyTable')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => void start('csv')}>{say('common:exportCsv')}</Menu.Item>
        <Menu.Item onClick={() => void start('xlsx')}>{say('common:exportXlsx')}</Menu.Item>
        <Menu.Item onClick={() => void start('json')}>{say('common:exportJson')}</Menu.Item>
        {query.table === 'risks' && selection === undefined && <ExportPeers query={query} save={save} />}
      </Menu.Dropdown>
    </Menu>
  );
}

async function listedRows(store: RegisterClient, query: ListQuery, selection: Selection | null): Promise<readonly ListRow[]> {
  if (selection === null) return (await store.list(query, 0, everyRow)).rows;
  const whole: ListQuery = { ...query, search: '', filters: [], archived: true };
  const { rows } = await store.list(whole, 0, everyRow);
  const held = new Set(selection.all === null ? [] : await store.heldHere(selection.all, whole, 0, everyRow));
  const [except, also] = [new Set(selection.except), new Set(selection.also)];
  return rows.filter(({ id }) => also.has(id) || (held.has(id) && !except.has(id)));
}

function useMakeList(
  table: string,
  keys: readonly string[],
  rowsOf: () => Promise<readonly ListRow[]>,
): (format: Format) => Promise<TableToSave> {
  const say = useWords();
  const language = useLanguage();
  const namedRows = useNamedRows();
  const { settings } = useRegister();
  const past = usePast();

  return async (format) => {
    const rows = await rowsOf();
    // The writers are only loaded by whoever exports.
    const { writtenList } = await import('../../../documents/spreadsheets/written-list.ts');
    const { kindsNamedInTyped } = await import('../../../documents/spreadsheets/typed-list.ts');
    const columns = keys.flatMap((key) => kinds.column(table, key) ?? []);
    const source = await namedRows(kindsNamedInTyped(table, columns));
    const bytes = writtenList(format, { table, rows, source, language, keys, register: settings });
    return {
      name: `${tableTitle(say, table)}${past === null ? '' : ` ${dayIn(past.at, settings.timeZone)}`}.${format}`,
      bytes,
      saved: (name) => say('common:exported', { n: numberText(rows.length), name }),
    };
  };
}
