import type { ReactNode } from 'react';
import { usePageTitle } from './page-title.ts';
import classes from './places.module.css';

/** The title of a place, and its buttons. */
export function PlaceHead({ title, note, actions }: { title: string; note?: ReactNode; actions?: ReactNode }) {
  usePageTitle('place', title);
  return (
    <div className={classes['head']}>
      <h1>{title}</h1>
      {note !== undefined && <span className={classes['note']}>{note}</span>}
      <div className={classes['actions']}>{actions}</div>
    </div>
  );
}

/** A place that is read from top to bottom. */
export function Place({ title, note, actions, children }: { title: string; note?: ReactNode; actions?: ReactNode; children: ReactNode }) {
  return (
    <div className={classes['place']}>
      <PlaceHead title={title} note={note} actions={actions} />
      <div className={classes['content']}>{children}</div>
    </div>
  );
}
