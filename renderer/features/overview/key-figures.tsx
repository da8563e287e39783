import { figuresOnDay, figuresSince, type FigureName } from '../../../domain/overview/figures.ts';
import type { Overview } from '../../../domain/overview/overview.ts';
import { daysOverText, figureText } from '../../../words/overview-figure.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useTimes } from '../../ui/words/times.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { CountedLink } from './counted-link.tsx';
import classes from './key-figures.module.css';

type Props = { readonly overview: Overview; readonly high: string };

/** A line of figures: what happened since the quarter compared with, and how things stand today. Each opens the list of what it counts. */
export function KeyFigures({ overview, high }: Props) {
  const say = useWords();
  const times = useTimes();
  const { since, today, figures } = overview;
  // Hardly ever is a risk open again: the line is long enough without it.
  const told = figuresSince.filter((name) => name !== 'reopened' || figures.reopened.count > 0);
  return (
    <section className={classes['line']} aria-label={say('overview:figures')}>
      <Group title={say('overview:sinceQuarter', { quarter: times.quarter(since.quarter) })} names={told} overview={overview} high={high} />
      <Group title={say('overview:onDay', { day: times.day(today) })} names={figuresOnDay} overview={overview} high={high} />
    </section>
  );
}

function Group({ title, names, overview, high }: Props & { readonly title: string; readonly names: readonly FigureName[] }) {
  return (
    <div className={classes['group']} style={{ flexGrow: names.length }}>
      <h2>{title}</h2>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <KeyFigure name={name} overview={overview} high={high} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function KeyFigure({ name, overview, high }: Props & { readonly name: FigureName }) {
  const say = useWords();
  const counted = overview.figures[name];
  const over = daysOverText(overview, name, say);
  return (
    <CountedLink counted={counted} className={classes['figure'] ?? ''}>
      <strong>{numberText(counted.count)}</strong>
      <span>{figureText(name, high, say)}</span>
      {over !== null && <small>{over}</small>}
    </CountedLink>
  );
}
