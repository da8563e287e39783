import type { ImportAnswer } from '../../../engine/imports/import-input.ts';
import { rejectedRows, unsureRows } from '../../../engine/imports/import-result.ts';
import { tableTitle } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { Figures } from '../../record/detail/figures.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './import.module.css';

/** How many names of what is made along the way are said. */
const most = 20;

/** Rows by what becomes of them, and what is made along the way. */
export function OutcomeFigures({ answer }: { readonly answer: ImportAnswer }) {
  const say = useWords();
  const { created, updated, unchanged, emptied, keptEdits, moreKeptEdits, gone, moreGone, made } = answer;
  const figures = [
    { key: 'created', label: say('imports:screen.created'), count: created },
    { key: 'updated', label: say('imports:screen.updated'), count: updated },
    { key: 'unchanged', label: say('imports:screen.unchanged'), count: unchanged },
    { key: 'rejected', label: say('imports:screen.rejected'), count: rejectedRows(answer) },
    { key: 'unsure', label: say('mapper:unsureRows'), count: unsureRows(answer), isRare: true },
    { key: 'heldBack', label: say('mapper:heldBack'), count: keptEdits.length + moreKeptEdits, isRare: true },
    { key: 'gone', label: say('mapper:gone'), count: gone.length + moreGone, isRare: true },
    { key: 'emptied', label: say('imports:screen.emptied'), count: emptied },
  ].filter(({ count, isRare = false }) => !isRare || count > 0);
  const along = Object.entries(made).filter(([, names]) => names.length > 0);
  return (
    <>
      <Figures figures={figures.map(({ key, label, count }) => ({ key, label, value: numberText(count) }))} unknown="" />
      {along.length > 0 && (
        <ul className={classes['told']}>
          {along.map(([kind, names]) => (
            <li key={kind} className={classes['note']}>
              {say('imports:screen.along', { table: `${tableTitle(say, kind)} ${numberText(names.length)}`, names: namesOf(names) })}
              {names.length > most && ` ${say('mapper:moreValues', { n: numberText(names.length - most) })}`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function namesOf(names: readonly string[]): string {
  return names.slice(0, most).join(', ');
}
