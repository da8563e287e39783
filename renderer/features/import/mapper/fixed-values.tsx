import { ActionIcon, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useId } from 'react';
import { kinds } from '../../../../domain/index.ts';
import { fixedToday } from '../../../../domain/imports/mapping.ts';
import { importColumns } from '../../../../engine/imports/import-columns.ts';
import { fieldName } from '../../../../words/names.ts';
import { dayTyped } from '../../../ui/fields/day-typed.ts';
import { useToday } from '../../../ui/register/open-register.tsx';
import { useWords } from '../../../ui/words/words-context.tsx';
import { isReading } from '../../../../documents/mapping/readings.ts';
import { readingAt } from './mapper-readings.ts';
import { isFixedOpen, missingKeys, type MapperAction, type MapperState } from './mapper-state.ts';
import { targetsOf } from '../../../../documents/mapping/targets.ts';
import type { MapperActs } from './mapper.tsx';
import { Mark } from './mark.tsx';
import { useOurValues } from './our-values.ts';
import { columnOf } from './targets.ts';
import { ValueChoice } from './value-choice.tsx';
import classes from './mapper.module.css';
import own from './columns-step.module.css';

/** Columns that name one record: no two rows may have the same. */
const ofOneRow = ['id', 'code', 'outsideId'];

type Props = { readonly state: MapperState; readonly act: (action: MapperAction) => void } & Pick<MapperActs, 'onReading'>;

/** What every row gets, because the file does not say it: guessed, shown, and changed here; or by the values of a column that says something else as well. */
export function FixedValues({ state, act, onReading }: Props) {
  const say = useWords();
  const title = useId();
  const { mapping } = state;
  const missing = missingKeys(state);
  const keys = [...missing, ...Object.keys(mapping.fixed)];
  const given = new Set([...keys, ...ofOneRow, ...mapping.columns.flatMap(({ goes }) => (goes.to === 'field' ? [goes.key] : []))]);
  const addable = importColumns(kinds, mapping.table).filter(({ key, kind }) => !given.has(key) && kind !== 'lines');
  return (
    <section className={own['fixed']} aria-labelledby={title}>
      <h2 id={title}>{say('mapper:fixedTitle')}</h2>
      <p className={classes['note']}>{say('mapper:fixedText')}</p>
      <div className={own['fixedLines']}>
        {keys.map((key) => (
          <FixedLine key={key} name={key} state={state} act={act} onReading={onReading} isMissing={missing.includes(key)} />
        ))}
        <Select
          key={keys.join()}
          aria-label={say('mapper:fixedAdd')}
          placeholder={say('mapper:fixedAdd')}
          data={addable.map(({ key }) => ({ value: key, label: fieldName(say, mapping.table, key) }))}
          value={null}
          searchable
          openOnFocus={false}
          onChange={(key) => key !== null && act({ type: 'fixed', key, value: '' })}
        />
      </div>
    </section>
  );
}

type LineProps = {
  readonly name: string;
  readonly state: MapperState;
  readonly act: (action: MapperAction) => void;
  readonly onReading: MapperActs['onReading'];
  readonly isMissing: boolean;
};

function FixedLine({ name, state, act, onReading, isMissing }: LineProps) {
  const say = useWords();
  const today = useToday();
  const { table, fixed } = state.mapping;
  const valuesOf = useOurValues(table);
  const kind = columnOf(table, name)?.kind;
  const value = fixed[name] ?? null;
  const column = fieldName(say, table, name);
  const label = say('mapper:fixedFor', { column });
  const set = (next: typeof value) => act({ type: 'fixed', key: name, value: next });
  // What names a record is of one row: a column has it, or none.
  if (isMissing && name === targetsOf(table).naming) {
    return (
      <div className={own['fixedLine']}>
        <span className={own['fixedName']}>{column}</span>
        <span className={classes['openWord']}>{say('mapper:fixedOfRow')}</span>
      </div>
    );
  }
  const isOpen = isFixedOpen(state, name);
  return (
    <div className={own['fixedLine']} data-open={isMissing || isOpen || undefined}>
      <span className={own['fixedName']}>{column}</span>
      {kind === 'day' && (
        <Select
          aria-label={label}
          data={[
            { value: fixedToday, label: say('mapper:fixedToday') },
            { value: 'day', label: say('mapper:fixedOnDay') },
          ]}
          value={value === fixedToday ? fixedToday : 'day'}
          allowDeselect={false}
          openOnFocus={false}
          onChange={(chosen) => set(chosen === fixedToday ? fixedToday : today)}
        />
      )}
      {(kind !== 'day' || value !== fixedToday) && (
        <ValueChoice
          label={label}
          value={value === '' ? null : value}
          options={valuesOf({ to: 'field', key: name })}
          isOpen={isMissing || isOpen}
          isNeeded
          onChange={(next) => {
            const day = kind === 'day' && typeof next === 'string' ? dayTyped(next, today) : null;
            set(day?.ok === true && day.value !== null ? day.value : (next ?? (isMissing ? null : '')));
          }}
        />
      )}
      {isOpen && <Mark state="unsure" />}
      {isChosenKind(kind) && !hasColumn(state, name) && (
        <ByColumn name={name} state={state} label={say('mapper:fixedByColumnFor', { column })} onReading={onReading} />
      )}
      {isMissing ? (
        <span className={classes['openWord']}>{say('mapper:fixedMissing')}</span>
      ) : (
        <ActionIcon
          aria-label={say('mapper:fixedRemove', { column })}
          title={say('mapper:fixedRemove', { column })}
          onClick={() => set(null)}
        >
          <IconX size={14} stroke={1.5} />
        </ActionIcon>
      )}
    </div>
  );
}

type ByColumnProps = { readonly name: string; readonly label: string } & Pick<LineProps, 'state' | 'onReading'>;

/** A column of theirs whose values say it row by row, whatever else they say: then only the rows of which it says nothing get the one value. */
function ByColumn({ name, label, state, onReading }: ByColumnProps) {
  const say = useWords();
  const { mapping, view } = state;
  const reading = mapping.columns[readingAt(mapping, name)]?.heading;
  const places = mapping.columns.flatMap(({ heading }, at) =>
    !isReading(mapping.columns, at) && (view.columns[at]?.filled ?? 0) > 0 ? [{ value: String(at), label: heading }] : [],
  );
  return (
    <Select
      aria-label={label}
      placeholder={say('mapper:fixedByColumn')}
      data={places}
      value={places.find((place) => place.label === reading)?.value ?? null}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': say('mapper:fixedByNone', { column: fieldName(say, mapping.table, name) }) }}
      openOnFocus={false}
      selectFirstOptionOnChange
      nothingFoundMessage={say('common:nothingFound')}
      onChange={(at) => onReading(name, at === null ? null : Number(at))}
    />
  );
}

function isChosenKind(kind: string | undefined): boolean {
  return kind === 'choice' || kind === 'term' || kind === 'flag' || kind === 'level';
}

/** Whether a column of theirs goes there anyway. */
function hasColumn({ mapping: { columns } }: MapperState, key: string): boolean {
  return columns.some(({ goes }, at) => goes.to === 'field' && goes.key === key && !isReading(columns, at));
}
