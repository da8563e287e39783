import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { Calendar } from '../../../ui/fields/calendar.tsx';
import { dayTyped } from '../../../ui/fields/day-typed.ts';
import { useToday } from '../../../ui/register/open-register.tsx';
import { useProblemSentence } from '../../../ui/words/problem-words.ts';
import { useTimes } from '../../../ui/words/times.ts';
import { onEnter } from '../../../ui/fields/keys.ts';

/** A day (`YYYY-MM-DD`) to filter by; empty for none. */
export function DayInput({ label, day, onDay }: { label: string; day: string; onDay: (day: string) => void }) {
  const times = useTimes();
  const today = useToday();
  const sentence = useProblemSentence();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const read = () => {
    if (typed === null) return;
    const result = dayTyped(typed, today);
    setWrong(result.ok ? null : result.problems.map(sentence).join(' '));
    if (!result.ok) return;
    setTyped(null);
    onDay(result.value ?? '');
  };
  return (
    <TextInput
      label={label}
      value={typed ?? (day === '' ? '' : times.day(day))}
      error={wrong}
      rightSection={
        <Calendar
          label={label}
          day={day === '' ? null : day}
          onChoose={(chosen) => {
            setTyped(null);
            setWrong(null);
            onDay(chosen);
          }}
        />
      }
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={read}
      onKeyDown={(event) => onEnter(event, read)}
    />
  );
}
