import { ActionIcon, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { Selection } from '../../../contract/selection.ts';
import type { ListQuery } from '../../../engine/lists/list-query.ts';
import { ok } from '../../../engine/values/result.ts';
import { dayIn } from '../../../engine/values/time.ts';
import { tableTitle } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import type { ListFormat } from '../../../documents/spreadsheets/written-list.ts';
import { useCopyList } from './copy-list.ts';
import { useSaveTable, type TableToSave } from '../../ui/platform/save-table.ts';
import { useRegister } from '../../ui/register/open-register.tsx';
import { usePast } from '../../ui/register/past.tsx';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';
import { ExportPeers } from './export-peers.tsx';
import { useListWork, type ListWriter } from './list-writer.ts';

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
  const write = useListWork(query, selection ?? null);
  const copy = useCopyList(keys, write);
  const make = useMakeList(query.table, keys, write);
  const label = say(selection === undefined ? 'common:exportShown' : 'bulk:exportSelected');
  const start = (format: ListFormat) => save(() => make(format));
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={label} title={label} loading={working}>
          <IconDownload size={16} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void copy()}>{say('lists:copyTable')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => void start('csv')}>{say('common:exportCsv')}</Menu.Item>
        <Menu.Item onClick={() => void start('xlsx')}>{say('common:exportXlsx')}</Menu.Item>
        <Menu.Item onClick={() => void start('json')}>{say('common:exportJson')}</Menu.Item>
        {query.table === 'risks' && selection === undefined && <ExportPeers write={write} save={save} />}
      </Menu.Dropdown>
    </Menu>
  );
}

function useMakeList(table: string, keys: readonly string[], write: ListWriter): (format: ListFormat) => Promise<TableToSave | null> {
  const say = useWords();
  const language = useLanguage();
  const { settings } = useRegister();
  const past = usePast();

  return async (format) => {
    const { name, timeZone } = settings;
    const as = { language, keys, register: { name, timeZone } };
    const written = await write((service, wishes, port, tell) => service.write(format, wishes, as, port, tell));
    if (written === null) return null;
    return {
      name: `${tableTitle(say, table)}${past === null ? '' : ` ${dayIn(past.at, timeZone)}`}.${format}`,
      bytes: written.ok ? ok(written.value.of) : written,
      saved: (file) => say('common:exported', { n: numberText(written.ok ? written.value.count : 0), name: file }),
    };
  };
}
