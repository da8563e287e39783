import { Button, Popover, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { quartersBetween, type Quarter } from '../../../domain/quarters/quarter.ts';
import { endOfDay, isDay, startOfDay } from '../../../engine/values/time.ts';
import { fieldName } from '../../../words/names.ts';
import { dayTyped } from '../../ui/fields/day-typed.ts';
import { useCalendar, useSettings, useToday } from '../../ui/register/open-register.tsx';
import { quietly, windowQuestion } from '../../ui/register/question-kinds.ts';
import { useAsked } from '../../ui/register/questions-context.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { useProblemSentence } from '../../ui/words/problem-words.ts';
import { useTimes } from '../../ui/words/times.ts';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';
import type { ChipProps } from './filter-chip.tsx';
import { periodOf, periodText, type Period } from './period.ts';
import classes from './record-list.module.css';

/** A filter by a quarter, or from one day to another, both included, in the register's time zone; one of them alone is enough. */
export function PeriodChip({ table, column, set, onSet }: ChipProps) {
  const say = useWords();
  const language = useLanguage();
  const times = useTimes();
  const { timeZone } = useSettings();
  const [opened, setOpened] = useState(false);
  const quarters = useQuarters(table, column.key, opened || set !== undefined);
  const period = set && 'from' in set ? periodOf(set.from, set.to, timeZone) : null;
  const quarter = quarters.find((quarter) => quarter.firstDay === period?.first && quarter.lastDay === period.last);
  const shown = period === null ? '' : quarter ? times.quarter(quarter.id) : periodText(period, say, language);
  const choose = ({ first, last }: Period) => {
    const isDays = column.kind === 'day';
    const from = first === null || isDays ? first : startOfDay(first, timeZone);
    const to = last === null || isDays ? last : endOfDay(last, timeZone);
    onSet({ column: column.key, from, to });
    setOpened(false);
  };
  const name = fieldName(say, table, column.key);
  return (
    <Popover position="bottom-start" trapFocus opened={opened} onChange={setOpened}>
      <Popover.Target>
        <button
          type="button"
          className={classes['chip']}
          data-set={period !== null || undefined}
          aria-haspopup="dialog"
          onClick={() => setOpened(!opened)}
        >
          {name}
          {shown !== '' && `: ${shown}`}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={name}>
        <div className={classes['period']}>
          <div className={classes['quarters']}>
            {quarters.map((one) => (
              <button
                key={one.id}
                type="button"
                className={classes['quarter']}
                aria-pressed={one === quarter}
                onClick={() => choose({ first: one.firstDay, last: one.lastDay })}
              >
                {times.quarter(one.id)}
              </button>
            ))}
          </div>
          <BetweenDays key={String(opened)} period={period} onChoose={choose} />
          {period !== null && (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => {
                onSet(null);
                setOpened(false);
              }}
            >
              {say('common:anyTime')}
            </Button>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function BetweenDays({ period, onChoose }: { period: Period | null; onChoose: (period: Period) => void }) {
  const say = useWords();
  const today = useToday();
  const problemSentence = useProblemSentence();
  const [from, setFrom] = useState<string>(period?.first ?? '');
  const [to, setTo] = useState<string>(period?.last ?? '');
  const [tried, setTried] = useState(false);
  const [first, last] = [dayTyped(from, today), dayTyped(to, today)];
  const errorOf = (read: typeof first) => (tried && !read.ok && read.problems[0] ? problemSentence(read.problems[0]) : null);
  const submit = () => {
    setTried(true);
    if (!first.ok || !last.ok || (first.value === null && last.value === null)) return;
    const [one, other] = [first.value, last.value];
    const isBackward = one !== null && other !== null && one > other;
    onChoose(isBackward ? { first: other, last: one } : { first: one, last: other });
  };
  return (
    <form
      className={classes['between']}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextInput
        label={say('common:fromDay')}
        value={from}
        error={errorOf(first)}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <TextInput label={say('common:toDay')} value={to} error={errorOf(last)} onChange={(event) => setTo(event.currentTarget.value)} />
      <Button type="submit">{say('common:apply')}</Button>
    </form>
  );
}

/** The quarters in which the records of a table lie, the latest first; asked for when they are to be seen. */
function useQuarters(table: string, column: string, asked: boolean): readonly Quarter[] {
  const store = useStore();
  const calendar = useCalendar();
  const end = (descending: boolean) =>
    quietly(windowQuestion(store, { table, search: '', filters: [], sort: [{ column, descending }], archived: true }, 0, 1));
  const ends = useAsked(asked ? [end(false), end(true)] : []);
  return useMemo(() => {
    const [first, last] = ends.map(({ answer }) => answer?.rows[0]?.cells[column]);
    if (typeof first !== 'string' || typeof last !== 'string') return [];
    const at = (value: string) => (isDay(value) ? startOfDay(value, calendar.timeZone) : value);
    return quartersBetween(at(first), at(last), calendar).reverse();
  }, [ends, column, calendar]);
}
