import { Button, Textarea } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { signatureMeanings } from '../../../../domain/closing/kinds.ts';
import type { Stored } from '../../../../domain/rows.ts';
import type { Problem } from '../../../../engine/values/problem.ts';
import { choiceName } from '../../../../words/names.ts';
import { DetailSection } from '../../../record/detail/detail.tsx';
import { useSaveDocument } from '../../../ui/platform/save-document.ts';
import { useRowsBy } from '../../../ui/register/answers.ts';
import { useCommand } from '../../../ui/register/command.ts';
import { notify } from '../../../ui/notices/notices.tsx';
import { usePast } from '../../../ui/register/past.tsx';
import { PersonName } from '../../../ui/register/person-name.tsx';
import { useProblemText } from '../../../ui/words/problem-words.ts';
import { useTimes } from '../../../ui/words/times.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import classes from './closing.module.css';

type Props = {
  readonly quarter: string;
  readonly closings: readonly Stored<'closings'>[];
  readonly standing: Stored<'closings'> | null;
};

/** Every version of a closed report, the newest first: who signed, what was waived, and its files. */
export function ClosedVersions({ quarter, closings, standing }: Props) {
  const say = useWords();
  const isPast = usePast() !== null;
  const [withdrawing, setWithdrawing] = useState(false);
  return (
    <DetailSection
      title={say('closing:versions')}
      actions={
        standing === null || withdrawing || isPast ? undefined : (
          <Button onClick={() => setWithdrawing(true)}>{say('closing:withdraw')}</Button>
        )
      }
    >
      {withdrawing && <Withdraw quarter={quarter} onDone={() => setWithdrawing(false)} />}
      {[...closings]
        .sort((a, b) => b.version - a.version)
        .map((closing) => (
          <Version key={closing.id} quarter={quarter} closing={closing} />
        ))}
    </DetailSection>
  );
}

function Version({ quarter, closing }: { quarter: string; closing: Stored<'closings'> }) {
  const say = useWords();
  const times = useTimes();
  const signatures = useRowsBy('signatures', 'closingId', closing.id);
  const waivers = useRowsBy('waivers', 'closingId', closing.id);
  const files = useRowsBy('closedReports', 'closingId', closing.id);
  // Never half a version: without its signatures it would read as if nobody had signed.
  if (signatures === null || waivers === null || files === null) return null;
  return (
    <article className={classes['version']} aria-label={say('closing:versionTitle', { version: closing.version })}>
      <h3>
        {say('closing:versionTitle', { version: closing.version })}
        <span>
          {say('closing:by', { at: times.instant(closing.closedAt) })} <PersonName id={closing.closedById} />
        </span>
      </h3>
      {closing.withdrawnAt !== null && (
        <p className={classes['withdrawn']}>
          {say('closing:withdrawn', { at: times.instant(closing.withdrawnAt), reason: closing.withdrawnReason })}
        </p>
      )}
      {closing.correction !== '' && <p>{say('closing:correctionSays', { reason: closing.correction })}</p>}
      <dl>
        {signatureMeanings.flatMap((meaning) =>
          signatures
            .filter((one) => one.meaning === meaning)
            .map(({ id, personId, signedAt, enteredById }) => (
              <div key={id}>
                <dt>{choiceName(say, 'signatureMeaning', meaning)}</dt>
                <dd>
                  <PersonName id={personId} />, {times.instant(signedAt)}
                  <small>
                    {personId === enteredById ? say('closing:ownEntry') : say('closing:otherEntry')}
                    {personId !== enteredById && (
                      <>
                        {' '}
                        <PersonName id={enteredById} />
                      </>
                    )}
                  </small>
                </dd>
              </div>
            )),
        )}
        {waivers.map(({ id, condition, count, reason }) => (
          <div key={id}>
            <dt>{say('closing:waived')}</dt>
            <dd>
              {choiceName(say, 'closingCondition', condition)} ({count}): {reason}
            </dd>
          </div>
        ))}
        <div>
          <dt>{say('closing:head')}</dt>
          <dd className={classes['hash']}>
            {closing.headSeq}:{closing.headHash}
          </dd>
        </div>
      </dl>
      <ul className={classes['kept']}>
        {files.map((file) => (
          <KeptFile key={file.id} name={`${quarter}-v${closing.version}-${file.name}`} file={file} />
        ))}
      </ul>
    </article>
  );
}

function KeptFile({ name, file }: { name: string; file: Stored<'closedReports'> }) {
  const say = useWords();
  const problemText = useProblemText();
  const saveDocument = useSaveDocument();
  const save = async () => {
    const saved = await saveDocument('report', file.sha256, name);
    if (!saved.ok) notify(saved.problems.map(problemText).join('\n'), 'problem');
    else if (saved.value !== null) notify(say('quarters:exported', { name: saved.value.name }));
  };
  return (
    <li>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconDownload size={14} />}
        title={`SHA-256 ${file.sha256}`}
        onClick={() => void save()}
      >
        {file.name}
      </Button>
    </li>
  );
}

function Withdraw({ quarter, onDone }: { quarter: string; onDone: () => void }) {
  const say = useWords();
  const send = useCommand();
  const problemText = useProblemText();
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const withdraw = async () => {
    const sent = await send('quarters.reopen', { quarter, reason }, { showsProblems: true });
    if (sent.ok) onDone();
    else setProblems(sent.problems);
  };
  return (
    <form
      noValidate
      className={classes['asks']}
      aria-label={say('closing:withdraw')}
      onSubmit={(event) => {
        event.preventDefault();
        void withdraw();
      }}
    >
      <p>{say('closing:withdrawSays')}</p>
      <Textarea
        label={say('closing:withdrawReason')}
        value={reason}
        autosize
        minRows={2}
        error={problems.length > 0 ? problems.map(problemText).join('\n') : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={classes['foot']}>
        <Button type="submit" data-takes-away disabled={reason.trim() === ''}>
          {say('closing:withdrawDo')}
        </Button>
        <Button onClick={onDone}>{say('common:cancel')}</Button>
      </div>
    </form>
  );
}
