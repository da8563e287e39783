import type { ImportAnswer } from '../../../engine/imports/import-input.ts';
import { fieldName } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './import.module.css';

type Props = { readonly answer: ImportAnswer; readonly headings: Readonly<Record<string, string>> };

/** The times of a file that come twice when summer time ends, and which of the two was taken. */
export function EarlierTimes({ answer, headings }: Props) {
  const say = useWords();
  const { table, earlierTimes, moreEarlierTimes } = answer;
  if (earlierTimes.length === 0) return null;
  return (
    <div className={classes['listed']}>
      {earlierTimes.map(({ row, field, local, timeZone, taken, later }) => (
        <p key={`${row} ${field}`} className={classes['note']}>
          {say('imports:earlierTime', {
            row,
            column: headings[field] ?? fieldName(say, table, field),
            local: local.replace('T', ' '),
            timeZone,
            taken,
            later,
          })}
        </p>
      ))}
      {moreEarlierTimes > 0 && <p className={classes['note']}>{say('imports:screen.more', { n: numberText(moreEarlierTimes) })}</p>}
    </div>
  );
}
