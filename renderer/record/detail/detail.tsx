import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useEffectEvent, useId, useRef, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useUnfinishedAt } from '../../ui/register/drafts.tsx';
import { usePageTitle } from '../../ui/page/page-title.ts';
import { Recovery } from '../../ui/recovery/recovery.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './detail.module.css';
import { isFocusLost } from '../../ui/page/focus-lost.ts';
import { WalkButtons } from './walk-buttons.tsx';

type HeadProps = {
  /** */
  readonly code: string;
  /** Marks after the code: category, rating, archived. */
  readonly marks?: ReactNode;
  readonly title: ReactNode;
  /** What the record is called, for whoever hears that it was opened. */
  readonly name: string;
  /** What stays in sight under the title: whose it is, when it is due, where it stands. */
  readonly facts?: ReactNode;
  readonly actions?: ReactNode;
  /** What was opened from the head: it stays in sight with it. */
  readonly children?: ReactNode;
  readonly onClose: () => void;
};

/**
 * The top of a record: its code, its title (edited where it is read), what can be done with it. It stays in sight. Where what had the focus
 * is gone, as after a step to the next record or once the record was made, the head has it.
 */
export function DetailHead({ code, name, marks, title, facts, actions, children, onClose }: HeadProps) {
  const say = useWords();
  usePageTitle('record', code);
  const head = useRef<HTMLElement>(null);
  const takeFocus = useEffectEvent(() => {
    if (isFocusLost()) head.current?.focus({ preventScroll: true });
  });
  useEffect(() => takeFocus(), []);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it is focused, not tabbed to
    <header ref={head} role="group" aria-label={`${code} ${name}`.trim()} tabIndex={-1} className={classes['head']}>
      <div className={classes['line']}>
        <span className={classes['code']}>{code}</span>
        <span className={classes['marks']}>
          {marks}
          <Unfinished />
        </span>
        <span className={classes['actions']}>
          {actions}
          <WalkButtons />
          <ActionIcon aria-label={say('common:close')} title={say('common:close')} onClick={onClose}>
            <IconX size={16} stroke={1.5} />
          </ActionIcon>
        </span>
      </div>
      {title}
      {facts}
      {children}
    </header>
  );
}

/** Says that something which was typed on this page waits to be finished. */
function Unfinished() {
  const say = useWords();
  const [path] = useLocation();
  return useUnfinishedAt().has(path) ? <span className={classes['unfinished']}>{say('common:unfinished')}</span> : null;
}

/**
 * What stands below that for which one opens a record. It is drawn once that is in sight, in pieces between which the page answers;
 * nothing above it moves for it.
 */
export function BelowFirstSight({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) ? children : null;
}

/** A part of a record under a heading; a line above separates it from the part before. */
export function DetailSection({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes['section']}>
      <div className={classes['line']}>
        <h2 id={id}>{title}</h2>
        <span className={classes['actions']}>{actions}</span>
      </div>
      <Recovery extent="part">{children}</Recovery>
    </section>
  );
}

/** Fields side by side, as many as fit; `wide` children take the whole line. */
export function FieldGrid({ children }: { children: ReactNode }) {
  return <div className={classes['grid']}>{children}</div>;
}

/** What asks for more fields, below those that are shown. */
export function MoreFields({ children }: { children: ReactNode }) {
  return <div className={classes['more']}>{children}</div>;
}

export function Wide({ children }: { children: ReactNode }) {
  return <div className={classes['wide']}>{children}</div>;
}
