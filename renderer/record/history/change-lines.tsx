import type { ChangeLine } from '../../../engine/ledger/entry.ts';
import { kinds } from '../../../domain/index.ts';
import { fieldName, tableTitle } from '../../../words/names.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import type { ValueWords } from './value-words.ts';
import classes from './history.module.css';

/** Fields that say nothing to a reader. */
const silent = new Set(['id', 'code', 'archivedAt', 'rank', 'matrixId', 'erasedAt']);

/** What one entry did to one record, field by field: from, to. Of a new record what it began with. */
export function ChangeLines({ change, words, withRecord = false }: { change: ChangeLine; words: ValueWords; withRecord?: boolean }) {
  const say = useWords();
  const { table, before, after } = change;
  const said = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  // As a form has them: the ledger's own order is that of the alphabet.
  const order = kinds.has(table) ? ['id', 'code', ...Object.keys(kinds.of(table).fields), 'archivedAt'] : [];
  const fields = [...order.filter((field) => said.has(field)), ...[...said].filter((field) => !order.includes(field))].filter(
    (field) => !silent.has(field),
  );
  const shown = before === null || after === null ? fields.filter((field) => !isBlank((after ?? before)?.[field])) : fields;
  const name = (field: string) => (kinds.has(table) ? fieldName(say, table, field) : field);
  return (
    <>
      {withRecord && kinds.has(table) && (
        <div className={classes['record']}>
          {tableTitle(say, table, 'one')} {words.record(change)}
        </div>
      )}
      <dl className={classes['changes']}>
        {shown.map((field) => (
          <div key={field} className={classes['change']}>
            <dt>{name(field)}</dt>
            <dd>
              {before !== null && <del>{words.value(table, field, before[field] ?? null)}</del>}
              {before !== null && after !== null && <span aria-hidden> → </span>}
              {after !== null && <ins>{words.value(table, field, after[field] ?? null)}</ins>}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
