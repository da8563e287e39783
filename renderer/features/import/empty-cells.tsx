import { Checkbox } from '@mantine/core';
import { kinds } from '../../../domain/index.ts';
import { clearableColumns } from '../../../engine/imports/import-columns.ts';
import { fieldName } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './import.module.css';

type Props = {
  readonly table: string;
  /** The file's own heading of each column. */
  readonly headings: Readonly<Record<string, string>>;
  /** How many empty cells of a column stand where the register holds something. */
  readonly empties: Readonly<Record<string, number>>;
  /** The columns whose empty cells are to empty their fields. */
  readonly clear: readonly string[];
  readonly onClear: (columns: readonly string[]) => void;
};

/** Asks, column by column, whether empty cells are to empty fields: nothing does so unasked. */
export function EmptyCells({ table, headings, empties, clear, onClear }: Props) {
  const say = useWords();
  const columns = clearableColumns(kinds, table).filter(({ key }) => key in empties);
  if (columns.length === 0) return null;
  return (
    <fieldset className={classes['emptyCells']}>
      <legend>{say('imports:screen.emptyCells')}</legend>
      <p className={classes['note']}>{say('imports:screen.emptyCellsText')}</p>
      <div className={classes['columns']}>
        {columns.map(({ key }) => (
          <Checkbox
            key={key}
            label={say('imports:screen.emptyColumn', {
              column: headings[key] ?? fieldName(say, table, key),
              count: empties[key] ?? 0,
              n: numberText(empties[key] ?? 0),
            })}
            checked={clear.includes(key)}
            onChange={(event) => onClear(event.currentTarget.checked ? [...clear, key] : clear.filter((one) => one !== key))}
          />
        ))}
      </div>
    </fieldset>
  );
}
