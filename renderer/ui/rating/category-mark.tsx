import type { Category } from '../../../domain/risks/category.ts';
import { choiceName } from '../../../words/names.ts';
import { useWords } from '../words/words-context.tsx';
import classes from './rating.module.css';

/** A category's short mark (시·신·운·유·평, M C O L R) before its name. The mark has no colour: that belongs to ratings. */
export function CategoryMark({ category, withName = true }: { category: Category; withName?: boolean }) {
  const say = useWords();
  const name = choiceName(say, 'category', category);
  return (
    <span className={classes['category']} title={withName ? undefined : name}>
      <span className={classes['mark']} aria-hidden>
        {choiceName(say, 'categoryMark', category)}
      </span>
      <span className={withName ? '' : 'visually-hidden'}>{name}</span>
    </span>
  );
}
