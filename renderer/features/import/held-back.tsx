import { Checkbox } from '@mantine/core';
import { useMemo } from 'react';
import type { ImportAnswer } from '../../../engine/imports/import-input.ts';
import { importChangeText } from '../../../words/import-change-text.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useCellWords } from '../../record/cell-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { ChangeTable } from './change-table.tsx';
import classes from './import.module.css';

type Props = {
  readonly table: string;
  readonly answer: ImportAnswer;
  /** Whether the values of the file are to be taken instead: asked of mapped files. */
  readonly overwrite?: { readonly value: boolean; readonly isPending: boolean; readonly onChange: (value: boolean) => void };
};

/** The fields that stay as they were edited here although their source changed them too: ours beside theirs. */
export function HeldBack({ table, answer, overwrite }: Props) {
  const say = useWords();
  const words = useCellWords();
  const { keptEdits, moreKeptEdits } = answer;
  const lines = useMemo(
    () =>
      keptEdits.map((edit) => {
        const change = { ...edit, table, before: edit.ours, after: edit.theirs, emptied: false };
        return { ...edit, key: `${edit.id} ${edit.field}`, ...importChangeText(change, table, words) };
      }),
    [keptEdits, table, words],
  );
  if (lines.length === 0 && overwrite?.value !== true) return null;
  return (
    <div className={classes['listed']}>
      {lines.length > 0 && (
        <>
          <h2>{say('imports:screen.keptEdits', { n: numberText(lines.length + moreKeptEdits) })}</h2>
          <ChangeTable heads={[say('imports:screen.ours'), say('imports:screen.theirs')]} lines={lines} />
          {moreKeptEdits > 0 && <p className={classes['note']}>{say('imports:screen.more', { n: numberText(moreKeptEdits) })}</p>}
        </>
      )}
      {overwrite !== undefined && (
        <Checkbox
          label={say('mapper:overwrite')}
          checked={overwrite.value}
          disabled={overwrite.isPending}
          onChange={(event) => overwrite.onChange(event.currentTarget.checked)}
        />
      )}
    </div>
  );
}
