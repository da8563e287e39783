import { Anchor, Select } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { MappedColumn } from '../../../../domain/imports/mapping.ts';
import { fieldName } from '../../../../words/names.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import { ColumnOptions } from './column-options.tsx';
import { useGrowing } from './growing.ts';
import { FixedValues } from './fixed-values.tsx';
import type { MapperAction, MapperState } from './mapper-state.ts';
import { isReading } from '../../../../documents/mapping/readings.ts';
import { isColumnOpen, missingKeys } from './mapper-state.ts';
import type { MapperActs } from './mapper.tsx';
import { Mark } from './mark.tsx';
import { unsureFirst } from './order.ts';
import { takesSeveral, targetGroups, targetOf, targetValue } from './targets.ts';
import classes from './mapper.module.css';
import own from './columns-step.module.css';

/** How many columns stand there at first: the unsure ones are the first of all. */
const first = 60;
/** How many are drawn as one piece. */
const linesAtOnce = 4;

export type ColumnChange = (at: number, column: MappedColumn, anew: boolean) => void;
type Props = { readonly state: MapperState; readonly act: (action: MapperAction) => void; readonly onColumn: ColumnChange } & Pick<
  MapperActs,
  'onReading'
>;

/** A line for each column of theirs, with the column of ours that it goes to; beneath, what no column of theirs says. */
export function ColumnsStep({ state, act, onColumn, onReading }: Props) {
  const say = useWords();
  const { view, mapping } = state;
  const [whole, setWhole] = useState(false);
  // Where something is asked of it, what the file does not say comes first.
  const [fixedFirst] = useState(() => view.unsureFixed.length > 0 || missingKeys(state).length > 0);
  // In the order of the guess: a line does not leave because it was answered.
  const order = useMemo(() => unsureFirst(view.columns), [view.columns]);
  const groups = useMemo(() => targetGroups(say, mapping.table), [say, mapping.table]);
  const wanted = whole ? order : order.slice(0, first);
  const drawn = useGrowing(wanted.length, linesAtOnce);
  if (order.length === 0) return <p className={classes['text']}>{say('mapper:columnsNone')}</p>;
  const fixed = <FixedValues state={state} act={act} onReading={onReading} />;
  return (
    <>
      {view.missing.length > 0 && <p className={classes['note']}>{say('mapper:keptMissing', { headings: view.missing.join(', ') })}</p>}
      {fixedFirst && fixed}
      <div className={own['scrollsAcross']} data-scrolls>
        <table className={own['lines']}>
          <thead>
            <tr>
              <th scope="col">{say('mapper:theirs')}</th>
              <th scope="col">{say('mapper:samples')}</th>
              <th scope="col">{say('mapper:ours')}</th>
              <th scope="col">{say('mapper:howSure')}</th>
            </tr>
          </thead>
          <tbody>
            {wanted.slice(0, drawn).map((at) => (
              <Line key={at} at={at} state={state} groups={groups} onColumn={onColumn} />
            ))}
          </tbody>
        </table>
      </div>
      {wanted.length < order.length && drawn === wanted.length && (
        <Anchor component="button" type="button" size="sm" onClick={() => setWhole(true)}>
          {say('mapper:moreLines', { count: order.length - wanted.length, n: numberText(order.length - wanted.length) })}
        </Anchor>
      )}
      {!fixedFirst && drawn === wanted.length && fixed}
    </>
  );
}

type LineProps = {
  readonly at: number;
  readonly state: MapperState;
  readonly groups: ReturnType<typeof targetGroups>;
  readonly onColumn: ColumnChange;
};

function Line({ at, state, groups, onColumn }: LineProps) {
  const say = useWords();
  const { view, mapping, said } = state;
  const column = mapping.columns[at];
  const about = view.columns[at];
  if (column === undefined || about === undefined) return null;
  const { heading, goes } = column;
  const isOpen = isColumnOpen(state, at);
  const isTwice =
    goes.to === 'field' &&
    !takesSeveral(mapping.table, goes.key) &&
    mapping.columns.some((other, index) => index !== at && other.goes.to === 'field' && other.goes.key === goes.key);
  return (
    <tr data-open={isOpen || undefined} data-out={goes.to === 'leftOut' || undefined}>
      <th scope="row">
        {heading}
        {isReading(mapping.columns, at) && <small>{say('mapper:readAgain')}</small>}
        <small>
          {about.filled === 0
            ? say('mapper:emptyColumn')
            : say('mapper:filled', { n: numberText(about.filled), of: numberText(view.count) })}
        </small>
      </th>
      <td className={own['samples']}>
        <ul title={about.samples.join('\n')}>
          {about.samples.map((sample, index) => (
            <li key={`${index} ${sample}`}>{sample}</li>
          ))}
        </ul>
      </td>
      <td className={own['target']}>
        <div>
          <IconArrowRight size={14} stroke={1.5} aria-hidden />
          <Select
            aria-label={say('mapper:goesTo', { heading })}
            data={groups.map(({ group, items }) => ({ group, items: [...items] }))}
            value={targetValue(goes)}
            searchable
            allowDeselect={false}
            openOnFocus={false}
            selectFirstOptionOnChange
            // Otherwise what is chosen, which typing may have taken out of the list, would be looked for in it.
            selectFirstOptionOnDropdownOpen
            // What is typed takes the place of what is chosen.
            onFocus={(event) => event.currentTarget.select()}
            nothingFoundMessage={say('common:nothingFound')}
            error={isTwice && goes.to === 'field' ? say('mapper:takenTwice', { column: fieldName(say, mapping.table, goes.key) }) : null}
            data-open={isOpen || undefined}
            onChange={(value) => value !== null && onColumn(at, { ...column, goes: targetOf(value, goes) }, true)}
          />
        </div>
        <ColumnOptions table={mapping.table} column={column} samples={about.samples} onChange={(next, anew) => onColumn(at, next, anew)} />
      </td>
      <td>
        <Mark
          state={isOpen ? 'unsure' : about.isUnsure || said.columns.has(heading) ? 'said' : 'sure'}
          why={say(`mapping:why.${about.why}`)}
        />
      </td>
    </tr>
  );
}
