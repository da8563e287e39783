import type { ReactNode } from 'react';
import { PlimsollMark } from './plimsoll-mark.tsx';
import classes from './places.module.css';

type EmptyPlaceProps = {
  readonly title: string;
  readonly text: string;
  readonly steps?: ReactNode;
  /** No other title stands above it. */
  readonly isWhole?: boolean;
};

/** A place with nothing in it yet: what it is for, and the first step. */
export function EmptyPlace({ title, text, steps, isWhole = false }: EmptyPlaceProps) {
  const Heading = isWhole ? 'h1' : 'h2';
  return (
    <div className={classes['empty']}>
      <PlimsollMark size={40} />
      <Heading>{title}</Heading>
      <p>{text}</p>
      {steps !== undefined && <div className={classes['steps']}>{steps}</div>}
    </div>
  );
}
