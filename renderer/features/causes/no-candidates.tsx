import { Button } from '@mantine/core';
import type { Causes } from '../../../domain/delivery/causes.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { goTo } from '../../ui/address/hash-address.ts';
import { useReadOnlyReason } from '../../ui/register/past.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './causes.module.css';

/** That nothing of the incident's own service comes into question, what there is instead, and how it comes into the register. */
export function NoCandidates({ recorded }: Pick<Causes, 'recorded'>) {
  const say = useWords();
  const reason = useReadOnlyReason();
  const { deployments, releases } = recorded;
  const isEmpty = deployments + releases === 0;
  return (
    <>
      <p className={classes['none']}>
        {isEmpty
          ? say('cause:noneRecorded')
          : `${say('cause:none')} ${say('cause:noneCounts', { deployments: numberText(deployments), releases: numberText(releases) })}`}{' '}
        {say('cause:how')}
      </p>
      {reason !== null ? null : (
        <div className={classes['foot']}>
          <Button size="compact-sm" onClick={() => goTo('/deployments/import')}>
            {say('cause:importDeployments')}
          </Button>
          <Button size="compact-sm" onClick={() => goTo('/releases/import')}>
            {say('cause:importReleases')}
          </Button>
        </div>
      )}
    </>
  );
}
