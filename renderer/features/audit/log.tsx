import { Button, Select, TextInput } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import type { Entry } from '../../../engine/ledger/entry.ts';
import { kinds } from '../../../domain/index.ts';
import { tableTitle } from '../../../words/names.ts';
import { ChangeLines } from '../../ui/history/change-lines.tsx';
import { EntryLine } from '../../ui/history/history-panel.tsx';
import { useValueWords, type ValueWords } from '../../ui/history/value-words.ts';
import { useMoved } from '../../ui/register/moved.ts';
import { useRegister } from '../../ui/register/open-register.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import { DayInput } from './day-input.tsx';
import { logQuery, useLogWish, type LogWish } from './log-filters.ts';
import classes from './audit.module.css';

const pageSize = 50;
/** The record that an entry is about, where it is one: what else it changed belongs to it. */
function aboutOf(entry: Entry, words: ValueWords): string {
  const first = entry.changes.find(({ table }) => table !== 'counters');
  return first === undefined || entry.header.action.startsWith('register.') ? '' : words.record(first);
}

/** More changed records than these are counted, not told one by one. */
const mostTold = 30;

/** Every entry of the ledger, newest first, as far as the filters ask. */
export function Log() {
  const say = useWords();
  const [wish, change] = useLogWish();
  const { entries, more, loadMore } = useLog(wish);
  const words = useValueWords(entries ?? []);
  return (
    <>
      <LogFilters wish={wish} onChange={change} />
      {entries?.length === 0 && <p>{say('audit:logNothing')}</p>}
      <ol className={classes['entries']}>
        {entries?.map((entry) => (
          <li key={entry.header.seq}>
            <EntryLine entry={entry} about={aboutOf(entry, words)} />
            <EntryChanges entry={entry} words={words} />
          </li>
        ))}
      </ol>
      {more && (
        <Button mt="md" onClick={loadMore}>
          {say('audit:logMore')}
        </Button>
      )}
    </>
  );
}

function useLog(wish: LogWish) {
  const store = useStore();
  const { settings } = useRegister();
  const [found, setFound] = useState<{ readonly entries: readonly Entry[]; readonly more: boolean } | null>(null);
  const [count, setCount] = useState(pageSize);
  const [turn, setTurn] = useState(0);
  const key = JSON.stringify(wish);
  useEffect(() => setCount(pageSize), [key]);
  useMoved(null, () => setTurn((was) => was + 1));
  useEffect(() => {
    let current = true;
    async function ask() {
      const query = await logQuery(JSON.parse(key) as LogWish, store, settings.timeZone);
      const entries = query === null ? [] : await store.log({ ...query, before: null, count: count + 1 });
      if (current) setFound({ entries: entries.slice(0, count), more: entries.length > count });
    }
    void ask();
    return () => {
      current = false;
    };
  }, [key, store, settings.timeZone, count, turn]);
  return { entries: found?.entries ?? null, more: found?.more ?? false, loadMore: () => setCount((was) => was + pageSize) };
}

function EntryChanges({ entry, words }: { entry: Entry; words: ValueWords }) {
  const say = useWords();
  const told = entry.changes.filter(({ table }) => table !== 'counters');
  const [first] = told;
  if (told.length === 1 && first && first.before !== null && first.after !== null) return <ChangeLines change={first} words={words} />;
  if (told.length === 0) return null;
  return (
    <details className={classes['changed']}>
      <summary>{told.length === 1 ? say('audit:entryContent') : say('audit:entryChanges', { count: told.length })}</summary>
      {told.slice(0, mostTold).map((one) => (
        <ChangeLines key={one.n} change={one} words={words} withRecord />
      ))}
    </details>
  );
}

function LogFilters({ wish, onChange }: { wish: LogWish; onChange: (change: Partial<LogWish>) => void }) {
  const say = useWords();
  const { names } = useRegister();
  const [record, setRecord] = useState(wish.record);
  const people = useMemo(() => Object.entries(names).map(([value, label]) => ({ value, label })), [names]);
  const any = { value: '', label: say('audit:logAny') };
  return (
    <div className={classes['filters']}>
      <DayInput label={say('audit:logSince')} day={wish.since} onDay={(since) => onChange({ since })} />
      <DayInput label={say('audit:logUntil')} day={wish.until} onDay={(until) => onChange({ until })} />
      <Select
        label={say('audit:logTable')}
        value={wish.table}
        data={[any, ...kinds.names.filter((one) => one !== 'counters').map((value) => ({ value, label: tableTitle(say, value) }))]}
        allowDeselect={false}
        onChange={(table) => onChange({ table: table ?? '' })}
      />
      <Select
        label={say('audit:logPerson')}
        value={wish.actor}
        data={[any, ...people]}
        searchable
        allowDeselect={false}
        onChange={(actor) => onChange({ actor: actor ?? '' })}
      />
      <TextInput
        label={say('audit:logRecord')}
        placeholder="R-12"
        value={record}
        onChange={(event) => setRecord(event.currentTarget.value)}
        onBlur={() => onChange({ record: record.trim() })}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onChange({ record: record.trim() });
        }}
      />
    </div>
  );
}
