import { Button } from '@mantine/core';
import { instantText } from '../../../words/patterns/days.ts';
import type { Backup } from '../../platform/platform.ts';
import { useWhyUnread } from '../../ui/recovery/why-unread.ts';
import { CopyDetails } from '../../ui/recovery/copy-details.tsx';
import { useProblemText } from '../../ui/words/problem-words.ts';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';
import type { OpeningFailure } from './opening.ts';
import classes from './start.module.css';

type Props = {
  readonly failure: OpeningFailure;
  /** The name by which the store knows the register; `null` where it does not. */
  readonly name: string | null;
  /** The newest backup of the register, if there is one. */
  readonly backup: Backup | null;
  readonly working: boolean;
  readonly onRetry: () => void;
  /** Opens it without the step to this version's form. */
  readonly onAnyway: () => void;
  readonly onCopy: (backup: Backup) => void;
};

/** Why the register is not open: what happened, what was kept, and the ways on. */
export function OpeningFailed({ failure, name, backup, working, onRetry, onAnyway, onCopy }: Props) {
  const say = useWords();
  const language = useLanguage();
  const why = useWhyUnread();
  const problemText = useProblemText();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const known = failure.name ?? name;
  const { step } = failure;
  const beforeStep = step === 'read' ? [] : [say(step === 'backUp' ? 'start:failedBackUp' : 'start:failedMigrate')];
  return (
    <section role="alert" className={classes['failed']}>
      <h2>{known === null ? say('start:failedLast') : say('start:failedTitle', { name: known })}</h2>
      <p>
        {[
          ...beforeStep,
          ...failure.problems.map((one) => (one.at?.field === undefined ? why(one) : problemText(one))),
          say('start:failedKept'),
        ].join(' ')}
      </p>
      <p>{say(backup === null ? 'start:failedNext' : 'start:failedNextBackup')}</p>
      {step === 'read' ? null : <p>{say('start:openAnywayText')}</p>}
      <div className={classes['waysOn']}>
        <Button variant="filled" loading={working} onClick={onRetry}>
          {say('common:retry')}
        </Button>
        {backup === null ? null : (
          <Button disabled={working} onClick={() => onCopy(backup)}>
            {say('start:openBackup', { at: instantText(backup.at, zone, language) })}
          </Button>
        )}
        {step === 'read' ? null : (
          <Button disabled={working} onClick={onAnyway}>
            {say('start:openAnyway')}
          </Button>
        )}
        <CopyDetails details={JSON.stringify(failure, null, 2)} />
      </div>
    </section>
  );
}
