import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { Column } from '../../../engine/kind/column.ts';
import { fieldName } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { cellOf, plainLook, type CellWords } from './cell.tsx';
import type { GroupHead as Head } from './group-lines.ts';
import classes from './row-grid.module.css';

type Props = {
  readonly table: string;
  readonly column: Column;
  readonly head: Head;
  readonly start: number;
  readonly size: number;
  readonly words: CellWords;
  /** The version of the matrix that ratings are named by. */
  readonly matrixId: string | null;
  readonly onFold: () => void;
};

/** The head of a group of rows: what they have in common, how many they are, and whether they are folded away. */
export function GroupHead({ table, column, head, start, size, words, matrixId, onFold }: Props) {
  const say = useWords();
  const Icon = head.isFolded ? IconChevronRight : IconChevronDown;
  const ratedBy: Readonly<Record<string, string>> = matrixId === null ? {} : { [column.key]: matrixId };
  // One rating is what they share: where each came from is said in its own row.
  const plainWords = { ...words, look: plainLook };
  const shown =
    head.value === null && column.kind !== 'rating'
      ? say('common:none')
      : cellOf(column, { cells: { [column.key]: head.value }, ratedBy }, plainWords);
  return (
    <div role="row" className={classes['group']} style={{ height: size, transform: `translateY(${start}px)` }}>
      <span role="gridcell">
        <button type="button" aria-expanded={!head.isFolded} onClick={onFold}>
          <Icon size={14} stroke={1.5} aria-hidden />
          <span className={classes['groupName']}>{fieldName(say, table, column.key)}</span>
          {column.kind === 'flag' ? say(head.value === true ? 'common:yes' : 'common:no') : shown}
          <span className={classes['groupCount']}>{numberText(head.count)}</span>
        </button>
      </span>
    </div>
  );
}
