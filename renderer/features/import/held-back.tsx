import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { ImportAnswer } from '../../../engine/imports/import-input.ts';
import type { Overwrite } from '../../../engine/imports/overwrite.ts';
import { keptEditText } from '../../../words/import-change-text.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useCellWords } from '../../record/cell-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { ChangeTable } from './change-table.tsx';
import { EditChoices, type EditLine } from './edit-choices.tsx';
import classes from './import.module.css';
import { editsOf, isTaken, withChoice } from './overwrite-choice.ts';

/** What of that which was edited here gives way to the file. */
export type HeldChoice = { readonly value: Overwrite; readonly onChange: (value: Overwrite) => void };

type Props = {
  readonly table: string;
  readonly answer: ImportAnswer;
  /** Asked of mapped files. */
  readonly choice?: HeldChoice;
};

/** The fields that were edited here although their source changed them too: ours beside theirs, and, where it is asked, which of both is to stand. */
export function HeldBack({ table, answer, choice }: Props) {
  const say = useWords();
  const words = useCellWords();
  const { moreKeptEdits, moreTakenEdits } = answer;
  const edits = useMemo(() => editsOf(answer), [answer]);
  const lines = useMemo(
    () =>
      edits.map((edit) => {
        const { field: label, before, after } = keptEditText(edit, table, words);
        return { ...edit, key: JSON.stringify([edit.id, edit.field, edit.item]), label, before, after } satisfies EditLine;
      }),
    [edits, table, words],
  );
  if (lines.length === 0) return null;
  const more = moreKeptEdits + moreTakenEdits;
  if (choice === undefined) {
    return (
      <div className={classes['listed']}>
        <h2>{say('imports:screen.keptEdits', { n: numberText(lines.length + more) })}</h2>
        <ChangeTable
          heads={[say('imports:screen.ours'), say('imports:screen.theirs')]}
          lines={lines.map((line) => ({ ...line, field: line.label }))}
        />
        {more > 0 && <p className={classes['note']}>{say('imports:screen.more', { n: numberText(more) })}</p>}
      </div>
    );
  }
  const { value, onChange } = choice;
  return (
    <div className={classes['listed']}>
      <h2>{say('mapper:edited', { n: numberText(lines.length + more) })}</h2>
      <p className={classes['note']}>{say('mapper:editedText')}</p>
      {lines.length > 1 && (
        <div className={classes['choices']}>
          <Button size="compact-sm" onClick={() => onChange(false)}>
            {say('mapper:keepAllOurs')}
          </Button>
          <Button size="compact-sm" onClick={() => onChange(true)}>
            {say('mapper:takeAllTheirs')}
          </Button>
        </div>
      )}
      <EditChoices
        lines={lines}
        isTaken={(line) => isTaken(value, line)}
        onChoose={(chosen, taken) => onChange(withChoice(value, table, edits, chosen, taken))}
      />
      {moreKeptEdits > 0 && <p className={classes['note']}>{say('mapper:editedMore', { n: numberText(moreKeptEdits) })}</p>}
    </div>
  );
}
