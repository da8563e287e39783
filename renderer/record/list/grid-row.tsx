import type { ReactNode } from 'react';
import type { RowPlace } from './row-grid.tsx';
import classes from './row-grid.module.css';

type GridRowProps = {
  readonly place: RowPlace;
  readonly template: string;
  readonly isOpen: boolean;
  readonly children: ReactNode;
};

/** A row of a grid at its place, for what a kind of row shows in its cells. */
export function GridRow({ place: { id, index, start, size, isActive }, template, isOpen, children }: GridRowProps) {
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isOpen}
      tabIndex={-1}
      className={classes['row']}
      data-active={isActive || undefined}
      style={{ gridTemplateColumns: template, height: size, transform: `translateY(${start}px)` }}
    >
      {children}
    </div>
  );
}
