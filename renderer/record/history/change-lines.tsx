import { fieldName } from '../../../words/names.ts';
import { changeLabel } from '../../../words/log/log-row.ts';
import type { ToldChange } from '../../../words/log/told-change.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { SubjectLink } from './subject-link.tsx';
import classes from './history.module.css';

/** What one entry did to one record, field by field: from, to. Of a new record what it began with. */
export function ChangeLines({ change, withRecord = false }: { change: ToldChange; withRecord?: boolean }) {
  const say = useWords();
  const text = (value: string) => (value === '' ? say('common:empty') : value);
  return (
    <>
      {withRecord && (
        <div className={classes['record']}>
          {changeLabel(change, { say })} <SubjectLink change={change} />
        </div>
      )}
      <dl className={classes['changes']}>
        {change.fields.map(({ field, name, before, after }) => (
          <div key={field} className={classes['change']}>
            <dt>{name}</dt>
            <dd>
              {before !== null && <del>{text(before)}</del>}
              {before !== null && after !== null && <span aria-hidden> → </span>}
              {after !== null && <ins>{text(after)}</ins>}
            </dd>
          </div>
        ))}
        {change.reason !== null && (
          <div className={classes['change']}>
            <dt>{fieldName(say, 'assessments', 'rationale')}</dt>
            <dd>{change.reason}</dd>
          </div>
        )}
      </dl>
    </>
  );
}
