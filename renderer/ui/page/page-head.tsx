import type { ReactNode } from 'react';
import { usePageTitle } from './page-title.ts';
import classes from './page.module.css';

/** The title of a page, and its buttons. */
export function PageHead({ title, note, actions }: { title: string; note?: ReactNode; actions?: ReactNode }) {
  usePageTitle('page', title);
  return (
    <div className={classes['head']}>
      <h1>{title}</h1>
      {note !== undefined && <span className={classes['note']}>{note}</span>}
      <div className={classes['actions']}>{actions}</div>
    </div>
  );
}

/** A page that is read from top to bottom. */
export function Page({ title, note, actions, children }: { title: string; note?: ReactNode; actions?: ReactNode; children: ReactNode }) {
  return (
    <div className={classes['page']}>
      <PageHead title={title} note={note} actions={actions} />
      <div className={classes['content']}>{children}</div>
    </div>
  );
}
