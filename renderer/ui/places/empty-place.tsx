import type { ReactNode } from 'react';
import { PlimsollMark } from './plimsoll-mark.tsx';
import classes from './places.module.css';

/** A place with nothing in it yet: what it is for, and the first step. */
export function EmptyPlace({ title, text, steps }: { title: string; text: string; steps?: ReactNode }) {
  return (
    <div className={classes['empty']}>
      <PlimsollMark size={40} />
      <h2>{title}</h2>
      <p>{text}</p>
      {steps !== undefined && <div className={classes['steps']}>{steps}</div>}
    </div>
  );
}
