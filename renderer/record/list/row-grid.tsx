import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from 'react';
import { useView } from '../../state/view.ts';
import { onEnter, onEscape } from '../../ui/fields/keys.ts';
import { rowHeights } from '../../ui/theme/variables.ts';
import { placeClicked, type CellPlace } from './cell-place.ts';
import { gridKeys } from './grid-keys.ts';
import { gridLines } from './group-lines.ts';
import classes from './row-grid.module.css';

/** Where a row of a grid is drawn: `index` from 0 on, `start` and `size` in pixels. */
export type RowPlace = {
  readonly id: string;
  readonly index: number;
  readonly start: number;
  readonly size: number;
  readonly isActive: boolean;
  /** The active cell of the active row, where the grid has cells that one goes to. */
  readonly activeColumn: number | null;
};

/** How the rows of a grid are selected, by their places. */
export type RowSelection = {
  readonly isEmpty: boolean;
  readonly toggle: (index: number) => void;
  readonly extend: (from: number, to: number) => void;
  readonly all: () => void;
  readonly clear: () => void;
};

export type GridHandle = {
  /** The focus comes to the grid, and its active cell to a place of it. */
  readonly focus: (to?: Partial<CellPlace>) => void;
  readonly active: () => CellPlace;
  /** The active row, without the focus. */
  readonly go: (index: number) => void;
};

type RowGridProps = {
  readonly ref?: Ref<GridHandle>;
  readonly label: string;
  readonly count: number;
  /** How many cells a row has that one goes to; none where the row is all that is walked. */
  readonly columns?: number;
  /** What is shown: another one begins at its top. */
  readonly shown: unknown;
  /** In pixels, below which it scrolls sideways. */
  readonly least: number | null;
  readonly head: ReactNode;
  /** Said in place of rows where there are none. */
  readonly nothing: string | null;
  readonly onOpen: (index: number) => void;
  /** The button of a mouse goes down on a row: most likely it is opened in a moment. */
  readonly onPress?: (index: number) => void;
  readonly onSight: (first: number, last: number) => void;
  readonly selection?: RowSelection;
  /** Enter and F2 on a cell; without it a row is opened. */
  readonly onEnter?: (place: CellPlace) => void;
  /** A key that the grid itself has no use for. */
  readonly onKey?: (event: KeyboardEvent, place: CellPlace) => void;
  readonly onPaste?: (event: ClipboardEvent, place: CellPlace) => void;
  readonly row: (place: RowPlace) => ReactNode;
  /** The row before which the head of each group stands, rising; rows are counted without them. */
  readonly heads?: readonly number[];
  readonly groupHead?: (head: number, start: number, size: number) => ReactNode;
};

const noHeads: readonly number[] = [];

/**
 * A table of which only the rows in sight exist: walked with the arrow keys, cell by cell where it has columns; rows are selected with
 * Space or X, a range with Shift, and opened with Enter or a click.
 */
