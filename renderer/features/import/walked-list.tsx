import { Table } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactNode } from 'react';
import type { WalkedName, WalkedParts } from '../../workers/walked.ts';
import { useWalkedLines, type Walk } from './walked-lines.ts';
import classes from './walked.module.css';

type Props<N extends WalkedName> = {
  readonly name: N;
  readonly walk: Walk;
  readonly count: number;
  /** What the list is called by a screen reader. */
  readonly title: string;
  /** Its head, and of how many columns it is. */
  readonly head: ReactNode;
  readonly columns: number;
  /** The cells of a line. */
  readonly cells: (line: WalkedParts[N], at: number) => ReactNode;
};

/** What is told one by one, however much that is. Only the lines in sight exist. */
export function WalkedList<N extends WalkedName>({ name, walk, count, title, head, columns, cells }: Props<N>) {
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useVirtualizer({ count, getScrollElement: () => scroller.current, estimateSize: () => 33, overscan: 4 });
  const shown = lines.getVirtualItems();
  const [first, last] = [shown[0], shown.at(-1)];
  const lineAt = useWalkedLines(walk, name, first?.index ?? 0, last?.index ?? 0);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is scrolled by keyboard
    <div ref={scroller} className={classes['list']} role="region" aria-label={title} tabIndex={0}>
      <Table aria-rowcount={count + 1}>
        {head}
        <Table.Tbody>
          <Gap columns={columns} height={first?.start ?? 0} />
          {shown.map(({ index }) => {
            const line = lineAt(index);
            return (
              <Table.Tr key={index} ref={lines.measureElement} data-index={index} aria-rowindex={index + 2}>
                {line === undefined ? <td colSpan={columns}>…</td> : cells(line, index)}
              </Table.Tr>
            );
          })}
          <Gap columns={columns} height={lines.getTotalSize() - (last?.end ?? 0)} />
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** Stands for the lines out of sight. */
function Gap({ columns, height }: { readonly columns: number; readonly height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      {/* eslint-disable-next-line jsx-a11y/control-has-associated-label -- nothing to be said, and hidden */}
      <td colSpan={columns} className={classes['gap']} style={{ height }} />
    </tr>
  );
}
