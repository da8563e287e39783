import type { ReactNode } from 'react';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './import.module.css';

/** What is told between the head and the foot of the page: it scrolls, by keyboard too where nothing in it takes the focus. */
export function Content({ children }: { readonly children: ReactNode }) {
  const say = useWords();
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is scrolled by keyboard
    <div className={classes['content']} role="region" aria-label={say('imports:screen.effect')} tabIndex={0}>
      {children}
    </div>
  );
}
