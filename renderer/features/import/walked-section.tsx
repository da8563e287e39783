import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import type { WalkedName, WalkedParts } from '../../workers/walked.ts';
import { NotListed } from './not-listed.tsx';
import type { Walk } from './walked-lines.ts';
import { WalkedList } from './walked-list.tsx';
import classes from './import.module.css';

type Props<N extends WalkedName> = {
  readonly name: N;
  readonly walk: Walk;
  /** How many lines can be walked through, and how many there are. */
  readonly count: number;
  readonly all: number;
  readonly title: string;
  readonly text?: string;
  /** What its one column is called. */
  readonly column: string;
  readonly cell: (line: WalkedParts[N]) => ReactNode;
};

/** A list of one column that is walked through, under its heading; nothing where nothing stands in it. */
export function WalkedSection<N extends WalkedName>({ name, walk, count, all, title, text, column, cell }: Props<N>) {
  if (count === 0) return null;
  return (
    <div className={classes['listed']}>
      <h2>{title}</h2>
      {text !== undefined && <p className={classes['note']}>{text}</p>}
      <WalkedList
        name={name}
        walk={walk}
        count={count}
        title={title}
        head={
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{column}</Table.Th>
            </Table.Tr>
          </Table.Thead>
        }
        columns={1}
        cells={(line) => <Table.Td>{cell(line)}</Table.Td>}
      />
      <NotListed count={all - count} />
    </div>
  );
}
