import type { ImportAnswer } from '../../../engine/imports/import-input.ts';
import { fieldName } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import type { Walk } from './walked-lines.ts';
import { WalkedSection } from './walked-section.tsx';

type Props = {
  readonly answer: ImportAnswer;
  readonly count: number;
  readonly walk: Walk;
  readonly headings: Readonly<Record<string, string>>;
};

/** The times of a file that come twice when summer time ends, and which of the two was taken. */
export function EarlierTimes({ answer, count, walk, headings }: Props) {
  const say = useWords();
  const { table, earlierTimes, moreEarlierTimes } = answer;
  const all = earlierTimes.length + moreEarlierTimes;
  return (
    <WalkedSection
      name="earlierTimes"
      walk={walk}
      count={count}
      all={all}
      title={say('imports:screen.earlierTimes', { n: numberText(all) })}
      column={say('imports:screen.reason')}
      cell={({ row, field, local, timeZone, taken, later }) =>
        say('imports:earlierTime', {
          row,
          column: headings[field] ?? fieldName(say, table, field),
          local: local.replace('T', ' '),
          timeZone,
          taken,
          later,
        })
      }
    />
  );
}
