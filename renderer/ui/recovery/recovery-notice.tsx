import { Button } from '@mantine/core';
import type { MouseEvent, ReactNode } from 'react';
import type { Problem } from '../../../engine/values/problem.ts';
import { EmptyPage } from '../page/empty-page.tsx';
import { useWords } from '../words/words-context.tsx';
import { usePlatform } from '../platform/platform-context.tsx';
import { CopyDetails } from './copy-details.tsx';
import { useWhyUnread } from './why-unread.ts';
import classes from './recovery.module.css';

/** How much failed: the whole window, a page in it, a pane below the title of a page, or a part among others. */
export type Extent = 'window' | 'page' | 'pane' | 'part';

type Said = {
  readonly title: string;
  readonly text: string;
  readonly extent: Extent;
  readonly onRetry: () => void;
  /** The word for trying again, where it is another. */
  readonly again?: string;
  /** Other ways on, beside trying again. */
  readonly more?: ReactNode;
};

/** What happened, what was kept, and how to go on: the one way in which the app shows that something could not be had. */
function Notice({ title, text, extent, onRetry, again, more }: Said) {
  const say = useWords();
  const retry = (event: MouseEvent<HTMLButtonElement>) => {
    // The button goes with the notice: whoever works with the keyboard goes on from the content.
    event.currentTarget.closest<HTMLElement>('main')?.focus();
    onRetry();
  };
  const button = <Button onClick={retry}>{again ?? say('common:retry')}</Button>;
  if (extent !== 'part') {
    return (
      <div role="alert" className={extent === 'window' ? classes['window'] : ''}>
        <EmptyPage
          title={title}
          text={text}
          steps={
            <>
              {button}
              {more}
            </>
          }
          isWhole={extent !== 'pane'}
        />
      </div>
    );
  }
  return (
    <div role="alert" className={classes['part']}>
      <div>
        <strong>{title}</strong>
        <p>{text}</p>
      </div>
      {button}
    </div>
  );
}

/** Something that was asked of the register could not be read. */
export function UnreadNotice({ problem, extent, onRetry }: { problem: Problem; extent: Extent; onRetry: () => void }) {
  const say = useWords();
  const why = useWhyUnread();
  return <Notice title={say('recovery:unread')} text={`${why(problem)} ${say('recovery:kept')}`} extent={extent} onRetry={onRetry} />;
}

/**
 * A fault of the program. Of the whole window nothing is left to go on from: it is loaded again, with the register that was
 * open or with none, so that another can be opened or a backup taken.
 */
export function BrokenNotice({ failed, extent, onRetry }: { failed: Error; extent: Extent; onRetry: () => void }) {
  const say = useWords();
  const platform = usePlatform();
  const isWindow = extent === 'window';
  const [title, text] = isWindow
    ? [say('recovery:windowBroken'), say('recovery:windowBrokenText')]
    : [say('recovery:broken'), say('recovery:brokenText')];
  const withoutRegister = async () => {
    await platform.call('app.rememberRegister', { registerId: null }).catch(() => null);
    location.hash = '';
    location.reload();
  };
  return (
    <Notice
      title={title}
      text={`${text} (${failed.message})`}
      extent={extent}
      {...(isWindow ? { again: say('shell:reload'), onRetry: () => location.reload() } : { onRetry })}
      more={
        <>
          {isWindow && <Button onClick={() => void withoutRegister()}>{say('recovery:another')}</Button>}
          <CopyDetails details={failed.stack ?? failed.message} />
        </>
      }
    />
  );
}
