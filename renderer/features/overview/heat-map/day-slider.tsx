import { Slider } from '@mantine/core';
import { useId } from 'react';
import { addDays, daysBetween, type Day } from '../../../../engine/values/time.ts';
import { useTimes } from '../../../ui/words/times.ts';
import classes from './heat-map-then.module.css';

/** A day between two others, chosen with the pointer or, day by day, with the arrow keys. */
export function DaySlider(props: {
  readonly label: string;
  readonly note: string;
  readonly first: Day;
  readonly last: Day;
  readonly day: Day;
  readonly onDay: (day: Day) => void;
}) {
  const { label, note, first, last, day, onDay } = props;
  const times = useTimes();
  const id = useId();
  const dayAt = (at: number) => addDays(first, at);
  return (
    <div className={classes['slider']}>
      <div className={classes['sliderHead']}>
        <span id={id}>{label}</span>
        <output>{times.day(day)}</output>
        <small>{note}</small>
      </div>
      <Slider
        aria-labelledby={id}
        thumbLabel={label}
        min={0}
        max={Math.max(1, daysBetween(first, last))}
        step={1}
        value={daysBetween(first, day)}
        label={null}
        thumbProps={{ 'aria-valuetext': times.day(day) }}
        onChange={(at) => onDay(dayAt(at))}
      />
    </div>
  );
}
