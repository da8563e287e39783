import { Anchor } from '@mantine/core';
import type { ImportAnswer } from '../../../engine/imports/import-input.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import type { Walk } from './walked-lines.ts';
import { WalkedSection } from './walked-section.tsx';
import classes from './import.module.css';

type Props = { readonly answer: ImportAnswer; readonly count: number; readonly walk: Walk };

/** The records that came with this mapping and are not in the file any more: nothing is done to them. */
export function Gone({ answer, count, walk }: Props) {
  const say = useWords();
  const { table, gone, moreGone } = answer;
  const all = gone.length + moreGone;
  return (
    <WalkedSection
      name="gone"
      walk={walk}
      count={count}
      all={all}
      title={say('mapper:goneTitle', { n: numberText(all) })}
      text={say('mapper:goneText')}
      column={say('imports:screen.record')}
      cell={({ id, code, title }) => (
        <Anchor href={`#/${table}/${id}`} target="_self">
          {code !== null && <span className={classes['code']}>{code} </span>}
          {title}
        </Anchor>
      )}
    />
  );
}
