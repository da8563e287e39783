import type { Result } from '../../../engine/values/result.ts';
import { dayIn, type Instant } from '../../../engine/values/time.ts';
import { instantTyped, saysDay, timeAsTyped, type Clock } from './instant-typed.ts';

/** What is typed into a box for the day and one for the time beside it. */
export type Boxes = { readonly day: string; readonly time: string };

const between = '\t';

/** Both boxes as one text, as a draft keeps them. */
export function typedOf({ day, time }: Boxes): string {
  return day + between + time;
}

/** The boxes of such a text; one that has no second box stands in the first. */
export function boxesOf(typed: string): Boxes {
  const [day = '', time = ''] = typed.split(between);
  return { day, time };
}

/** The boxes of an instant. Of none the day of the start is offered, so that only the time need be typed. */
export function boxesAt(instant: Instant | null, { timeZone, start = null }: Clock, dayText: (day: string) => string): Boxes {
  if (instant !== null) return { day: dayText(dayIn(instant, timeZone)), time: timeAsTyped(instant, timeZone) };
  return { day: start === null ? '' : dayText(dayIn(start, timeZone)), time: '' };
}

/**
 * Reads both boxes. Either may hold all: `+17` or `14 10:35` in the box of the time leaves the day beside it aside, and a whole
 * moment in the box of the day the time. Problems are those of `instantTyped`.
 */
export function boxesTyped({ day, time }: Boxes, clock: Clock): Result<Instant | null> {
  if (time.trim() === '') return instantTyped(day, clock);
  if (saysDay(time)) return instantTyped(time, clock);
  const whole = instantTyped(day, clock);
  return whole.ok && whole.value !== null ? whole : instantTyped(`${day} ${time}`, clock);
}

/** The boxes with a whole moment that stands in one of them told apart; as they are where none does. */
export function toldApart(boxes: Boxes, clock: Clock, dayText: (day: string) => string): Boxes {
  const isWhole = saysDay(boxes.time) || instantTyped(boxes.day, clock).ok;
  const read = boxesTyped(boxes, clock);
  return isWhole && read.ok && read.value !== null ? boxesAt(read.value, clock, dayText) : boxes;
}
