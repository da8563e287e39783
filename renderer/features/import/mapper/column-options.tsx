import { Checkbox, Select } from '@mantine/core';
import { dayOrders, mappedAxes, separators, type MappedColumn } from '../../../../domain/imports/mapping.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import { columnOf } from './targets.ts';
import classes from './mapper.module.css';

type Props = {
  readonly table: string;
  readonly column: MappedColumn;
  /** `anew`: what the values mean depends on it. */
  readonly onChange: (column: MappedColumn, anew: boolean) => void;
};

const none = 'none';

/** How the cells of one column are read, where that can be otherwise: the order of days, several in a cell, two levels in one. */
export function ColumnOptions({ table, column, onChange }: Props) {
  const say = useWords();
  const { goes, order, separator, keeps, heading } = column;
  const key = goes.to === 'field' ? goes.key : null;
  const kind = key === null ? undefined : columnOf(table, key)?.kind;
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
          onChange={(value) => onChange({ ...column, order: dayOrders.find((one) => one === value) ?? order }, false)}
        />
      )}
      {(kind === 'lines' || kind === 'person' || separator !== null) && (
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
