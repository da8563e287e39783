import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { rowCounts } from '../../../../engine/imports/import-result.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import { Content } from '../content.tsx';
import type { Importing } from '../importing.ts';
import type { StepAt } from '../import-step.ts';
import { resultSentence } from '../result-words.ts';
import { SaveRejected } from '../save-rejected.tsx';
import { WholeSheets } from './whole-sheets.tsx';
import classes from '../import.module.css';

type Props = { readonly importing: Importing; readonly step: StepAt<'whole'> };

/** What a workbook of a whole register would do, sheet by sheet, before it is done. */
export function WholePreview({ importing, step }: Props) {
  const say = useWords();
  const take = useRef<HTMLButtonElement>(null);
  const { name, read, sheets, wishes, isPending } = step;
  const answers = sheets.map(({ answer }) => answer);
  const { created, updated, rejected } = rowCounts(answers);
  const changes = created + updated;
  const whatWouldBe = resultSentence(say, answers, name, 'would');
  // The way on.
  useEffect(() => take.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <Content>
        <p className={classes['text']}>
          {say('imports:whole.previewOf', { file: name, sheets: numberText(sheets.length), rows: numberText(read.count) })}
        </p>
        {changes === 0 && (
          <p role="status" className={classes['text']}>
            {whatWouldBe}
          </p>
        )}
        <WholeSheets
          importing={importing}
          step={step}
          tense="would"
          onClear={(table, clear) => void importing.wishWhole({ clear: { ...wishes.clear, [table]: clear } })}
        />
      </Content>
      <div className={classes['foot']}>
        {changes > 0 && (
          <Button ref={take} variant="filled" disabled={isPending} onClick={() => void importing.take()}>
            {say(rejected > 0 ? 'mapper:takeGood' : 'imports:screen.take', { count: changes, n: numberText(changes) })}
          </Button>
        )}
        <Button title={say('imports:whole.oneSheetText')} onClick={() => void importing.change()}>
          {say('imports:whole.oneSheet')}
        </Button>
        {rejected > 0 && <SaveRejected importing={importing} table={null} name={name} count={rejected} />}
        <Button ref={changes > 0 ? null : take} onClick={() => void importing.choose()}>
          {say('imports:screen.other')}
        </Button>
        {changes > 0 && <p className={classes['note']}>{whatWouldBe}</p>}
      </div>
    </>
  );
}
