import { Button } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { goTo } from '../../ui/address/hash-address.ts';
import { EmptyPage } from '../../ui/page/empty-page.tsx';
import { useReadOnlyReason } from '../../ui/register/past.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './delivery.module.css';

/** A register without services: what this page is for, and the first step. */
export function NoServices() {
  const say = useWords();
  const reason = useReadOnlyReason();
  return (
    <div className={classes['nothing']}>
      <EmptyPage
        title={say('deliveryPage:emptyTitle')}
        text={say('deliveryPage:emptyText')}
        steps={
          <Button variant="filled" disabled={reason !== null} onClick={() => goTo('/services/new')}>
            {say('deliveryPage:emptyService')}
          </Button>
        }
      />
    </div>
  );
}

export function NoDeployments({ service }: { service: string }) {
  const say = useWords();
  const reason = useReadOnlyReason();
  return (
    <Lesson
      title={say('deliveryPage:noDeploymentsTitle')}
      text={say('deliveryPage:noDeploymentsText')}
      command={`plimsoll record deployment FILE --service ${quoted(service)} --outcome ok --version 1.4.0`}
    >
      <Button size="compact-sm" disabled={reason !== null} onClick={() => goTo('/deployments/import')}>
        {say('deliveryPage:importDeployments')}
      </Button>
    </Lesson>
  );
}

export function NoChanges({ service }: { service: string }) {
  const say = useWords();
  const reason = useReadOnlyReason();
  return (
    <Lesson
      title={say('deliveryPage:noChangesTitle')}
      text={say('deliveryPage:noChangesText')}
      command={`plimsoll import FILE --git DIR --service ${quoted(service)}`}
    >
      <Button size="compact-sm" disabled={reason !== null} onClick={() => goTo('/releases/import')}>
        {say('history:screen.open')}
      </Button>
    </Lesson>
  );
}

/** A name as one argument of a command. */
function quoted(name: string): string {
  return /^[\p{L}\p{N}._-]+$/u.test(name) ? name : `"${name.replaceAll('"', '\\"')}"`;
}

function Lesson({ title, text, command, children }: { title: string; text: string; command: string; children: ReactNode }) {
  return (
    <div className={classes['lesson']}>
      <h3>{title}</h3>
      <p>{text}</p>
      <code>
        {/* A line breaks between options, never inside one. */}
        {command.split(/ (?=--)/).map((part) => (
          <Fragment key={part}>
            <span>{part}</span>{' '}
          </Fragment>
        ))}
      </code>
      {children}
    </div>
  );
}
