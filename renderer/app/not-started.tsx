import { Button } from '@mantine/core';
import { EmptyPage } from '../ui/page/empty-page.tsx';
import classes from '../ui/recovery/recovery.module.css';
import { useWords } from '../ui/words/words-context.tsx';

/** Stands in the window where the machine below it does not answer: the app could not even learn where it runs. */
export function NotStarted({ failed }: { failed: unknown }) {
  const say = useWords();
  const reason = failed instanceof Error ? failed.message : String(failed);
  return (
    <main className={classes['window']}>
      <div role="alert">
        <EmptyPage
          isWhole
          title={say('recovery:notStarted')}
          text={say('recovery:notStartedText', { reason })}
          steps={<Button onClick={() => location.reload()}>{say('shell:reload')}</Button>}
        />
      </div>
    </main>
  );
}
