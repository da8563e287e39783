import { useCallback, useMemo, useRef, useState, useEffect, useEffectEvent, type KeyboardEvent } from 'react';
import { BowTie as Picture, type StopAttributes } from '../../../documents/bow-tie/bow-tie.tsx';
import type { BowTieDrawing, Target } from '../../../documents/bow-tie/drawing.ts';
import { bowTieLayout } from '../../../documents/bow-tie/layout.ts';
import { usefulWidth } from '../../../documents/bow-tie/sizes.ts';
import type { BowTie } from '../../../domain/bow-tie/bow-tie.ts';
import { stopsOf, walk, walkKeys } from '../../../domain/bow-tie/walk.ts';
import { onEnter } from '../../ui/fields/keys.ts';
import classes from './bow-tie.module.css';
import { lastStop, rememberStop } from './remembered.ts';

type Props = {
  readonly bowTie: BowTie;
  readonly drawing: BowTieDrawing;
  /** How wide it may be, in pixels. */
  readonly room: number;
  readonly onOpen: (target: Target) => void;
};

/** A small bow-tie in a large window is drawn larger, but not more than this. */
const mostScale = 1.3;

const idOf = (stop: string) => `stop-${stop}`;

/** The picture of the report as a thing to use: one stop is in the tab order, arrows follow the paths, Enter opens the record. */
export function BowTiePicture({ bowTie, drawing, room, onOpen }: Props) {
  const { risk } = bowTie;
  const layout = useMemo(() => bowTieLayout(drawing, Math.min(room, usefulWidth(drawing))), [drawing, room]);
  const frame = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(() => lastStop(risk.id) ?? risk.id);
  const stops = useMemo(() => stopsOf(bowTie), [bowTie]);
  // What was there may be gone meanwhile: somebody else removed it.
  const chosen = stops.includes(at) ? at : risk.id;
  const focus = useCallback((stop: string) => {
    const found = frame.current?.querySelector<SVGGElement>(`#${CSS.escape(idOf(stop))}`);
    found?.focus({ preventScroll: true });
    found?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  const first = useEffectEvent(() => focus(chosen));
  useEffect(() => first(), []);

  const press = useEffectEvent((event: KeyboardEvent, id: string, target: Target | null) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (target !== null) onEnter(event, () => onOpen(target));
    const key = walkKeys.find((one) => one === event.key);
    if (key === undefined) return;
    event.preventDefault();
    focus(walk(bowTie, id, key));
  });
  const open = useEffectEvent((target: Target) => onOpen(target));
  const reach = useCallback(
    (id: string) => {
      rememberStop(risk.id, id);
      setAt(id);
    },
    [risk.id],
  );
  const stop = useCallback<StopAttributes>(
    (id, target) =>
      target === null
        ? {}
        : {
            id: idOf(id),
            role: 'link',
            tabIndex: id === chosen ? 0 : -1,
            onFocus: () => reach(id),
            onKeyDown: (event) => press(event, id, target),
            onClick: () => open(target),
          },
    [chosen, reach],
  );
  return (
    <div ref={frame} className={classes['picture']} style={{ maxWidth: layout.width * mostScale }}>
      <Picture drawing={drawing} layout={layout} stop={stop} />
    </div>
  );
}
