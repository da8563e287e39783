import { useSaving } from '../../state/saving.ts';
import { useDrafts, useUnsettled } from '../../ui/register/drafts.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import type { RegisterFiles } from '../workspace/register-files.ts';
import { useRunCommand } from '../palette/commands-context.tsx';
import { useHeadSeq } from './head-seq.ts';
import { UnsettledDrafts } from './unsettled.tsx';
import classes from './shell.module.css';

/** Whether what was typed is in the store, and whether the store is in the file. "Saved" is said only after an answer, and of nothing that waits for a person. */
export function SavedState({ files }: { files: RegisterFiles }) {
  const say = useWords();
  const run = useRunCommand();
  const { typing, sending, problem: sendingFailed } = useSaving();
  const { problem: keepingFailed } = useDrafts();
  const { fields, forms } = useUnsettled();
  const failed = keepingFailed ?? sendingFailed;
  const seq = useHeadSeq();
  const behind = files.savedSeq === null ? null : seq - files.savedSeq;
  const allSaved = sending === 0 && typing.size === 0 && fields.length === 0 && forms.length === 0 && failed === null;
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
        ) : allSaved ? (
          <strong>{say('common:saved')}</strong>
        ) : null}
      </div>
      {failed !== null && <div role="alert">{say(failed.code === 'store.full' ? 'shell:diskFull' : 'shell:notKept')}</div>}
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
