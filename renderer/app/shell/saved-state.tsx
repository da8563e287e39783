import { useState } from 'react';
import { useSaving } from '../../state/saving.ts';
import { useMoved } from '../../ui/register/moved.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import type { RegisterFiles } from '../workspace/register-files.ts';
import { useRunCommand } from '../palette/commands-context.tsx';
import { useHeadSeq } from './head-seq.ts';
import classes from './shell.module.css';

/** Whether what was typed is in the store, and whether the store is in the file. "Saved" is said only after an answer. */
export function SavedState({ files }: { files: RegisterFiles }) {
  const say = useWords();
  const run = useRunCommand();
  const { unsent, sending } = useSaving();
  const refusedNow = useRefused();
  const seq = useHeadSeq();
  const behind = files.savedSeq === null ? null : seq - files.savedSeq;
  const state =
    sending > 0 ? say('common:saving') : refusedNow ? say('shell:refused') : unsent.size > 0 ? say('common:unsaved') : say('common:saved');
  return (
    <div className={classes['saved']} data-refused={refusedNow || undefined}>
      <div role="status" data-saved={sending === 0 && unsent.size === 0}>
        <strong>{state}</strong>
      </div>
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

/** True after a refused command, until one succeeds. */
function useRefused(): boolean {
  const refused = useSaving((saving) => saving.refused);
  const unsent = useSaving((saving) => saving.unsent.size);
  const [settled, setSettled] = useState(0);
  useMoved(null, () => setSettled(useSaving.getState().refused));
  return refused > settled && unsent > 0;
}
