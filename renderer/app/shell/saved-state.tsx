import { useOutside } from '../../state/outside.ts';
import { useSaving } from '../../state/saving.ts';
import { useDrafts, useUnsettled } from '../../ui/register/drafts.tsx';
import { problemSentence } from '../../../words/problem-text.ts';
import { useProblemText } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import type { RegisterFiles } from '../workspace/register-files.ts';
import { useRunCommand } from '../palette/commands-context.tsx';
import { useHeadSeq } from './head-seq.ts';
import { UnsettledDrafts } from './unsettled.tsx';
import classes from './shell.module.css';

/**
 * Whether what was typed is in the store, outside it, and in the file. "Saved" alone is said only after the host has
 * acknowledged it, and of nothing that waits for a person.
 */
export function SavedState({ files }: { files: RegisterFiles }) {
  const say = useWords();
  const run = useRunCommand();
  const { typing, sending, problem: sendingFailed } = useSaving();
  const { problem: keepingFailed } = useDrafts();
  const { fields, forms } = useUnsettled();
  const failed = keepingFailed ?? sendingFailed;
  const seq = useHeadSeq();
  const behind = files.savedSeq === null ? null : seq - files.savedSeq;
  const outside = useOutside();
  const isFull = [failed, outside.trouble].some((problem) => problem?.code === 'store.full');
  const notOutside = (behind: number | null) =>
    behind === null ? say('shell:savedComparing') : say('shell:savedNotOutside', { count: behind });
  const allStored = sending === 0 && typing.size === 0 && fields.length === 0 && forms.length === 0 && failed === null;
  const allSaved = allStored && outside.behind === 0 && outside.trouble === null;
  return (
    <div className={classes['saved']} data-refused={fields.length > 0 || failed !== null || undefined}>
      <div role="status" data-saved={allSaved}>
        {sending > 0 ? (
          <strong>{say('common:saving')}</strong>
        ) : fields.length > 0 ? (
          <UnsettledDrafts what="fieldsNotSaved" drafts={fields} />
        ) : typing.size > 0 ? (
          <strong>{say('common:unsaved')}</strong>
        ) : forms.length > 0 ? (
          <UnsettledDrafts what="formsNotFinished" drafts={forms} />
        ) : allStored && outside.trouble === null ? (
          <strong>{outside.behind === 0 ? say('common:saved') : notOutside(outside.behind)}</strong>
        ) : null}
      </div>
      {failed !== null && <div role="alert">{say(isFull ? 'shell:diskFull' : 'shell:notKept')}</div>}
      <Warnings outside={outside} full={failed !== null} />
      {behind === 0 ? (
        <span>{say('shell:savedInFile')}</span>
      ) : (
        <button type="button" className={classes['fileState']} onClick={() => run('register.save')}>
          {behind === null ? say('shell:notInFile') : say('shell:fileBehind', { count: behind })}
        </button>
      )}
    </div>
  );
}

/** What keeps the register from lying safe: a store that takes no writes, a journal or a backup that was not written. */
function Warnings({ outside, full }: { outside: ReturnType<typeof useOutside.getState>; full: boolean }) {
  const say = useWords();
  const problemText = useProblemText();
  const { trouble, refused, backupFailed } = outside;
  const lines = [
    trouble === null || full ? null : problemText(trouble),
    refused === null
      ? null
      : refused.code === 'host.noAnswer'
        ? problemText(refused)
        : say('shell:outsideRefused', { why: problemSentence(refused, say) }),
    backupFailed === null || backupFailed.code === refused?.code ? null : say('shell:backupFailed', { why: problemText(backupFailed) }),
  ].filter((line) => line !== null);
  return lines.length === 0 ? null : (
    <div role="alert" className={classes['warnings']}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
