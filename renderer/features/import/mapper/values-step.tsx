import { Anchor } from '@mantine/core';
import { useId, useMemo, useState } from 'react';
import { namesRecords } from '../../../../documents/mapping/targets.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import type { ValueGuess } from '../../../../documents/mapping/guess.ts';
import { isValueOpen, meaningOf, type MapperAction, type MapperState } from './mapper-state.ts';
import { useGrowing } from './growing.ts';
import { Mark } from './mark.tsx';
import { unsureFirst } from './order.ts';
import { useOurValues, type OurValues } from './our-values.ts';
import { columnOf, targetName } from './targets.ts';
import type { MapperActs } from './mapper.tsx';
import { Scores } from './scores.tsx';
import { ValueChoice } from './value-choice.tsx';
import classes from './mapper.module.css';
import own from './values-step.module.css';

/** How many values of a column stand there at first: the unsure ones are the first of all. */
const first = 12;
/** How many columns are drawn as one piece. */
const sectionsAtOnce = 1;

type Props = { readonly state: MapperState; readonly act: (action: MapperAction) => void };
type StepProps = Props & Pick<MapperActs, 'scores'>;

/** Each word of theirs once, with what it means here: a section for each column whose values are ours to say. */
export function ValuesStep({ state, act, scores }: StepProps) {
  const say = useWords();
  const { view, mapping } = state;
  const valuesOf = useOurValues(mapping.table);
  // In the order of the guess: a section does not leave because it was answered.
  const order = useMemo(() => {
    const asked = view.values.map((values, at) => ({ at, values: values.filter(({ isUnsure }) => isUnsure || !isMoment(mapping, at)) }));
    const some = asked.filter(({ values }) => values.length > 0);
    // Names stand as they are: what is chosen is looked at before.
    some.sort((a, b) => Number(areNames(mapping, a.at)) - Number(areNames(mapping, b.at)));
    const sections = some.map(({ values }) => ({ isUnsure: values.some(({ isUnsure }) => isUnsure) }));
    return unsureFirst(sections).flatMap((index) => some[index] ?? []);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- of the mapping only where columns go, which makes new values
  }, [view.values]);
  const hasScores = mapping.columns.some(({ goes }) => goes.to === 'score');
  const drawn = useGrowing(order.length, sectionsAtOnce);
  if (order.length === 0 && !hasScores) return <p className={classes['text']}>{say('mapper:valuesNone')}</p>;
  return (
    <>
      <p className={classes['note']}>{say('mapper:valuesText')}</p>
      <div className={own['sections']}>
        {order.slice(0, drawn).map(({ at, values }) => (
          <Section key={at} at={at} values={values} state={state} act={act} valuesOf={valuesOf} />
        ))}
        {hasScores && <Scores state={state} scores={scores} />}
      </div>
    </>
  );
}

/** Days and instants are read by the order of the column, and shown there. */
function isMoment(mapping: MapperState['mapping'], at: number): boolean {
  const goes = mapping.columns[at]?.goes;
  const key = goes?.to === 'field' ? goes.key : null;
  const kind = key === null ? undefined : columnOf(mapping.table, key)?.kind;
  return kind === 'day' || kind === 'instant';
}

function areNames(mapping: MapperState['mapping'], at: number): boolean {
  const goes = mapping.columns[at]?.goes;
  const column = goes?.to === 'field' ? columnOf(mapping.table, goes.key) : undefined;
  return column !== undefined && namesRecords(column);
}

type SectionProps = Props & { readonly at: number; readonly values: readonly ValueGuess[]; readonly valuesOf: OurValues };

function Section({ at, values, state, act, valuesOf }: SectionProps) {
  const say = useWords();
  const id = useId();
  const [whole, setWhole] = useState(false);
  const { mapping, view } = state;
  const more = view.moreValues[at] ?? 0;
  const column = mapping.columns[at];
  const order = useMemo(() => unsureFirst(values), [values]);
  if (column === undefined) return null;
  const { heading, goes } = column;
  const options = valuesOf(goes);
  const shown = whole ? order : order.slice(0, first);
  const further = order.length - shown.length;
  return (
    <section className={own['section']} aria-labelledby={id}>
      <h2 id={id}>{say('mapper:valuesOf', { heading, column: targetName(say, mapping.table, goes) })}</h2>
      <table className={own['values']}>
        <thead>
          <tr>
            <th scope="col">{say('mapper:valueTheirs')}</th>
            <th scope="col" className="numbers">
              {say('mapper:valueCount')}
            </th>
            <th scope="col">{say('mapper:valueOurs')}</th>
            <th scope="col">{say('mapper:howSure')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((index) => {
            const value = values[index];
            if (value === undefined) return null;
            const isOpen = isValueOpen(state, at, value);
            const isSaid = value.isUnsure && !isOpen;
            return (
              <tr key={value.theirs} data-open={isOpen || undefined}>
                <th scope="row" title={value.theirs}>
                  {value.theirs}
                </th>
                <td className="numbers">{numberText(value.count)}</td>
                <td>
                  <ValueChoice
                    label={say('mapper:valueMeans', { theirs: value.theirs, heading })}
                    value={meaningOf(state, at, value)}
                    options={options}
                    isOpen={isOpen}
                    onChange={(ours) => act({ type: 'value', at, theirs: value.theirs, ours })}
                  />
                </td>
                <td>
                  <Mark state={isSaid ? 'said' : isOpen ? 'unsure' : 'sure'} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {further > 0 && (
        <Anchor component="button" type="button" size="sm" onClick={() => setWhole(true)}>
          {say('mapper:showValues', { count: further, n: numberText(further) })}
        </Anchor>
      )}
      {more > 0 && <p className={classes['note']}>{say('mapper:valuesBeyond', { n: numberText(more) })}</p>}
    </section>
  );
}
