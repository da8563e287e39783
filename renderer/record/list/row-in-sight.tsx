import { IconPencil } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import type { Column } from '../../../engine/kind/column.ts';
import type { ListRow } from '../../../engine/lists/list-query.ts';
import { cellText } from '../../../words/cell-text.ts';
import { cellOf, isNumeric, type CellWords } from './cell.tsx';
import { GridRow } from './grid-row.tsx';
import type { RowPlace } from './row-grid.tsx';
import classes from './row-grid.module.css';

type RowInSightProps = RowPlace & {
  /** `undefined` while it is asked for. */
  readonly row: ListRow | undefined;
  readonly columns: readonly Column[];
  readonly template: string;
  readonly words: CellWords;
  /** Whether it is otherwise now, where the register is looked at as it was. */
  readonly differs: boolean;
  /** Whether something that was typed on its page waits to be finished. */
  readonly isUnfinished: boolean;
  readonly isOpen: boolean;
  /** `undefined` where rows are not selected. */
  readonly isSelected: boolean | undefined;
  /** What stands over the active cell while it is edited. */
  readonly editor: ReactNode;
};

/** A row of a list at its place. Scrolling brings and takes rows: those that stay are not drawn again. */
export const RowInSight = memo(function RowInSight(props: RowInSightProps) {
  const { row, columns, template, words, differs, isUnfinished, isOpen, isSelected, editor, ...place } = props;
  return (
    <GridRow place={place} template={template} isOpen={isOpen} {...(isSelected === undefined ? {} : { isSelected })}>
      {columns.map((column, at) => {
        const value = row?.cells[column.key] ?? null;
        const isActive = at === place.activeColumn;
        return (
          <span
            key={column.key}
            id={`${place.id}-${at}`}
            role="gridcell"
            aria-colindex={at + 1}
            data-active-cell={isActive || undefined}
            className={isNumeric(column.kind) ? 'numbers' : ''}
            title={cellText(column, value, words, row?.cells)}
          >
            {row === undefined ? '' : cellOf(column, row, words)}
            {at === 0 && differs && (
              <span className={classes['differs']} title={words.say('audit:differs')}>
                {' '}
                <span aria-hidden>≠</span>
                <span className="visually-hidden">{words.say('audit:differs')}</span>
              </span>
            )}
            {at === 0 && isUnfinished && (
              <span className={classes['unfinished']} title={words.say('common:unfinished')}>
                {' '}
                <IconPencil size={12} stroke={1.5} aria-hidden />
                <span className="visually-hidden">{words.say('common:unfinished')}</span>
              </span>
            )}
            {isActive && editor}
          </span>
        );
      })}
    </GridRow>
  );
});
