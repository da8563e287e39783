import { Button } from '@mantine/core';
import { goTo } from '../../ui/address/hash-address.ts';
import { EmptyPage } from '../../ui/page/empty-page.tsx';
import { Page } from '../../ui/page/page-head.tsx';
import { usePast } from '../../ui/register/past.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './overview.module.css';

/** The overview of a register without risks: what it is for, and the first step. */
export function EmptyOverview() {
  const say = useWords();
  const isPast = usePast() !== null;
  return (
    <Page title={say('overview:title')}>
      <div className={classes['nothing']}>
        <EmptyPage
          title={say('overview:emptyTitle')}
          text={say('overview:emptyText')}
          steps={
            <>
              <Button variant="filled" disabled={isPast} onClick={() => goTo('/risks/new')}>
                {say('overview:emptyAction')}
              </Button>
              <Button disabled={isPast} onClick={() => goTo('/import')}>
                {say('mapper:command')}
              </Button>
            </>
          }
        />
      </div>
    </Page>
  );
}
