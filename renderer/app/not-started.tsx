import { Button } from '@mantine/core';
import { KeyNeeded } from '../platform/door-session.ts';
import { EmptyPage } from '../ui/page/empty-page.tsx';
import classes from '../ui/recovery/recovery.module.css';
import { useWords } from '../ui/words/words-context.tsx';

/** Stands in the window where the machine below it does not answer, or does not know this tab: the app could not even learn where it runs. */
export function NotStarted({ failed }: { failed: unknown }) {
  const say = useWords();
  const reason = failed instanceof Error ? failed.message : String(failed);
  const needsKey = failed instanceof KeyNeeded;
  return (
    <main className={classes['window']}>
      <div role="alert">
        <EmptyPage
          isWhole
          title={say(needsKey ? 'recovery:keyNeeded' : 'recovery:notStarted')}
          text={needsKey ? say('recovery:keyNeededText') : say('recovery:notStartedText', { reason })}
          steps={needsKey ? undefined : <Button onClick={() => location.reload()}>{say('shell:reload')}</Button>}
        />
      </div>
    </main>
  );
}
