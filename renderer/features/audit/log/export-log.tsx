import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { LogDocument } from '../../../../documents/log/log-document.ts';
import type { LogFilter } from '../../../../domain/audit/log-filter.ts';
import { problem } from '../../../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../../../engine/values/result.ts';
import { changesOfRow, type LogRow } from '../../../../words/log/log-row.ts';
import { actionName, tableTitle } from '../../../../words/names.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import { useLedgerReader } from '../../../ui/register/ledger-reader.ts';
import { notify } from '../../../ui/notices/notices.tsx';
import { useDelayed } from '../../../ui/page/delayed.ts';
import { usePlatform } from '../../../ui/platform/platform-context.tsx';
import { problemOfCall } from '../../../ui/recovery/problem-of-call.ts';
import { useWhyUnread } from '../../../ui/recovery/why-unread.ts';
import { useRegister } from '../../../ui/register/open-register.tsx';
import { useStore } from '../../../ui/register/store-context.tsx';
import { useProblemText } from '../../../ui/words/problem-words.ts';
import { useTimes } from '../../../ui/words/times.ts';
import { useLanguage, useWords } from '../../../ui/words/words-context.tsx';
import { logWork } from '../../../workers/log-work.ts';
import type { LogParams } from './log-address.ts';
import type { LogSearch } from './log-search.ts';
import classes from './log.module.css';

const formats = ['csv', 'xlsx', 'pdf'] as const;
type Format = (typeof formats)[number];
const nameOfFormat = { csv: 'common:exportCsv', xlsx: 'common:exportXlsx', pdf: 'audit:exportPdf' } as const;

/** So many entries are read at once. */
const atOnce = 500;
/** So many rows are printed at most: some five hundred pages. */
const mostPrinted = 10_000;

type ExportProps = {
  readonly filter: LogFilter;
  readonly params: LogParams;
  readonly search: LogSearch;
  readonly oldestFirst: boolean;
};

/** Writes exactly what the table shows: every entry that was found, in its order. Not before all of them are. */
export function ExportLog({ filter, params, search, oldestFirst }: ExportProps) {
  const say = useWords();
  const why = useWhyUnread();
  const problemText = useProblemText();
  const platform = usePlatform();
  const documentOf = useLogDocument(params, oldestFirst);
  const [done, setDone] = useState<number | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const isSlow = useDelayed(done !== null, 1000);
  const { found } = search;

  const write = async (format: Format): Promise<void> => {
    const { signal } = (running.current = new AbortController());
    const log = await documentOf(filter, found.at(0) ?? 0, found.count, signal, setDone);
    if (log === null) return;
    const written = await logWork(log, format === 'pdf' ? 'html' : format, signal);
    if (written === null) return;
    const bytes = written.ok ? await bytesOf(format, written.value) : written;
    if (signal.aborted) return;
    const name = `${log.registerName} ${say('audit:log')}.${format}`;
    const saved = bytes.ok ? await platform.call('files.saveAs', { kind: 'table', name, bytes: bytes.value }) : bytes;
    if (!saved.ok) notify(saved.problems.map(problemText).join('\n'), 'problem');
    else if (saved.value !== null) notify(say('common:exported', { n: numberText(log.rows.length), name: saved.value.name }));
  };
  const bytesOf = async (format: Format, written: Uint8Array | string): Promise<Result<Uint8Array>> => {
    if (typeof written !== 'string') return ok(written);
    return format === 'pdf' ? platform.call('pdf.print', { html: written }) : fail(problem('unexpected', undefined, { value: format }));
  };
  const start = (format: Format) => {
    if (format === 'pdf' && found.count > mostPrinted)
      return notify(say('audit:printTooLong', { n: numberText(found.count), most: numberText(mostPrinted) }), 'problem');
    setDone(0);
    return void write(format)
      .catch((error: unknown) => notify(why(problemOfCall(error)), 'problem'))
      .finally(() => setDone(null));
  };
  return (
    <span className={classes['export']}>
      {isSlow && done !== null && (
        <>
          <span role="status">{say('audit:exporting', { done: numberText(done), of: numberText(found.count) })}</span>
          <Button size="compact-sm" onClick={() => running.current?.abort()}>
            {say('common:cancel')}
          </Button>
        </>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            aria-label={say('common:exportShown')}
            title={say('common:exportShown')}
            loading={done !== null}
            disabled={search.isNew || search.share !== null}
          >
            <IconDownload size={16} stroke={1.5} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {formats.map((format) => (
            <Menu.Item key={format} onClick={() => start(format)}>
              {say(nameOfFormat[format])}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}

/** Reads all rows that were found, from the newest down, and what a reader must know of them; `null` once it was stopped. */
function useLogDocument(params: LogParams, oldestFirst: boolean) {
  const store = useStore();
  const language = useLanguage();
  const { settings } = useRegister();
  const { read } = useLedgerReader();
  const filters = useFiltersInWords(params);
  return async (
    filter: LogFilter,
    newest: number,
    count: number,
    signal: AbortSignal,
    tell: (done: number) => void,
  ): Promise<LogDocument | null> => {
    const head = await store.head();
    const rows: LogRow[] = [];
    let before = newest + 1;
    while (rows.length < count) {
      const query = { ...filter, before, count: Math.min(atOnce, count - rows.length), part: { from: 0, count: changesOfRow } };
      const entries = await read(query);
      if (signal.aborted) return null;
      if (entries.length === 0) break;
      for (const { row } of entries) rows.push(row);
      before = rows.at(-1)?.seq ?? 0;
      tell(rows.length);
    }
    if (oldestFirst) rows.reverse();
    const { name: registerName, timeZone } = settings;
    return head === null ? null : { language, registerName, timeZone, filters, oldestFirst, rows, head, isVerified: false };
  };
}

function useFiltersInWords(params: LogParams): LogDocument['filters'] {
  const say = useWords();
  const times = useTimes();
  const { names } = useRegister();
  const { since, until, table, person, action, record } = params;
  const filters: readonly (readonly [string, string])[] = [
    [say('audit:logSince'), since === '' ? '' : times.day(since)],
    [say('audit:logUntil'), until === '' ? '' : times.day(until)],
    [say('audit:logTable'), table === '' ? '' : tableTitle(say, table)],
    [say('audit:logPerson'), person === '' ? '' : (names[person] ?? person)],
    [say('audit:logAction'), action === '' ? '' : actionName(say, action)],
    [say('audit:logRecord'), record],
  ];
  return filters.filter(([, value]) => value !== '');
}
