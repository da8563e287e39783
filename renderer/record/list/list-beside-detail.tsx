import { useMediaQuery } from '@mantine/hooks';
import { useRef, type ReactNode } from 'react';
import { setView, useView } from '../../state/view.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './list-beside-detail.module.css';

const least = 360;

/** What a list has beside a record where nothing else was chosen: in a wide window most titles stand whole. */
const [usual, inWideWindow] = [432, 560];

/** A list and, beside it, the record that is open. The line between them can be dragged, or moved with the arrow keys. */
export function ListBesideDetail({ title, list, detail }: { title?: string; list: ReactNode; detail: ReactNode | null }) {
  const say = useWords();
  const isWide = useMediaQuery('(min-width: 1700px)', undefined, { getInitialValueInEffect: false });
  const width = useView((view) => view.listWidth) ?? (isWide ? inWideWindow : usual);
  const whole = useRef<HTMLDivElement>(null);
  const set = (next: number) => {
    const most = (whole.current?.clientWidth ?? 1200) - least;
    setView({ listWidth: Math.round(Math.max(least, Math.min(most, next))) });
  };
  const follow = (from: number) => {
    const start = width;
    const move = (event: PointerEvent) => set(start + event.clientX - from);
    const stop = () => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', stop);
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', stop);
  };
  return (
    <div ref={whole} className={classes['whole']}>
      <div className={classes['list']} data-beside={detail !== null || undefined} style={detail === null ? {} : { flex: `0 0 ${width}px` }}>
        {list}
      </div>
      {detail !== null && (
        <>
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a separator that moves is a widget */}
          <div
            role="separator"
            aria-orientation="vertical"
            aria-label={say('common:resizeList')}
            aria-valuenow={width}
            aria-valuemin={least}
            // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as above
            tabIndex={0}
            className={classes['line']}
            onPointerDown={(event) => {
              event.preventDefault();
              follow(event.clientX);
            }}
            onKeyDown={(event) => {
              if (event.key === 'ArrowLeft') set(width - 16);
              if (event.key === 'ArrowRight') set(width + 16);
            }}
          />
          <div className={classes['detail']}>
            {/* The title above the list is not there where the list is not. */}
            {title !== undefined && <h1 className={`visually-hidden ${classes['title']}`}>{title}</h1>}
            {detail}
          </div>
        </>
      )}
    </div>
  );
}
