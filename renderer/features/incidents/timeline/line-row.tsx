import type { ReactNode } from 'react';
import type { TimelineLine } from '../../../../domain/incidents/whole-timeline.ts';
import { dayIn } from '../../../../engine/values/time.ts';
import { timeAsTyped } from '../../../ui/fields/instant-typed.ts';
import { useSettings } from '../../../ui/register/open-register.tsx';
import { useTimes } from '../../../ui/words/times.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import type { LinePlace } from './walk.ts';
import classes from './timeline.module.css';

type Props = {
  readonly line: TimelineLine;
  readonly place: LinePlace;
  /** What the line is of: a stored instant, a span, a post; `null`: nothing yet. */
  readonly mark: TimelineLine['kind'] | null;
  readonly children: ReactNode;
  readonly acts?: ReactNode;
  readonly onClick?: () => void;
};

/** One line of the timeline: when, how long after the start, what. The line itself has the focus while nothing in it is edited. */
export function LineRow({ line, place, mark, children, acts, onClick }: Props) {
  const { at } = line;
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the timeline has the keys
    <div
      role="row"
      tabIndex={place.isActive ? 0 : -1}
      data-line={line.key}
      data-mark={mark ?? 'none'}
      data-editing={place.isEditing || undefined}
      data-clickable={onClick !== undefined || undefined}
      className={classes['row']}
      onFocus={place.onFocus}
      onClick={(event) => {
        // What takes the line away does not begin to edit it as well.
        if ((event.target as Element).closest('button') === null) onClick?.();
      }}
    >
      <span role="gridcell" className={classes['when']}>
        {at === null ? null : <When at={at} showsDay={place.showsDay} />}
      </span>
      <span role="gridcell" className={classes['minutes']}>
        {line.minutes === null ? null : <FromStart minutes={line.minutes} isStart={line.key === 'startedAt'} />}
      </span>
      <div role="gridcell" className={classes['what']}>
        {children}
      </div>
      <span role="gridcell" className={classes['acts']}>
        {acts}
      </span>
    </div>
  );
}

/** The time of day, with the day where it is another than that of the line above; ears always hear both. */
function When({ at, showsDay }: { at: string; showsDay: boolean }) {
  const times = useTimes();
  const { timeZone } = useSettings();
  return (
    <time dateTime={at}>
      <span className="visually-hidden">{times.instant(at)}</span>
      <span aria-hidden>
        {showsDay ? <span className={classes['day']}>{times.day(dayIn(at, timeZone))} </span> : null}
        {timeAsTyped(at, timeZone)}
      </span>
    </time>
  );
}

/** `+17분`, and in words for ears. */
function FromStart({ minutes, isStart }: { minutes: number; isStart: boolean }) {
  const say = useWords();
  const times = useTimes();
  if (isStart) return null;
  const length = times.duration(Math.abs(minutes));
  const spoken = minutes < 0 ? say('incidents:beforeStart', { length }) : say('incidents:afterStart', { length });
  return (
    <>
      <span className="visually-hidden">{minutes === 0 ? say('incidents:atStart') : spoken}</span>
      <span aria-hidden>{minutes < 0 ? `\u2212${length}` : minutes === 0 ? length : `+${length}`}</span>
    </>
  );
}
