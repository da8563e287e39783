import { Anchor } from '@mantine/core';
import { useMemo, useState } from 'react';
import { everyEntry } from '../../../domain/audit/log-filter.ts';
import { isKindName, kinds } from '../../../domain/index.ts';
import type { KindName } from '../../../domain/rows.ts';
import type { EntryInWords } from '../../../words/log/log-row.ts';
import type { ToldChange } from '../../../words/log/told-change.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { loadQuestion } from '../../ui/register/question-kinds.ts';
import { useAnswer, useFormer } from '../../ui/register/questions-context.tsx';
import { useSomeOf } from '../../ui/page/some-of.tsx';
import { useTimes } from '../../ui/words/times.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { ChangeLines } from './change-lines.tsx';
import { useLedgerReader } from '../../ui/register/ledger-reader.ts';
import classes from './history.module.css';

/** So many entries are told at first, and so many more each time that earlier ones are asked for. */
const [first, further] = [10, 50];

/**
 * What the ledger says of a record and its parts, newest first: who, when, what it was and what it became, and why. Parts that
 * are no more are told of too.
 */
export function HistoryPanel({ table, id }: { readonly table: KindName; readonly id: string }) {
  const say = useWords();
  const [count, setCount] = useState(first);
  const entries = useFormer(useRecordLog(table, id, count + 1));
  const shown = useMemo(() => (entries ?? []).slice(0, count), [entries, count]);
  if (entries === null) return null;
  return (
    <>
      <ol className={classes['history']}>
        {shown.map((entry) => (
          <li key={entry.row.seq}>
            <EntryLine entry={entry} />
            <EntryChanges entry={entry} table={table} id={id} />
            {entry.row.count > entry.changes.length && (
              <div className={classes['note']}>{say('common:moreChanges', { n: numberText(entry.row.count - entry.changes.length) })}</div>
            )}
          </li>
        ))}
      </ol>
      {entries.length > shown.length && (
        <Anchor component="button" type="button" size="sm" onClick={() => setCount(count + further)}>
          {say('common:earlierEntries')}
        </Anchor>
      )}
    </>
  );
}

/** What an entry did to the record and its parts: an answer to a round changes hundreds. */
function EntryChanges({ entry, table, id }: { readonly entry: EntryInWords; readonly table: KindName; readonly id: string }) {
  const { some, more } = useSomeOf(entry.changes);
  return (
    <>
      {some.map((change, at) => (
        <ChangeLines key={at} change={change} withRecord={change.table !== table && isOfOthers(entry, change, id)} />
      ))}
      {more}
    </>
  );
}

/** Whether a change of a part has to say which: the entry did more, or the part hangs on another record as well. */
function isOfOthers({ changes }: EntryInWords, { subjects }: ToldChange, id: string): boolean {
  return changes.length > 1 || subjects.some((one) => one.id !== id);
}

/** The newest entries about a record; asked for again when anything that they may name moves. `null` until they are there. */
function useRecordLog(table: KindName, id: string, count: number): readonly EntryInWords[] | null {
  const { read, key } = useLedgerReader();
  const query = { ...everyEntry, record: { table, id }, before: null, count };
  const parts = kinds.parts(table).flatMap(({ kind }) => (isKindName(kind) ? [kind] : []));
  return useAnswer(loadQuestion(`log of ${table} ${id} ${count} ${key}`, [table, ...parts, 'people'], () => read(query)));
}

/** Who did what and when, and the reason given. */
export function EntryLine({ entry: { row, note } }: { entry: EntryInWords }) {
  const say = useWords();
  const times = useTimes();
  return (
    <>
      <div className={classes['entry']}>
        <span className={classes['action']}>{row.action}</span>
        <span>{row.by}</span>
        <time dateTime={row.at}>{times.instant(row.at)}</time>
        <span className={classes['seq']}>#{row.seq}</span>
      </div>
      {row.inNameOf !== '' && (
        <div className={classes['note']}>
          {say('common:attributedTo')} {row.inNameOf}
        </div>
      )}
      {note !== '' && <div className={classes['note']}>{note}</div>}
    </>
  );
}
