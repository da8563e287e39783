import type { ReactNode } from 'react';
import classes from './detail.module.css';

export type Figure = {
  readonly key: string;
  readonly label: string;
  /** `null`: not known. */
  readonly value: string | null;
  /** From what to what it was measured, or out of what it is made. */
  readonly anchor?: string;
  /** What is wrong with it. */
  readonly wrong?: string | null;
};

/** The figures of a record in a row: what each is, how much, and how it came about. */
export function Figures({ figures, unknown }: { figures: readonly Figure[]; unknown: ReactNode }) {
  return (
    <dl className={classes['figures']}>
      {figures.map(({ key, label, value, anchor, wrong }) => (
        <div key={key} className={classes['figure']}>
          <dt>{label}</dt>
          <dd data-unknown={value === null || undefined}>{value ?? unknown}</dd>
          {anchor === undefined ? null : <dd className={classes['anchor']}>{anchor}</dd>}
          {wrong === undefined || wrong === null ? null : <dd className={classes['wrong']}>{wrong}</dd>}
        </div>
      ))}
    </dl>
  );
}
