import { Button, Select, TextInput } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import type { NamedRecord } from '../../../engine/rows/records-named.ts';
import { kinds } from '../../../domain/index.ts';
import type { LoggedEntry } from '../../../contract/store.ts';
import { tableTitle } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { ChangeLines } from '../../record/history/change-lines.tsx';
import { EntryLine } from '../../record/history/history-panel.tsx';
import { useValueWords, type ValueWords } from '../../record/history/value-words.ts';
import { loadQuestion } from '../../ui/register/question-kinds.ts';
import { useAnswer, useFormer } from '../../ui/register/questions-context.tsx';
import { useRegister } from '../../ui/register/open-register.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import { DayInput } from './day-input.tsx';
import { logQuestion, useLogParams, type LogQuestion, type LogParams } from './log-filters.ts';
import { onEnter } from '../../ui/fields/keys.ts';
import classes from './audit.module.css';

const pageSize = 50;
/** The record that an entry is about, where it is one: what else it changed belongs to it. */
function aboutOf(entry: LoggedEntry, words: ValueWords): string {
  const [first] = entry.changes;
  return first === undefined || entry.header.action.startsWith('register.') ? '' : words.record(first);
}

/** More changed records than these are counted, not told one by one. */
const mostShown = 30;

/** Every entry of the ledger, newest first, as far as the filters ask. */
export function Log() {
  const say = useWords();
  const [params, change] = useLogParams();
  const { found, loadMore } = useLog(params);
  const entries = found?.entries ?? [];
  const words = useValueWords(entries);
  const isPart = params.table !== '' || params.record !== '';
  return (
    <>
      <LogFilters params={params} onChange={change} />
      {found !== null && 'unknown' in found.question && <p>{say('audit:logNoRecord', { code: found.question.unknown })}</p>}
      {found !== null && 'several' in found.question && (
        <Several records={found.question.several} onChoose={(record) => change({ record })} />
      )}
      {found !== null && 'query' in found.question && entries.length === 0 && <p>{say('audit:logNothing')}</p>}
      <ol className={classes['entries']}>
        {entries.map((entry) => (
          <li key={entry.header.seq}>
            <EntryLine entry={entry} about={aboutOf(entry, words)} />
            <EntryChanges entry={entry} words={words} isPart={isPart} />
          </li>
        ))}
      </ol>
      {found?.more && (
        <Button mt="md" onClick={loadMore}>
          {say('audit:logMore')}
        </Button>
      )}
    </>
  );
}

type Found = { readonly question: LogQuestion; readonly entries: readonly LoggedEntry[]; readonly more: boolean };

function useLog(params: LogParams) {
  const store = useStore();
  const { settings } = useRegister();
  const [count, setCount] = useState(pageSize);
  const key = JSON.stringify(params);
  useEffect(() => setCount(pageSize), [key]);
  const found = useFormer(
    useAnswer(
      loadQuestion(`log ${settings.timeZone} ${count} ${key}`, null, async (): Promise<Found> => {
        const question = await logQuestion(params, store, settings.timeZone);
        if (!('query' in question)) return { question, entries: [], more: false };
        const entries = await store.log({ ...question.query, before: null, count: count + 1 });
        return { question, entries: entries.slice(0, count), more: entries.length > count };
      }),
    ),
  );
  return { found, loadMore: () => setCount((was) => was + pageSize) };
}

/** The records that a code may mean: each is chosen by its id. */
function Several({ records, onChoose }: { records: readonly NamedRecord[]; onChoose: (id: string) => void }) {
  const say = useWords();
  const title = (table: string) => (kinds.has(table) ? tableTitle(say, table, 'one') : table);
  return (
    <div className={classes['several']}>
      <span>{say('audit:logSeveral')}</span>
      {records.map(({ table, id, code }) => (
        <Button key={`${table}:${id}`} size="compact-sm" onClick={() => onChoose(id)}>
          {title(table)} {code}
        </Button>
      ))}
    </div>
  );
}

/** What an entry did, as far as it was asked for. `isPart`: not everything was asked for, so what the entry did besides is said. */
function EntryChanges({ entry, words, isPart }: { entry: LoggedEntry; words: ValueWords; isPart: boolean }) {
  const say = useWords();
  const { changes, matching, header } = entry;
  const [first] = changes;
  if (first === undefined) return null;
  const n = numberText(matching);
  // A new record moves the counter of its codes along: that is not worth a word.
  const others = isPart && header.count - matching > 1 ? say('audit:entryWhole', { n: numberText(header.count) }) : null;
  if (matching === 1 && first.before !== null && first.after !== null) {
    return (
      <>
        <ChangeLines change={first} words={words} />
        {others !== null && <div className={classes['others']}>{others}</div>}
      </>
    );
  }
  return (
    <details className={classes['changed']}>
      <summary>{matching === 1 ? say('audit:entryContent') : say('audit:entryChanges', { count: matching, n })}</summary>
      {changes.slice(0, mostShown).map((change) => (
        <ChangeLines key={change.n} change={change} words={words} withRecord />
      ))}
      {matching > mostShown && <p className={classes['others']}>{say('audit:entryMore', { n: numberText(matching - mostShown) })}</p>}
      {others !== null && <p className={classes['others']}>{others}</p>}
    </details>
  );
}

function LogFilters({ params, onChange }: { params: LogParams; onChange: (change: Partial<LogParams>) => void }) {
  const say = useWords();
  const { names } = useRegister();
  const [record, setRecord] = useState(params.record);
  useEffect(() => setRecord(params.record), [params.record]);
  const people = useMemo(() => Object.entries(names).map(([value, label]) => ({ value, label })), [names]);
  const any = { value: '', label: say('audit:logAny') };
  return (
    <div className={classes['filters']}>
      <DayInput label={say('audit:logSince')} day={params.since} onDay={(since) => onChange({ since })} />
      <DayInput label={say('audit:logUntil')} day={params.until} onDay={(until) => onChange({ until })} />
      <Select
        label={say('audit:logTable')}
        value={params.table}
        data={[any, ...kinds.names.filter((one) => one !== 'counters').map((value) => ({ value, label: tableTitle(say, value) }))]}
        allowDeselect={false}
        onChange={(table) => onChange({ table: table ?? '' })}
      />
      <Select
        label={say('audit:logPerson')}
        value={params.actor}
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
        onKeyDown={(event) => onEnter(event, () => onChange({ record: record.trim() }))}
      />
    </div>
  );
}
