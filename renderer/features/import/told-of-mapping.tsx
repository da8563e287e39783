import { numberText } from '../../../words/patterns/numbers.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import type { Told } from '../../workers/import-mapping.ts';
import classes from './import.module.css';

/** How many lines are shown. */
const most = 30;

/** What a mapping leaves out of the rows, or keeps otherwise than it stands in the file: each value once, with its count. */
export function ToldOfMapping({ told }: { readonly told: Told | null }) {
  const say = useWords();
  if (told === null) return null;
  const { all, more } = told.notices;
  const passed = Object.entries(told.passedOver) as [keyof Told['passedOver'], number][];
  const further = Math.max(0, all.length - most) + more;
  if (all.length === 0 && passed.length === 0) return null;
  return (
    <div className={classes['listed']}>
      <h2>{say('mapper:toldTitle')}</h2>
      <ul className={classes['told']}>
        {passed.map(([why, count]) => (
          <li key={why}>{say('mapper:passedRows', { why: say(`mapping:passedOver.${why}`), count, n: numberText(count) })}</li>
        ))}
        {all.slice(0, most).map(({ code, at, heading, value, count, rows }) => (
          <li key={`${code} ${at} ${value}`}>
            {say(`mapping:notice.${code}`, { heading, value, count: numberText(count) })}{' '}
            <small>{say('mapper:inRows', { rows: rows.map((row) => numberText(row)).join(', ') })}</small>
          </li>
        ))}
      </ul>
      {further > 0 && <p className={classes['note']}>{say('mapper:toldMore', { n: numberText(further) })}</p>}
    </div>
  );
}
