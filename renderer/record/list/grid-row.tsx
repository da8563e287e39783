import type { ReactNode } from 'react';
import type { RowPlace } from './row-grid.tsx';
import classes from './row-grid.module.css';

type GridRowProps = {
  readonly place: RowPlace;
  readonly template: string;
  readonly isOpen: boolean;
  /** `undefined` where rows are not selected. */
  readonly isSelected?: boolean;
  readonly children: ReactNode;
};

/** A row of a grid at its place, for what a kind of row shows in its cells. */
export function GridRow({ place: { id, index, start, size, isActive }, template, isOpen, isSelected, children }: GridRowProps) {
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-current={isOpen || undefined}
      {...(isSelected === undefined ? {} : { 'aria-selected': isSelected })}
      className={classes['row']}
      data-active={isActive || undefined}
      style={{ gridTemplateColumns: template, height: size, transform: `translateY(${start}px)` }}
    >
      {isSelected !== undefined && <span aria-hidden className={classes['mark']} data-select-mark />}
      {children}
    </div>
  );
}
