import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { rejectedRows } from '../../../engine/imports/import-result.ts';
import { goTo } from '../../ui/address/hash-address.ts';
import { UndoImport } from '../../ui/register/undo-import.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import { Content } from './content.tsx';
import type { Importing } from './importing.ts';
import type { StepAt } from './import-step.ts';
import { KindOutcome } from './kind-outcome.tsx';
import { resultSentence } from './result-words.ts';
import { SaveRejected } from './save-rejected.tsx';
import { useWalk } from './walked-lines.ts';
import classes from './import.module.css';

type Props = { readonly importing: Importing; readonly step: StepAt<'done'>; readonly onClose: () => void };

/** What was written, what was not, and the way back. */
export function Done({ importing, step, onClose }: Props) {
  const say = useWords();
  const done = useRef<HTMLButtonElement>(null);
  useEffect(() => done.current?.focus({ preventScroll: true }), []);
  const { table, found, read, changed } = step;
  const { answer } = found;
  const walk = useWalk(importing, null, found);
  const refused = rejectedRows(answer);
  return (
    <>
      <Content>
        <p role="status" className={classes['text']}>
          {resultSentence(say, [answer], read.name, 'did')}
        </p>
        <KindOutcome table={table} found={found} headings={read.headings} tense="did" walk={walk} />
      </Content>
      <div className={classes['foot']}>
        <Button ref={done} variant="filled" onClick={() => goTo(`/${table}`)}>
          {say('common:done')}
        </Button>
        {changed && <UndoImport onUndo={onClose} />}
        {refused > 0 && <SaveRejected importing={importing} table={table} name={read.name} count={refused} />}
        <Button onClick={() => void importing.choose()}>{say('imports:screen.other')}</Button>
      </div>
    </>
  );
}
