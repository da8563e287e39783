import { useWords } from '../../ui/words/words-context.tsx';
import classes from './import.module.css';

/** A long text is cut on screen and whole in its title. */
export function ShownValue({ text }: { readonly text: string }) {
  const say = useWords();
  if (text === '') return <span className={classes['nothing']}>{say('common:empty')}</span>;
  return (
    <span className={classes['value']} title={text}>
      {text}
    </span>
  );
}
