import { numberText } from '../../../words/patterns/numbers.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './import.module.css';

/** How many lines of a list are not there to walk through: the register became another between the looking and the taking. */
export function NotListed({ count }: { readonly count: number }) {
  const say = useWords();
  return count <= 0 ? null : <p className={classes['note']}>{say('imports:screen.notListed', { n: numberText(count) })}</p>;
}
