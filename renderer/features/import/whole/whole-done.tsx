import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { rowCounts } from '../../../../engine/imports/import-result.ts';
import { goTo } from '../../../ui/address/hash-address.ts';
import { UndoImport } from '../../../ui/register/undo-import.tsx';
import { useWords } from '../../../ui/words/words-context.tsx';
import { Content } from '../content.tsx';
import type { Importing } from '../importing.ts';
import type { StepAt } from '../import-step.ts';
import { resultSentence } from '../result-words.ts';
import { SaveRejected } from '../save-rejected.tsx';
import { WholeSheets } from './whole-sheets.tsx';
import classes from '../import.module.css';

type Props = { readonly importing: Importing; readonly step: StepAt<'wholeDone'>; readonly onClose: () => void };

/** What was written of a whole register, what was not, and the way back. */
export function WholeDone({ importing, step, onClose }: Props) {
  const say = useWords();
  const done = useRef<HTMLButtonElement>(null);
  useEffect(() => done.current?.focus({ preventScroll: true }), []);
  const { name, sheets, changed } = step;
  const answers = sheets.map(({ answer }) => answer);
  const { rejected } = rowCounts(answers);
  return (
    <>
      <Content>
        <p role="status" className={classes['text']}>
          {resultSentence(say, answers, name, 'did')}
        </p>
        <WholeSheets importing={importing} step={step} tense="did" />
      </Content>
      <div className={classes['foot']}>
        <Button ref={done} variant="filled" onClick={() => goTo('/overview')}>
          {say('common:done')}
        </Button>
        {changed && <UndoImport onUndo={onClose} />}
        {rejected > 0 && <SaveRejected importing={importing} table={null} name={name} count={rejected} />}
        <Button onClick={() => void importing.choose()}>{say('imports:screen.other')}</Button>
      </div>
    </>
  );
}
