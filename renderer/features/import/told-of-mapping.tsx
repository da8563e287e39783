import { numberText } from '../../../words/patterns/numbers.ts';
import { useSomeOf } from '../../ui/page/some-of.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import type { Notice } from '../../../documents/mapping/notices.ts';
import type { Told } from '../../workers/import-mapping.ts';
import classes from './import.module.css';

/** What a mapping leaves out of the rows, or keeps otherwise than it stands in the file: each value once, with its count. */
export function ToldOfMapping({ told }: { readonly told: Told | null }) {
  const say = useWords();
  if (told === null) return null;
  const { all, more } = told.notices;
  const passed = Object.entries(told.passedOver) as [keyof Told['passedOver'], number][];
  const columns = byColumn(all);
  if (all.length === 0 && passed.length === 0) return null;
  return (
    <div className={classes['listed']}>
      <h2>{say('mapper:toldTitle')}</h2>
      <ul className={classes['told']}>
        {passed.map(([why, count]) => (
          <li key={why}>{say('mapper:passedRows', { why: say(`mapping:passedOver.${why}`), count, n: numberText(count) })}</li>
        ))}
        {[...columns].map(([key, notices]) => (
          <OfColumn key={key} notices={notices} />
        ))}
      </ul>
      {more > 0 && <p className={classes['note']}>{say('mapper:toldMore', { n: numberText(more) })}</p>}
    </div>
  );
}

function byColumn(notices: readonly Notice[]): ReadonlyMap<string, readonly Notice[]> {
  const columns = new Map<string, Notice[]>();
  for (const notice of notices) {
    const key = `${notice.code} ${notice.at}`;
    const known = columns.get(key);
    if (known === undefined) columns.set(key, [notice]);
    else known.push(notice);
  }
  return columns;
}

/** The same of several values of one column. */
function OfColumn({ notices }: { readonly notices: readonly Notice[] }) {
  const say = useWords();
  const [first] = notices;
  const { some, more } = useSomeOf(notices);
  if (first === undefined) return null;
  const cells = notices.reduce((sum, { count }) => sum + count, 0);
  return (
    <li>
      {say(`mapper:told.${first.code}`, { heading: first.heading })}{' '}
      <small>{say('mapper:cells', { count: cells, n: numberText(cells) })}</small>
      <ul className={classes['chips']}>
        {some.map(({ value, count, rows }) => (
          <li key={value} title={say('mapper:inRows', { rows: rows.map((row) => numberText(row)).join(', ') })}>
            {value}
            {count > 1 && <small> × {numberText(count)}</small>}
          </li>
        ))}
      </ul>
      {more}
    </li>
  );
}
