import { useId } from 'react';
import { categories, type Category } from '../../../../domain/risks/category.ts';
import { choiceName, fieldName } from '../../../../words/names.ts';
import { CategoryMark } from '../../../ui/rating/category-mark.tsx';
import { useWords } from '../../../ui/words/words-context.tsx';
import classes from './details.module.css';

type Props = { readonly value: Category | null; readonly onChange: (category: Category) => void; readonly error: string | null };

/** One of the five categories, with its definition as the notes of the firm have it. */
export function CategoryChoice({ value, onChange, error }: Props) {
  const say = useWords();
  const name = useId();
  return (
    <fieldset className={classes['choices']} aria-describedby={`${name}-says`} data-wrong={error !== null || undefined}>
      <legend>{fieldName(say, 'risks', 'category')}</legend>
      {categories.map((category) => (
        <label key={category} className={classes['choice']}>
          <input type="radio" name={name} value={category} checked={value === category} onChange={() => onChange(category)} />
          <CategoryMark category={category} />
        </label>
      ))}
      <div id={`${name}-says`} style={{ flexBasis: '100%' }}>
        {error === null ? null : (
          <p className={classes['problem']} role="alert">
            {error}
          </p>
        )}
        {value === null ? null : (
          <p className={classes['definition']}>
            {choiceName(say, 'categoryDefinition', value)}
            {value === 'operational' ? ` (${say('choices:categoryNote.operational')})` : null}
          </p>
        )}
      </div>
    </fieldset>
  );
}
