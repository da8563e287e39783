import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import type { RegisterFiles } from '../workspace/register-files.ts';
import { CommandsProvider } from '../palette/commands-context.tsx';
import { Palette } from '../palette/palette.tsx';
import { Help } from '../palette/help.tsx';
import { PastPages } from '../past/past-pages.tsx';
import { Pages } from '../routes.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import { Navigation } from './navigation.tsx';
import { isFocusLost } from '../../ui/page/focus-lost.ts';
import { Notes } from './notes.tsx';
import classes from './shell.module.css';

type ShellProps = {
  readonly files: RegisterFiles;
  readonly onClose: () => Promise<void>;
  readonly backUp: (() => Promise<boolean>) | null;
};

/** The window with a register open: pages on the left, one of them in the rest. */
export function Shell({ files, onClose, backUp }: ShellProps) {
  const say = useWords();
  const content = useRef<HTMLElement>(null);
  const [path] = useLocation();
  // What had the focus went with the page before, and nothing on this one asked for it.
  useEffect(() => {
    const timer = setTimeout(() => isFocusLost() && content.current?.focus({ preventScroll: true }));
    return () => clearTimeout(timer);
  }, [path]);
  return (
    <CommandsProvider files={files} onClose={onClose} backUp={backUp}>
      <div className={classes['shell']}>
        <a
          href="#content"
          className={classes['skip']}
          onClick={(event) => {
            event.preventDefault();
            content.current?.focus();
          }}
        >
          {say('shell:skip')}
        </a>
        <Navigation files={files} />
        <PastPages>
          {(note) => (
            <>
              <main id="content" ref={content} className={classes['content']} tabIndex={-1}>
                {note ?? <Notes />}
                <div className={classes['page']}>
                  <Pages />
                </div>
              </main>
              <Palette />
            </>
          )}
        </PastPages>
        <Help />
      </div>
    </CommandsProvider>
  );
}
