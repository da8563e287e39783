import { daysBetween } from '../../../engine/values/time.ts';
import type { Day } from '../../../engine/values/time.ts';
import { useToday } from '../../ui/register/open-register.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './detail.module.css';

/** How long it is until a day, or by how many days it is over: in words, and not by colour alone. */
export function DueWords({ day }: { day: Day }) {
  const say = useWords();
  const days = daysBetween(useToday(), day);
  if (days === 0) return <span className={classes['due']}>{say('common:dueToday')}</span>;
  return days > 0 ? (
    <span className={classes['due']}>{say('common:dueIn', { count: days })}</span>
  ) : (
    <span className={`${classes['due']} ${classes['over']}`}>{say('common:overBy', { count: -days })}</span>
  );
}
