import { memo } from 'react';
import type { LogColumn } from '../../../../words/log/log-columns.ts';
import type { LogRow } from '../../../../words/log/log-row.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import type { RowPlace } from '../../../record/list/row-grid.tsx';
import { useTimes } from '../../../ui/words/times.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import grid from '../../../record/list/row-grid.module.css';

type LogLineProps = RowPlace & {
  /** `undefined` while it is asked for. */
  readonly row: LogRow | undefined;
  readonly columns: readonly { readonly column: LogColumn }[];
  readonly template: string;
  readonly isOpen: boolean;
};

/** A row of the log at its place. */
export const LogLine = memo(function LogLine({ id, index, start, size, isActive, row, columns, template, isOpen }: LogLineProps) {
  const say = useWords();
  const times = useTimes();
  const text = (column: LogColumn): string => {
    if (row === undefined) return '';
    if (column === 'seq' || column === 'count') return numberText(row[column]);
    if (column === 'at') return times.instant(row.at);
    if (column === 'by' && row.inNameOf !== '') return say('audit:byFor', { by: row.by, name: row.inNameOf });
    return row[column];
  };
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isOpen}
      tabIndex={-1}
      className={grid['row']}
      data-active={isActive || undefined}
      style={{ gridTemplateColumns: template, height: size, transform: `translateY(${start}px)` }}
    >
      {columns.map(({ column }) => (
        <span key={column} role="gridcell" className={column === 'seq' || column === 'count' ? 'numbers' : ''} title={text(column)}>
          {text(column)}
        </span>
      ))}
    </div>
  );
});
