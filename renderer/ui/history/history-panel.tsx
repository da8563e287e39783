import type { KindName } from '../../../domain/rows.ts';
import { Anchor } from '@mantine/core';
import { useMemo, useState } from 'react';
import { recordKey, type Entry } from '../../../engine/ledger/entry.ts';
import type { Query } from '../../../engine/rows/query.ts';
import { useAnswers } from '../register/answers.ts';
import { PersonName } from '../register/person-name.tsx';
import { actionName } from '../../../words/names.ts';
import { useTimes } from '../words/times.ts';
import { useWords } from '../words/words-context.tsx';
import { ChangeLines } from './change-lines.tsx';
import { useValueWords } from './value-words.ts';
import classes from './history.module.css';

const first = 10;

/**
 * What the ledger says of a record, newest first: who, when, what it was and what it became, and why. `parts` are rows that
 * belong to it (assessments, causes, links): their entries are told with its own.
 */
export function HistoryPanel({
  table,
  id,
  parts = [],
}: {
  readonly table: KindName;
  readonly id: string;
  readonly parts?: readonly { readonly table: KindName; readonly id: string }[];
}) {
  const say = useWords();
  const [all, setAll] = useState(false);
  const subjects = [{ table, id }, ...parts];
  const answers = useAnswers(subjects.map((one): Query => ({ q: 'history', table: one.table, id: one.id, after: 0 })));
  const entries = useMemo(() => {
    const found = (answers ?? []).flatMap((answer) => ('entries' in answer ? answer.entries : []));
    return [...new Map(found.map((entry) => [entry.header.seq, entry])).values()].sort((a, b) => b.header.seq - a.header.seq);
  }, [answers]);
  const shown = useMemo(() => (all ? entries : entries.slice(0, first)), [all, entries]);
  const keys = new Set(subjects.map((one) => recordKey(one.table, one.id)));
  const words = useValueWords(shown);
  if (answers === null) return null;
  return (
    <>
      <ol className={classes['history']}>
        {shown.map((entry) => (
          <li key={entry.header.seq}>
            <EntryLine entry={entry} />
            {entry.changes
              .filter((change) => keys.has(recordKey(change.table, change.id)))
              .map((change) => (
                <ChangeLines key={change.n} change={change} words={words} withRecord={change.table !== table} />
              ))}
          </li>
        ))}
      </ol>
      {entries.length > shown.length && (
        <Anchor component="button" type="button" size="sm" onClick={() => setAll(true)}>
          {say('common:earlierEntries', { n: entries.length - shown.length })}
        </Anchor>
      )}
    </>
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