export function RowGrid(props: RowGridProps) {
  const { ref, label, count, columns = 0, shown, least, head, nothing, onOpen, onSight, selection, row, heads = noHeads } = props;
  const lines = useMemo(() => gridLines(count, heads), [count, heads]);
  const density = useView((view) => view.density);
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<CellPlace>({ index: 0, column: 0 });
  /** Where a range that is extended began. */
  const anchor = useRef<number | null>(null);
  const gridId = useId();
  const rows = useVirtualizer({
    count: lines.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeights[density],
    overscan: 8,
  });
  useEffect(() => rows.measure(), [density, rows]);
  useEffect(() => {
    setActive(({ column }) => ({ index: 0, column }));
    anchor.current = null;
    rows.scrollToOffset(0);
  }, [shown, rows]);

  const inSight = rows.getVirtualItems().map((item) => ({ ...lines.lineAt(item.index), start: item.start, size: item.size }));
  const rowsInSight = inSight.flatMap((line) => ('row' in line ? [line.row] : []));
  const [first, last] = [rowsInSight[0] ?? 0, rowsInSight.at(-1) ?? 0];
  useEffect(() => onSight(first, last), [onSight, first, last]);

  const column = Math.min(active.column, Math.max(0, columns - 1));
  const move = (to: number, toColumn = column) => {
    const index = Math.max(0, Math.min(count - 1, to));
    setActive({ index, column: Math.max(0, Math.min(columns - 1, toColumn)) });
    // With the head of its group, where it is the first of that.
    rows.scrollToIndex(heads.includes(index) ? lines.lineOf(index) - 1 : lines.lineOf(index));
    return index;
  };
  const go = (to: number, toColumn?: number) => {
    anchor.current = null;
    move(to, toColumn);
  };
  const extend = (to: number) => {
    anchor.current ??= active.index;
    selection?.extend(anchor.current, move(to));
  };
  const toggle = (index: number) => {
    anchor.current = index;
    selection?.toggle(index);
  };
  useImperativeHandle(ref, () => ({
    focus(to) {
      if (to !== undefined) go(to.index ?? active.index, to.column ?? column);
      scroller.current?.focus({ preventScroll: true });
    },
    active: () => ({ index: active.index, column }),
    go: (index) => go(index),
  }));

  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeights[density]) - 2);
  const place = { index: active.index, column };
  const enter = () => (props.onEnter === undefined ? onOpen(active.index) : props.onEnter(place));
  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || count === 0) return;
    const act = gridKeys(event, { ...place, count, columns, page, canSelect: selection !== undefined });
    switch (act?.does) {
      case 'go':
        go(act.index, act.column);
        break;
      case 'extend':
        extend(act.index);
        break;
      case 'toggle':
        toggle(active.index);
        break;
      case 'all':
        selection?.all();
        break;
      case 'enter':
        enter();
        break;
      case undefined:
        if (selection?.isEmpty === false) onEscape(event, selection.clear);
        if (!event.metaKey && !event.ctrlKey && !event.altKey && !event.shiftKey) {
          onEnter(event, () => {
            event.preventDefault();
            enter();
          });
        }
        if (!event.isDefaultPrevented()) props.onKey?.(event, place);
        return;
    }
    event.preventDefault();
  };
  return (
    <div
      ref={scroller}
      className={classes['scroller']}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={count + 1}
      {...(columns > 0 ? { 'aria-colcount': columns } : {})}
      {...(selection === undefined ? {} : { 'aria-multiselectable': true })}
      data-selecting={selection?.isEmpty === false || undefined}
      aria-activedescendant={count === 0 ? undefined : columns > 0 ? `${gridId}-${active.index}-${column}` : `${gridId}-${active.index}`}
      onKeyDown={press}
      onPaste={(event) => {
        if (event.target === event.currentTarget && count > 0) props.onPaste?.(event, place);
      }}
    >
      <div className={classes['sized']} style={least === null ? {} : { minWidth: least }}>
        {head}
        {lines.count === 0 && nothing !== null && (
          <div className={classes['nothing']} role="row">
            <span role="gridcell">{nothing}</span>
          </div>
        )}
        {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the grid has the keys, each row is clicked */}
        <div
          className={classes['body']}
          role="rowgroup"
          style={{ height: rows.getTotalSize() }}
          onMouseDown={(event) => {
            // A range of rows is meant, not of their text.
            if (event.shiftKey && selection !== undefined) event.preventDefault();
            const pressed = placeClicked(event.target as Element);
            if (pressed !== null) props.onPress?.(pressed.index);
          }}
          onClick={(event) => {
            const clicked = placeClicked(event.target as Element);
            if (clicked === null) return;
            // Whoever clicked goes on with the keys.
            scroller.current?.focus({ preventScroll: true });
            if (selection !== undefined && event.shiftKey) {
              extend(clicked.index);
              return;
            }
            setActive({ index: clicked.index, column: clicked.column ?? column });
            if (selection !== undefined && (event.ctrlKey || event.metaKey || clicked.isMark)) toggle(clicked.index);
            else {
              anchor.current = null;
              onOpen(clicked.index);
            }
          }}
        >
          {inSight.map((line) => {
            const { start, size } = line;
            if ('head' in line) return props.groupHead?.(line.head, start, size);
            const index = line.row;
            const isActive = index === active.index;
            return row({ id: `${gridId}-${index}`, index, start, size, isActive, activeColumn: isActive && columns > 0 ? column : null });
          })}
        </div>
      </div>
    </div>
  );
}
