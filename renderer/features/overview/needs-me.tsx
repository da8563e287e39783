import { Link } from 'wouter';
import { needs as all, type NeedsMe as Needs } from '../../../domain/overview/needs-me.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useRegister } from '../../ui/register/open-register.tsx';
import { useCountToPutRight } from '../../ui/register/to-be-put-right.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { CountedLink } from './counted-link.tsx';
import classes from './needs-me.module.css';

/** What waits for the person who operates, each with how many and the way to them. */
export function NeedsMe({ needs }: { readonly needs: Needs }) {
  const say = useWords();
  const { actor, names } = useRegister();
  const toPutRight = useCountToPutRight();
  const name = names[actor];
  const isNothing = toPutRight === 0 && all.every((need) => needs[need].count === 0);
  return (
    <section aria-labelledby="overview-needs">
      <h2 id="overview-needs">{say('overview:needs')}</h2>
      {name !== undefined && (
        <p className={classes['who']}>
          {/* Who operates is said with the people. */}
          <Link href="/people">{name}</Link>
        </p>
      )}
      {isNothing ? (
        <p className={classes['who']}>{say('overview:needsNothing')}</p>
      ) : (
        <ul className={classes['needs']}>
          {all.map((need) => (
            <li key={need}>
              <CountedLink counted={needs[need]} className={classes['need'] ?? ''}>
                <span>{say(`overview:need.${need}`)}</span>
                <strong>{numberText(needs[need].count)}</strong>
              </CountedLink>
            </li>
          ))}
          <li>
            {toPutRight === 0 ? (
              <span className={classes['need']} data-none>
                <span>{say('audit:putRight')}</span>
                <strong>0</strong>
              </span>
            ) : (
              <Link className={classes['need']} href="/audit/put-right">
                <span>{say('audit:putRight')}</span>
                <strong>{numberText(toPutRight)}</strong>
              </Link>
            )}
          </li>
        </ul>
      )}
    </section>
  );
}
