import type { ReactNode } from 'react';
import classes from '../delivery.module.css';

/** A part of the panel under its heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes['part']}>
      <h4>{title}</h4>
      {children}
    </section>
  );
}
