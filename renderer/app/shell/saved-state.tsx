import { useState } from 'react';
import type { Problem } from '../../../engine/values/problem.ts';
import { useOutside } from '../../state/outside.ts';
import { useSaving } from '../../state/saving.ts';
import { useMoved } from '../../ui/register/moved.ts';
import { useProblemText } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import type { RegisterFiles } from '../workspace/register-files.ts';
import { useRunCommand } from '../palette/commands-context.tsx';
import { useHeadSeq } from './head-seq.ts';
import classes from './shell.module.css';

/** Whether what was typed is in the store, outside it, and in the file. "Saved" alone is said only after the host acknowledged it. */
export function SavedState({ files }: { files: RegisterFiles }) {
  const say = useWords();
  const run = useRunCommand();
  const { unsent, sending } = useSaving();
  const refusedNow = useRefused();
  const seq = useHeadSeq();
  const behind = files.savedSeq === null ? null : seq - files.savedSeq;
  const outside = useOutside();
  const savedWords =
    outside.behind === 0
      ? say('common:saved')
      : outside.behind === null
        ? say('shell:savedComparing')
        : say('shell:savedNotOutside', { count: outside.behind });
  const state =
    sending > 0 ? say('common:saving') : refusedNow ? say('shell:refused') : unsent.size > 0 ? say('common:unsaved') : savedWords;
  return (
    <div className={classes['saved']} data-refused={refusedNow || undefined}>
      <div role="status" data-saved={sending === 0 && unsent.size === 0 && outside.behind === 0 && outside.trouble === null}>
        <strong>{state}</strong>
      </div>
      <Warnings outside={outside} />
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
function Warnings({ outside }: { outside: ReturnType<typeof useOutside.getState> }) {
  const say = useWords();
  const problemText = useProblemText();
  const { trouble, refused, backupFailed } = outside;
  const lines = [
    trouble === null ? null : problemText(trouble),
    refused === null ? null : say('shell:outsideMeans', { why: problemText(refused) }),
    backupFailed === null || sameProblem(backupFailed, refused) ? null : say('shell:backupFailed', { why: problemText(backupFailed) }),
  ].filter((line) => line !== null);
  return lines.length === 0 ? null : (
    <div role="alert" className={classes['warnings']}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

function sameProblem(one: Problem, other: Problem | null): boolean {
  return one.code === other?.code;
}

/** True after a refused command, until one succeeds. */
function useRefused(): boolean {
  const refused = useSaving((saving) => saving.refused);
  const unsent = useSaving((saving) => saving.unsent.size);
  const [settled, setSettled] = useState(0);
  useMoved(null, () => setSettled(useSaving.getState().refused));
  return refused > settled && unsent > 0;
}
