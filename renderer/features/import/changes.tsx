import { Anchor } from '@mantine/core';
import { memo, useMemo, useState } from 'react';
import type { ImportAnswer } from '../../../engine/imports/import-input.ts';
import { importChangeText } from '../../../words/import-change-text.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useCellWords } from '../../record/cell-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { ChangeTable } from './change-table.tsx';
import classes from './import.module.css';

/** How many changes stand there at first: those that empty a field are the first of all. */
const first = 20;

/** What a file would change in records that are there, field by field, old beside new: what it would empty first. */
export const Changes = memo(function Changes({ answer }: { readonly answer: ImportAnswer }) {
  const say = useWords();
  const words = useCellWords();
  const { table, changes = [], moreChanges = 0, emptied } = answer;
  const [whole, setWhole] = useState(false);
  const lines = useMemo(
    () =>
      changes.map((change, index) => ({
        ...change,
        key: `${change.id} ${change.field} ${index}`,
        ...importChangeText(change, table, words),
      })),
    [changes, table, words],
  );
  if (lines.length === 0) return null;
  const shown = whole ? lines : lines.slice(0, first);
  const all = lines.length + moreChanges;
  const title = say('imports:screen.changes', { n: numberText(all) });
  return (
    <div className={classes['listed']}>
      <h2>{emptied === 0 ? title : `${title} · ${say('imports:screen.ofThemEmptied', { n: numberText(emptied) })}`}</h2>
      <ChangeTable heads={[say('imports:screen.before'), say('imports:screen.after')]} lines={shown} />
      {shown.length < lines.length && (
        <Anchor component="button" type="button" size="sm" onClick={() => setWhole(true)}>
          {say('imports:screen.showChanges', { n: numberText(lines.length - shown.length) })}
        </Anchor>
      )}
      {moreChanges > 0 && <p className={classes['note']}>{say('imports:screen.moreChanges', { n: numberText(moreChanges) })}</p>}
    </div>
  );
});
