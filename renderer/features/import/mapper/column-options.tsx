import { Checkbox, Select } from '@mantine/core';
import { dayOrders, mappedAxes, separators, type DayOrder, type MappedColumn } from '../../../../domain/imports/mapping.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import { columnOf } from './targets.ts';
import { useTimes } from '../../../ui/words/times.ts';
import { writtenDay } from '../../../../documents/spreadsheets/written-days.ts';
import classes from './columns-step.module.css';

type Props = {
  readonly table: string;
  readonly column: MappedColumn;
  /** Some of what stands in it. */
  readonly samples: readonly string[];
  /** `anew`: what the values mean depends on it. */
  readonly onChange: (column: MappedColumn, anew: boolean) => void;
};

const none = 'none';

/** How the cells of one column are read, where that can be otherwise: the order of days, several in a cell, two levels in one. */
export function ColumnOptions({ table, column, samples, onChange }: Props) {
  const say = useWords();
  const { goes, order, separator, keeps, heading } = column;
  const key = goes.to === 'field' ? goes.key : null;
  const kind = key === null ? undefined : columnOf(table, key)?.kind;
  const times = useTimes();
  const [read = null] = order === null ? [] : samples.flatMap((theirs) => readDay(theirs, order, times));
  const named = (word: string) => `${word}: ${heading}`;
  return (
    <div className={classes['options']}>
      {(kind === 'day' || kind === 'instant') && order !== null && (
        <Select
          size="xs"
          label={say('mapper:order')}
          aria-label={named(say('mapper:order'))}
          value={order}
          data={dayOrders.map((value) => ({ value, label: say(`mapper:order.${value}`) }))}
          allowDeselect={false}
          openOnFocus={false}
          description={read}
          onChange={(value) => onChange({ ...column, order: dayOrders.find((one) => one === value) ?? order }, false)}
        />
      )}
      {(kind === 'lines' || separator !== null) && (
        <Select
          size="xs"
          label={say('mapper:separator')}
          aria-label={named(say('mapper:separator'))}
          value={separator ?? none}
          data={[none, ...separators].map((value) => ({ value, label: say(`mapper:separator.${value as 'none' | 'line'}`) }))}
          allowDeselect={false}
          openOnFocus={false}
          onChange={(value) => onChange({ ...column, separator: separators.find((one) => one === value) ?? null }, true)}
        />
      )}
      {goes.to === 'levels' && (
        <Select
          size="xs"
          label={say('mapper:first')}
          aria-label={named(say('mapper:first'))}
          value={goes.first}
          data={mappedAxes.map((value) => ({ value, label: say(`mapper:first.${value}`) }))}
          allowDeselect={false}
          openOnFocus={false}
          onChange={(value) => onChange({ ...column, goes: { ...goes, first: value === 'impact' ? 'impact' : 'likelihood' } }, true)}
        />
      )}
      {(kind === 'choice' || kind === 'term' || keeps) && (
        <Checkbox
          label={say('mapper:keeps')}
          aria-label={named(say('mapper:keeps'))}
          checked={keeps}
          onChange={(event) => onChange({ ...column, keeps: event.currentTarget.checked }, false)}
        />
      )}
    </div>
  );
}

/** A sample as it is read under an order of days: `5/3/25 → 5 March 2025`. */
function readDay(theirs: string, order: DayOrder, times: ReturnType<typeof useTimes>): readonly string[] {
  const read = writtenDay(theirs, order);
  return read === null ? [] : [`${theirs} → ${times.day(read.day)}`];
}
