import { Anchor } from '@mantine/core';
import type { ImportAnswer } from '../../../engine/imports/import-input.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './import.module.css';

/** The records that came with this mapping and are not in the file any more: nothing is done to them. */
export function Gone({ answer }: { readonly answer: ImportAnswer }) {
  const say = useWords();
  const { table, gone, moreGone } = answer;
  if (gone.length === 0) return null;
  return (
    <div className={classes['listed']}>
      <h2>{say('mapper:goneTitle', { n: numberText(gone.length + moreGone) })}</h2>
      <p className={classes['note']}>{say('mapper:goneText')}</p>
      <ul className={classes['gone']}>
        {gone.map(({ id, code, title }) => (
          <li key={id}>
            <Anchor href={`#/${table}/${id}`} target="_self">
              {code !== null && <span className={classes['code']}>{code} </span>}
              {title}
            </Anchor>
          </li>
        ))}
      </ul>
      {moreGone > 0 && <p className={classes['note']}>{say('mapper:goneMore', { n: numberText(moreGone) })}</p>}
    </div>
  );
}
