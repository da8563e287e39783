import { useDeferredValue } from 'react';
import { Link } from 'wouter';
import type { MovedRisk } from '../../../domain/overview/moved-risks.ts';
import { toldMovements } from '../../../domain/risks/movement.ts';
import type { Overview } from '../../../domain/overview/overview.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useTimes } from '../../ui/words/times.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { MovedFromTo } from './moved-from-to.tsx';
import classes from './moved-risks.module.css';

const nothing: readonly MovedRisk[] = [];

/** The risks that moved, each with where it stood, where it stands and why. */
export function MovedRisks({ overview: { moved, figures, since } }: { readonly overview: Overview }) {
  const say = useWords();
  const times = useTimes();
  // Many lines at once would hold the page up: they are laid out a few milliseconds at a time.
  const lines = useDeferredValue(moved, nothing);
  const total = toldMovements.reduce((all, movement) => all + figures[movement].count, 0);
  return (
    <section aria-labelledby="overview-moved">
      <h2 id="overview-moved">{say('overview:moved')}</h2>
      {moved.length === 0 ? (
        <p className={classes['none']}>{say('overview:movedNone', { quarter: times.quarter(since.quarter) })}</p>
      ) : (
        <table className={classes['moved']} aria-labelledby="overview-moved">
          <thead>
            <tr>
              <th scope="col">{say('overview:movedRisk')}</th>
              <th scope="col">{say('overview:movedChange')}</th>
              <th scope="col">{say('overview:movedWhy')}</th>
              <th scope="col">{say('overview:movedOn')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((risk) => (
              <Line key={risk.id} risk={risk} />
            ))}
          </tbody>
        </table>
      )}
      {total > moved.length && (
        <p className={classes['none']}>{say('overview:movedRest', { n: numberText(moved.length), total: numberText(total) })}</p>
      )}
    </section>
  );
}

function Line({ risk }: { readonly risk: MovedRisk }) {
  const say = useWords();
  const times = useTimes();
  return (
    <tr>
      <th scope="row">
        <Link href={`/risks/${risk.id}`}>
          <span className={classes['code']}>{risk.code}</span> {risk.title}
        </Link>
      </th>
      <td>
        <MovedFromTo risk={risk} />
      </td>
      <td className={risk.why === null ? classes['none'] : undefined}>{risk.why ?? say('overview:movedNoReason')}</td>
      <td className={classes['on']}>{risk.on === null ? '–' : times.day(risk.on)}</td>
    </tr>
  );
}
