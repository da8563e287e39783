import { useDiffering } from '../../ui/register/past.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './list-page.module.css';

/** Says of a record that is looked at as it was that it is otherwise now. */
export function DiffersNow({ table, id }: { table: string; id: string }) {
  const say = useWords();
  const differing = useDiffering(table, [id]);
  if (!differing.has(id)) return null;
  return (
    <p className={classes['differs']} role="status">
      <strong>
        <span aria-hidden>≠</span> {say('audit:differs')}
      </strong>{' '}
      {say('audit:differsText')}
    </p>
  );
}
