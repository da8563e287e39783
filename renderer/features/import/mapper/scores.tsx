import { useEffect, useEffectEvent, useId, useState } from 'react';
import { numberText } from '../../../../words/patterns/numbers.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import type { ScoreCheck } from '../../../workers/mapper-view.ts';
import type { MapperActs } from './mapper.tsx';
import type { MapperState } from './mapper-state.ts';
import classes from './mapper.module.css';
import own from './values-step.module.css';

/** Milliseconds after a value was said: several are said one after the other. */
const settling = 300;
/** How many scores are shown that are no product. */
const most = 12;

/** The scores of a file beside the product of the levels that stand with them. */
export function Scores({ state, scores }: { readonly state: MapperState } & Pick<MapperActs, 'scores'>) {
  const say = useWords();
  const id = useId();
  const [check, setCheck] = useState<ScoreCheck | null>(null);
  const ask = useEffectEvent(() => scores(state));
  const { mapping } = state;
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      void ask().then((found) => {
        if (isCurrent) setCheck(found);
      });
    }, settling);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [mapping]);
  if (check === null) return null;
  const { differs, more } = check;
  const count = differs.reduce((sum, notice) => sum + notice.count, 0);
  const further = Math.max(0, differs.length - most) + more;
  return (
    <section className={own['section']} aria-labelledby={id}>
      <h2 id={id}>{say('mapper:scores')}</h2>
      <p className={count === 0 ? classes['note'] : classes['openWord']} role="status">
        {count === 0
          ? say('mapper:scoresAgree', { count: check.cells, n: numberText(check.cells) })
          : say('mapper:scoresDiffer', { count, n: numberText(count) })}
      </p>
      {differs.length > 0 && (
        <table className={own['values']}>
          <thead>
            <tr>
              <th scope="col">{say('mapper:scoreBeside')}</th>
              <th scope="col" className="numbers">
                {say('mapper:valueCount')}
              </th>
              <th scope="col">{say('imports:screen.row')}</th>
            </tr>
          </thead>
          <tbody>
            {differs.slice(0, most).map(({ at, heading, value, count: cells, rows }) => (
              <tr key={`${at} ${value}`}>
                <th scope="row" title={heading}>
                  {value}
                </th>
                <td className="numbers">{numberText(cells)}</td>
                <td>{rows.map((row) => numberText(row)).join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {further > 0 && <p className={classes['note']}>{say('mapper:moreValues', { n: numberText(further) })}</p>}
    </section>
  );
}
