import { Button, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { quartersBetween, type Quarter } from '../../../domain/quarters/quarter.ts';
import { endOfDay, isDay, startOfDay, type Day } from '../../../engine/values/time.ts';
import { Calendar } from '../../ui/fields/calendar.tsx';
import { dayTyped } from '../../ui/fields/day-typed.ts';
import { useCalendar, useSettings, useToday } from '../../ui/register/open-register.tsx';
import { quietly, windowQuestion } from '../../ui/register/question-kinds.ts';
import { useAsked } from '../../ui/register/questions-context.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { useProblemSentence } from '../../ui/words/problem-words.ts';
import { useTimes } from '../../ui/words/times.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import type { FormProps } from './filter-chip.tsx';
import { periodOf, type Period } from './period.ts';
import classes from './record-list.module.css';

/** A quarter, or from one day to another, both included, in the register's time zone; one of them alone is enough. */
export function PeriodForm({ table, column, set, onSet, onDone }: FormProps) {
  const times = useTimes();
  const { timeZone } = useSettings();
  const quarters = useQuarters(table, column.key);
  const period = set && 'from' in set ? periodOf(set.from, set.to, timeZone) : null;
  const quarter = quarters.find((quarter) => quarter.firstDay === period?.first && quarter.lastDay === period.last);
  const choose = ({ first, last }: Period) => {
    const isDays = column.kind === 'day';
    const from = first === null || isDays ? first : startOfDay(first, timeZone);
    const to = last === null || isDays ? last : endOfDay(last, timeZone);
    onSet({ column: column.key, from, to });
    onDone();
  };
  return (
    <div className={classes['period']}>
      <BetweenDays period={period} onChoose={choose} />
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
    </div>
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
      <DayInput label={say('common:fromDay')} value={from} day={first.ok ? first.value : null} error={errorOf(first)} onType={setFrom} />
      <DayInput label={say('common:toDay')} value={to} day={last.ok ? last.value : null} error={errorOf(last)} onType={setTo} />
      <Button type="submit">{say('common:apply')}</Button>
    </form>
  );
}

type DayInputProps = {
  readonly label: string;
  readonly value: string;
  readonly day: Day | null;
  readonly error: string | null;
  readonly onType: (text: string) => void;
};

function DayInput({ label, value, day, error, onType }: DayInputProps) {
  return (
    <TextInput
      label={label}
      value={value}
      error={error}
      rightSection={<Calendar day={day} label={label} onChoose={onType} />}
      rightSectionWidth={28}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}

/** The quarters in which the records of a table lie, the latest first. */
function useQuarters(table: string, column: string): readonly Quarter[] {
  const store = useStore();
  const calendar = useCalendar();
  const end = (descending: boolean) =>
    quietly(windowQuestion(store, { table, search: '', filters: [], sort: [{ column, descending }], archived: true }, 0, 1));
  const ends = useAsked([end(false), end(true)]);
  return useMemo(() => {
    const [first, last] = ends.map(({ answer }) => answer?.rows[0]?.cells[column]);
    if (typeof first !== 'string' || typeof last !== 'string') return [];
    const at = (value: string) => (isDay(value) ? startOfDay(value, calendar.timeZone) : value);
    return quartersBetween(at(first), at(last), calendar).reverse();
  }, [ends, column, calendar]);
}
