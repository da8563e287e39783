import { memo } from 'react';
import type { LogColumn } from '../../../../words/log/log-columns.ts';
import type { LogRow } from '../../../../words/log/log-row.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import { GridRow } from '../../../record/list/grid-row.tsx';
import type { RowPlace } from '../../../record/list/row-grid.tsx';
import { useTimes } from '../../../ui/words/times.ts';
import { useWords } from '../../../ui/words/words-context.tsx';

type LogLineProps = RowPlace & {
  /** `undefined` while it is asked for. */
  readonly row: LogRow | undefined;
  readonly columns: readonly { readonly column: LogColumn }[];
  readonly template: string;
  readonly isOpen: boolean;
};

/** A row of the log at its place. */
export const LogLine = memo(function LogLine({ row, columns, template, isOpen, ...place }: LogLineProps) {
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
    <GridRow place={place} template={template} isOpen={isOpen}>
      {columns.map(({ column }) => (
        <span key={column} role="gridcell" className={column === 'seq' || column === 'count' ? 'numbers' : ''} title={text(column)}>
          {text(column)}
        </span>
      ))}
    </GridRow>
  );
});
