import { memo } from 'react';
import type { ProblemGroup } from '../../../documents/mapping/grouped-problems.ts';
import { fieldName } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useSomeOf } from '../../ui/page/some-of.tsx';
import { useProblemSentence } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './import.module.css';

type Props = {
  readonly table: string;
  readonly groups: readonly ProblemGroup[];
  /** The file's own heading of each column. */
  readonly headings: Readonly<Record<string, string>>;
  readonly tense: 'would' | 'did';
};

/** What keeps rows from being taken: a line for each column and reason, with the values that stand there and the first rows. */
export const ProblemGroups = memo(function ProblemGroups({ table, groups, headings, tense }: Props) {
  const say = useWords();
  const sentence = useProblemSentence();
  const { some, more } = useSomeOf(groups);
  if (groups.length === 0) return null;
  return (
    <div className={classes['listed']}>
      <h2>{say(tense === 'would' ? 'mapper:groupsWould' : 'mapper:groupsDid')}</h2>
      <table className={classes['groups']}>
        <thead>
          <tr>
            <th scope="col">{say('imports:screen.column')}</th>
            <th scope="col">{say('imports:screen.reason')}</th>
            <th scope="col">{say('mapper:valueTheirs')}</th>
          </tr>
        </thead>
        <tbody>
          {some.map((group) => {
            const { column, code, cells, values, moreValues, rows, first } = group;
            const distinct = values.length + moreValues;
            const list = [...new Set(rows)].map((row) => numberText(row)).join(', ');
            return (
              <tr key={`${column} ${code}`}>
                <th scope="row">
                  {column === '' ? say('mapper:wholeRow') : (headings[column] ?? fieldName(say, table, column))}
                  <small>
                    {say('mapper:cells', { count: cells, n: numberText(cells) })}
                    {distinct > 1 && `, ${say('mapper:distinct', { count: distinct, n: numberText(distinct) })}`}
                  </small>
                </th>
                <td>
                  {sentence({ code, args: first.args, at: { table, field: column } })}
                  <small>
                    {rows.length < cells
                      ? say('mapper:inRowsMore', { rows: list, n: numberText(cells - rows.length) })
                      : say('mapper:inRows', { rows: list })}
                  </small>
                </td>
                <td>
                  <ul className={classes['chips']}>
                    {values.map(({ value, count }) => (
                      <li key={value} title={value}>
                        {value === '' ? say('mapper:valueBlank') : value}
                        {count > 1 && <small> × {numberText(count)}</small>}
                      </li>
                    ))}
                    {moreValues > 0 && <li className={classes['moreChips']}>{say('mapper:moreValues', { n: numberText(moreValues) })}</li>}
                  </ul>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {more}
    </div>
  );
});
