import { Table } from '@mantine/core';
import type { ImportAnswer } from '../../../engine/imports/import-input.ts';
import { fieldName } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { NotListed } from './not-listed.tsx';
import type { Walk } from './walked-lines.ts';
import { WalkedList } from './walked-list.tsx';
import classes from './import.module.css';

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
  if (count === 0) return null;
  const all = earlierTimes.length + moreEarlierTimes;
  const title = say('imports:screen.earlierTimes', { n: numberText(all) });
  return (
    <div className={classes['listed']}>
      <h2>{title}</h2>
      <WalkedList
        name="earlierTimes"
        walk={walk}
        count={count}
        title={title}
        head={
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say('imports:screen.reason')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
        }
        columns={1}
        cells={({ row, field, local, timeZone, taken, later }) => (
          <Table.Td>
            {say('imports:earlierTime', {
              row,
              column: headings[field] ?? fieldName(say, table, field),
              local: local.replace('T', ' '),
              timeZone,
              taken,
              later,
            })}
          </Table.Td>
        )}
      />
      <NotListed count={all - count} />
    </div>
  );
}
