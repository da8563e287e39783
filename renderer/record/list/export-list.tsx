import type { Column } from '../../../engine/kind/column.ts';
import type { StoredRow } from '../../../engine/rows/row.ts';
import { ActionIcon, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { ListQuery } from '../../../engine/lists/list-query.ts';
import { all, rowsIn } from '../../../engine/rows/query.ts';
import { dayIn } from '../../../engine/values/time.ts';
import { tableTitle } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { notify } from '../../ui/notices/notices.tsx';
import { usePlatform } from '../../ui/platform/platform-context.tsx';
import { problemOfCall } from '../../ui/recovery/problem-of-call.ts';
import { useWhyUnread } from '../../ui/recovery/why-unread.ts';
import { useRegister } from '../../ui/register/open-register.tsx';
import { usePast } from '../../ui/register/past.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { useProblemText } from '../../ui/words/problem-words.ts';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';

/** More rows than any list has: all that a query finds. */
const everyRow = Number.MAX_SAFE_INTEGER;

type Format = 'csv' | 'xlsx' | 'json';

/** Writes exactly what the list shows: the rows that the query finds, in their order, and the columns that are chosen. */
export function ExportList({ query, columns }: { query: ListQuery; columns: readonly Column[] }) {
  const say = useWords();
  const [writing, setWriting] = useState(false);
  const why = useWhyUnread();
  const write = useWriteList(query, columns);
  const start = async (format: Format) => {
    setWriting(true);
    await write(format)
      .catch((error: unknown) => notify(why(problemOfCall(error)), 'problem'))
      .finally(() => setWriting(false));
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={say('common:exportShown')} title={say('common:exportShown')} loading={writing}>
          <IconDownload size={16} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void start('csv')}>{say('common:exportCsv')}</Menu.Item>
        <Menu.Item onClick={() => void start('xlsx')}>{say('common:exportXlsx')}</Menu.Item>
        <Menu.Item onClick={() => void start('json')}>{say('common:exportJson')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function useWriteList(query: ListQuery, columns: readonly Column[]): (format: Format) => Promise<void> {
  const store = useStore();
  const platform = usePlatform();
  const say = useWords();
  const language = useLanguage();
  const problemText = useProblemText();
  const { names, settings } = useRegister();
  const past = usePast();

  return async (format) => {
    const { table } = query;
    const { rows } = await store.list(query, 0, everyRow);
    // The writers are only loaded by whoever exports.
    const { writtenList } = await import('../../../documents/spreadsheets/written-list.ts');
    const { kindsNamedInTyped } = await import('../../../documents/spreadsheets/typed-list.ts');
    const tables = kindsNamedInTyped(table, columns);
    const answers = await store.ask(tables.map((table) => all(table)));
    const known = new Map(tables.map((table, index) => [table, new Map(rowsIn(answers[index]).map((row) => [row.id, row]))]));
    const source = { rows: (one: string) => known.get(one) ?? new Map<string, StoredRow>(), nameOf: (id: string) => names[id] ?? null };
    const keys = columns.map(({ key }) => key);
    const bytes = writtenList(format, { table, rows, source, language, keys, register: settings });
    const saved = bytes.ok
      ? await platform.call('files.saveAs', {
          kind: 'table',
          name: `${tableTitle(say, table)}${past === null ? '' : ` ${dayIn(past.at, settings.timeZone)}`}.${format}`,
          bytes: bytes.value,
        })
      : bytes;
    if (!saved.ok) notify(saved.problems.map(problemText).join('\n'), 'problem');
    else if (saved.value !== null) notify(say('common:exported', { n: numberText(rows.length), name: saved.value.name }));
  };
}
