import { useCallback, useId, useState } from 'react';
import type { TimelineLine } from '../../../../domain/incidents/whole-timeline.ts';
import { dayIn } from '../../../../engine/values/time.ts';

/** Where a line stands in the walk through the timeline. */
export type LinePlace = {
  /** It is the one that is reached by Tab. */
  readonly isActive: boolean;
  readonly isEditing: boolean;
  /** Its day is another than that of the line above. */
  readonly showsDay: boolean;
  readonly onFocus: () => void;
  readonly onEdit: () => void;
  /** Ends editing; the focus goes back to the line, unless it already went elsewhere. */
  readonly onLeave: (how: 'back' | 'elsewhere') => void;
  /** Goes on editing in the line before or behind that has times; false where there is none. */
  readonly onStep: (by: -1 | 1) => boolean;
};

export type Walk = {
  /** The id of the element that holds the lines. */
  readonly id: string;
  readonly active: string;
  /** Moves the focus to a line. */
  readonly go: (key: string) => void;
  /** Moves it by so many lines, as far as there are some. */
  readonly move: (by: number) => void;
  readonly edit: (key: string | null) => void;
  readonly placeOf: (index: number) => LinePlace;
};

/** Walking a timeline: one line is reached by Tab, the keys go on from it; one at most is edited at a time. */
export function useWalk(lines: readonly TimelineLine[], timeZone: string): Walk {
  const id = useId();
  const [wanted, setActive] = useState('startedAt');
  const [editing, setEditing] = useState<string | null>(null);
  const active = lines.some(({ key }) => key === wanted) ? wanted : 'startedAt';
  const index = lines.findIndex(({ key }) => key === active);
  const go = useCallback(
    (key: string) => {
      setActive(key);
      document
        .getElementById(id)
        ?.querySelector<HTMLElement>(`[data-line="${CSS.escape(key)}"]`)
        ?.focus();
    },
    [id],
  );
  const edit = useCallback((key: string | null) => {
    setEditing(key);
    if (key !== null) setActive(key);
  }, []);
  const placeOf = (at: number): LinePlace => {
    const line = lines[at];
    const key = line?.key ?? '';
    return {
      isActive: key === active,
      isEditing: key === editing,
      showsDay: line !== undefined && line.at !== null && isNewDay(lines, at, timeZone),
      onFocus: () => setActive(key),
      onEdit: () => edit(key),
      onLeave: (how) => {
        if (how === 'back') go(key);
        setEditing((current) => (current === key ? null : current));
      },
      onStep: (by) => {
        const behind = by === 1 ? lines.slice(at + 1) : lines.slice(0, at).reverse();
        const next = behind.find(({ kind }) => kind !== 'post');
        if (next !== undefined) edit(next.key);
        return next !== undefined;
      },
    };
  };
  const move = (by: number) => {
    const next = lines[Math.max(0, Math.min(lines.length - 1, index + by))];
    if (next !== undefined) go(next.key);
  };
  return { id, active, go, move, edit, placeOf };
}

function isNewDay(lines: readonly TimelineLine[], at: number, timeZone: string): boolean {
  const above =
    lines
      .slice(0, at)
      .reverse()
      .find((line) => line.at !== null)?.at ?? null;
  const own = lines[at]?.at ?? null;
  return own !== null && (above === null || dayIn(above, timeZone) !== dayIn(own, timeZone));
}
