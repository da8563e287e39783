import type { KindName } from '../../../domain/rows.ts';
import { Anchor } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Entry } from '../../../engine/ledger/entry.ts';
import { isKindName, kinds } from '../../../domain/index.ts';
import type { LoggedEntry } from '../../../contract/store.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { loadQuestion } from '../../ui/register/question-kinds.ts';
import { useAnswer, useFormer } from '../../ui/register/questions-context.tsx';
import { PersonName } from '../../ui/register/person-name.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { actionName } from '../../../words/names.ts';
import { useTimes } from '../../ui/words/times.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { ChangeLines } from './change-lines.tsx';
import { useValueWords } from './value-words.ts';
import classes from './history.module.css';

/** So many entries are told at first, and so many more each time that earlier ones are asked for. */
const [first, more] = [10, 50];

/**
 * What the ledger says of a record and its parts, newest first: who, when, what it was and what it became, and why. Parts that
 * are no more are told of too.
 */
export function HistoryPanel({ table, id }: { readonly table: KindName; readonly id: string }) {
  const say = useWords();
  const [count, setCount] = useState(first);
  const entries = useFormer(useRecordLog(table, id, count + 1));
  const shown = useMemo(() => (entries ?? []).slice(0, count), [entries, count]);
  const words = useValueWords(shown);
  if (entries === null) return null;
  return (
    <>
      <ol className={classes['history']}>
        {shown.map((entry) => (
          <li key={entry.header.seq}>
            <EntryLine entry={entry} />
            {entry.changes.map((change) => (
              <ChangeLines key={change.n} change={change} words={words} withRecord={change.table !== table} />
            ))}
            {entry.matching > entry.changes.length && (
              <div className={classes['note']}>{say('common:moreChanges', { n: numberText(entry.matching - entry.changes.length) })}</div>
            )}
          </li>
        ))}
      </ol>
      {entries.length > shown.length && (
        <Anchor component="button" type="button" size="sm" onClick={() => setCount(count + more)}>
          {say('common:earlierEntries')}
        </Anchor>
      )}
    </>
  );
}

/** The newest entries about a record; asked for again when the record or one of its parts moves. `null` until they are there. */
function useRecordLog(table: KindName, id: string, count: number): readonly LoggedEntry[] | null {
  const store = useStore();
  const newest = { since: null, until: null, table: null, action: null, actor: null, before: null, count };
  const parts = kinds.parts(table).flatMap(({ kind }) => (isKindName(kind) ? [kind] : []));
  return useAnswer(
    loadQuestion(`log of ${table} ${id} ${count}`, [table, ...parts], () => store.log({ ...newest, record: { table, id } })),
  );
}

/** Who did what and when, and the reason given. */
export function EntryLine({ entry, about = '' }: { entry: Entry; about?: string }) {
  const say = useWords();
  const times = useTimes();
  const { header } = entry;
  return (
    <>
      <div className={classes['entry']}>
        <span className={classes['action']}>{actionName(say, header.action)}</span>
        {about !== '' && <span>{about}</span>}
        <span>
          <PersonName id={header.actor} />
        </span>
        <time dateTime={header.at}>{times.instant(header.at)}</time>
        <span className={classes['seq']}>#{header.seq}</span>
      </div>
      {header.attributedTo !== null && (
        <div className={classes['note']}>
          {say('common:attributedTo')} <PersonName id={header.attributedTo} />
        </div>
      )}
      {header.note !== null && <div className={classes['note']}>{header.note}</div>}
    </>
  );
}
