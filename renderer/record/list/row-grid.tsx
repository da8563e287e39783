import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState, type MouseEvent, type ReactNode } from 'react';
import { useView } from '../../state/view.ts';
import { rowHeights } from '../../ui/theme/variables.ts';
import { useFollowOpen } from './follow-open.ts';
import classes from './row-grid.module.css';

/** Where a row of a grid is drawn: `index` from 0 on, `start` and `size` in pixels. */
export type RowPlace = {
  readonly id: string;
  readonly index: number;
  readonly start: number;
  readonly size: number;
  readonly isActive: boolean;
};

type RowGridProps = {
  readonly label: string;
  readonly count: number;
  /** What is shown: another one begins at its top. */
  readonly shown: unknown;
  /** In pixels, below which it scrolls sideways. */
  readonly least: number | null;
  readonly head: ReactNode;
  /** Said in place of rows where there are none. */
  readonly nothing: string | null;
  /** A row is open beside the list; `openIndex` is the one, as far as it is known. */
  readonly isOpen?: boolean;
  readonly openIndex?: number | null;
  readonly onOpen: (index: number) => void;
  readonly onSight: (first: number, last: number) => void;
  readonly row: (place: RowPlace) => ReactNode;
};

/** A table of which only the rows in sight exist: walked with the arrow keys, a row is opened with Enter or a click. */
export function RowGrid({
  label,
  count,
  shown,
  least,
  head,
  nothing,
  isOpen = false,
  openIndex = null,
  onOpen,
  onSight,
  row,
}: RowGridProps) {
  const density = useView((view) => view.density);
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const gridId = useId();
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeights[density],
    overscan: 16,
  });
  useEffect(() => rows.measure(), [density, rows]);
  useEffect(() => {
    setActive(0);
    rows.scrollToOffset(0);
  }, [shown, rows]);

  const inSight = rows.getVirtualItems();
  const [first, last] = [inSight[0]?.index ?? 0, inSight.at(-1)?.index ?? 0];
  useEffect(() => onSight(first, last), [onSight, first, last]);

  const move = (to: number) => {
    const next = Math.max(0, Math.min(count - 1, to));
    setActive(next);
    rows.scrollToIndex(next);
  };
  useFollowOpen(openIndex, isOpen, scroller, move);
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeights[density]) - 2);
  const steps: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(active + 1),
    ArrowUp: () => move(active - 1),
    PageDown: () => move(active + page),
    PageUp: () => move(active - page),
    Home: () => move(0),
    End: () => move(count - 1),
    Enter: () => onOpen(active),
  };
  const openAt = ({ target }: MouseEvent) => {
    const index = Number((target as Element).closest('[aria-rowindex]')?.getAttribute('aria-rowindex')) - 2;
    if (!(index >= 0)) return;
    setActive(index);
    onOpen(index);
  };
  return (
    <div
      ref={scroller}
      className={classes['scroller']}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={count + 1}
      aria-activedescendant={count > 0 ? `${gridId}-${active}` : undefined}
      onKeyDown={(event) => {
        const step = event.target === event.currentTarget ? steps[event.key] : undefined;
        if (!step || event.metaKey || event.ctrlKey || event.altKey) return;
        event.preventDefault();
        step();
      }}
    >
      <div className={classes['sized']} style={least === null ? {} : { minWidth: least }}>
        {head}
        {count === 0 && nothing !== null && (
          <div className={classes['nothing']} role="row">
            <span role="gridcell">{nothing}</span>
          </div>
        )}
        {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the grid has the keys, each row is clicked */}
        <div className={classes['body']} role="rowgroup" style={{ height: rows.getTotalSize() }} onClick={openAt}>
          {inSight.map(({ index, start, size }) => row({ id: `${gridId}-${index}`, index, start, size, isActive: index === active }))}
        </div>
      </div>
    </div>
  );
}
