import type { CellValue, Column } from '../../../engine/kind/column.ts';
import { Checkbox, Popover } from '@mantine/core';
import type { ListFilter } from '../../../engine/lists/list-filter.ts';
import { fieldName } from '../../../words/names.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { useFilterValues } from './filter-values.ts';
import { PeriodChip } from './period-chip.tsx';
import classes from './record-list.module.css';

export type ChipProps = {
  readonly table: string;
  readonly column: Column;
  readonly set: ListFilter | undefined;
  readonly onSet: (filter: ListFilter | null) => void;
};

/** A filter by the values of a column; by a period where the column holds days or instants. */
export function FilterChip(props: ChipProps) {
  const { kind } = props.column;
  return kind === 'day' || kind === 'instant' ? <PeriodChip {...props} /> : <ValuesChip {...props} />;
}

function ValuesChip({ table, column, set, onSet }: ChipProps) {
  const say = useWords();
  const values = useFilterValues(column);
  const chosen = set && 'is' in set ? set.is : [];
  const labels = values.filter(({ value }) => chosen.includes(value)).map(({ label }) => label);
  const toggle = (value: CellValue) => {
    const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
    onSet(next.length === 0 ? null : { column: column.key, is: next });
  };
  return (
    <Popover position="bottom-start" trapFocus>
      <Popover.Target>
        <button type="button" className={classes['chip']} data-set={set !== undefined || undefined} aria-haspopup="dialog">
          {fieldName(say, table, column.key)}
          {labels.length > 0 && `: ${labels.length > 2 ? say('common:countAll', { n: labels.length }) : labels.join(', ')}`}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={fieldName(say, table, column.key)}>
        <div className={classes['values']}>
          {values.length === 0 && <span className={classes['note']}>{say('common:nothingFound')}</span>}
          {values.map(({ value, label }) => (
            <Checkbox key={String(value)} label={label} checked={chosen.includes(value)} onChange={() => toggle(value)} />
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
