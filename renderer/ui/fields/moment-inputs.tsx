import { TextInput } from '@mantine/core';
import { useRef } from 'react';
import type { Problem } from '../../../engine/values/problem.ts';
import { useClock } from '../register/clock.tsx';
import { useTimes } from '../words/times.ts';
import { useWords } from '../words/words-context.tsx';
import { toldApart, type Boxes } from './moment-typed.ts';
import classes from './fields.module.css';

type Props = {
  readonly id: string;
  /** What the moment is of, for ears, where no label stands over it. */
  readonly label?: string;
  readonly boxes: Boxes;
  readonly problems: readonly Problem[];
  readonly describedBy?: string | undefined;
  readonly onBoxes: (boxes: Boxes) => void;
};

/** The codes of what is wrong with the time alone. */
const ofTime: readonly string[] = ['field.timeMissing', 'field.hourTwice', 'field.hourMissing'];

/** A box for the day and one for the time of a moment. What stands whole in one of them is told apart on the way to the other. */
export function MomentInputs({ id, label, boxes, problems, describedBy, onBoxes }: Props) {
  const say = useWords();
  const clock = useClock();
  const times = useTimes();
  const pair = useRef<HTMLDivElement>(null);
  const [isDayWrong, isTimeWrong] = [problems.some(({ code }) => !ofTime.includes(code)), problems.length > 0];
  const asksTime = problems.some(({ code }) => code === 'field.timeMissing');
  return (
    <div
      ref={pair}
      className={classes['moment']}
      onBlur={({ relatedTarget }) => {
        if (!pair.current?.contains(relatedTarget)) return;
        const apart = toldApart(boxes, clock, (day) => times.day(day));
        if (apart !== boxes) onBoxes(apart);
      }}
    >
      <TextInput
        id={id}
        data-box="day"
        aria-label={label === undefined ? say('common:dayBox') : say('common:dayOf', { label })}
        value={boxes.day}
        placeholder={say('common:dayBox')}
        error={isDayWrong}
        aria-describedby={describedBy}
        onChange={(event) => onBoxes({ ...boxes, day: event.currentTarget.value })}
      />
      <TextInput
        data-box="time"
        aria-label={label === undefined ? say('common:timeBox') : say('common:timeOf', { label })}
        value={boxes.time}
        placeholder={say(asksTime ? 'common:timeAsked' : 'common:timeBox')}
        error={isTimeWrong}
        aria-describedby={describedBy}
        onChange={(event) => onBoxes({ ...boxes, time: event.currentTarget.value })}
      />
    </div>
  );
}
