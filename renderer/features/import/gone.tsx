import { Anchor, Table } from '@mantine/core';
import type { ImportAnswer } from '../../../engine/imports/import-input.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { NotListed } from './not-listed.tsx';
import type { Walk } from './walked-lines.ts';
import { WalkedList } from './walked-list.tsx';
import classes from './import.module.css';

type Props = { readonly answer: ImportAnswer; readonly count: number; readonly walk: Walk };

/** The records that came with this mapping and are not in the file any more: nothing is done to them. */
export function Gone({ answer, count, walk }: Props) {
  const say = useWords();
  const { table, gone, moreGone } = answer;
  if (count === 0) return null;
  const all = gone.length + moreGone;
  const title = say('mapper:goneTitle', { n: numberText(all) });
  return (
    <div className={classes['listed']}>
      <h2>{title}</h2>
      <p className={classes['note']}>{say('mapper:goneText')}</p>
      <WalkedList
        name="gone"
        walk={walk}
        count={count}
        title={title}
        head={
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say('imports:screen.record')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
        }
        columns={1}
        cells={({ id, code, title: name }) => (
          <Table.Td>
            <Anchor href={`#/${table}/${id}`} target="_self">
              {code !== null && <span className={classes['code']}>{code} </span>}
              {name}
            </Anchor>
          </Table.Td>
        )}
      />
      <NotListed count={all - count} />
    </div>
  );
}
