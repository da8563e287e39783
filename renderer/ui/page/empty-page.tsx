import type { ReactNode } from 'react';
import { PlimsollMark } from './plimsoll-mark.tsx';
import classes from './page.module.css';

type EmptyPageProps = {
  readonly title: string;
  readonly text: string;
  readonly steps?: ReactNode;
  /** No other title stands above it. */
  readonly isWhole?: boolean;
};

/** A page with nothing in it yet: what it is for, and the first step. */
export function EmptyPage({ title, text, steps, isWhole = false }: EmptyPageProps) {
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
