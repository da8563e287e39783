import { numberText } from '../../../words/patterns/numbers.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import type { Told } from '../../workers/import-mapping.ts';
import classes from './import.module.css';

/** How many lines are shown of each. */
const most = 12;

/** What a mapping leaves out of the rows, or keeps otherwise than it stands in the file: each value once, with its count. */
export function ToldOfMapping({ told }: { readonly told: Told | null }) {
  const say = useWords();
  if (told === null) return null;
  const passed = Object.entries(told.passedOver).filter(([, count]) => count > 0);
  return (
    <>
      {passed.length > 0 && (
        <p className={classes['note']}>
          {say('mapper:passedRows', {
            what: passed.map(([why, count]) => say(`mapper:passed.${why as 'total'}`, { n: numberText(count) })).join(', '),
          })}
        </p>
      )}
      {told.notices.map(({ code, cells, values, more }) => (
        <div key={code} className={classes['listed']}>
          <h2>
            {say(`mapper:told.${code}`)} <small>{say('mapper:cells', { count: cells, n: numberText(cells) })}</small>
          </h2>
          <ul className={classes['chips']}>
            {values.slice(0, most).map(({ heading, value, count }) => (
              <li key={`${heading} ${value}`} title={`${heading}: ${value}`}>
                {heading}: {value}
                {count > 1 && <small> × {numberText(count)}</small>}
              </li>
            ))}
            {values.length + more > most && (
              <li className={classes['moreChips']}>{say('mapper:moreValues', { n: numberText(values.length + more - most) })}</li>
            )}
          </ul>
        </div>
      ))}
    </>
  );
}
