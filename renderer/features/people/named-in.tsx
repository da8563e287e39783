import { Anchor } from '@mantine/core';
import { kinds } from '../../../domain/index.ts';
import { by, rowsIn } from '../../../engine/rows/query.ts';
import { fieldName, tableTitle } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useAnswers } from '../../ui/register/answers.ts';
import { listAddress } from '../../record/list/list-address.ts';
import { useRegister } from '../../ui/register/open-register.tsx';
import { useWords } from '../../ui/words/words-context.tsx';

/** How many records name a person, by kind and field; a kind with a page of its own leads there. */
export function NamedIn({ id }: { id: string }) {
  const say = useWords();
  const { names } = useRegister();
  const fields = kinds.referrers('people');
  const answers = useAnswers(fields.map(({ table, field }) => by(table, field, id)));
  if (answers === null) return null;
  const counts = fields
    .map(({ table, field }, index) => ({ table, field, count: rowsIn(answers[index]).length }))
    .filter(({ count }) => count > 0);
  if (counts.length === 0) return <p>{say('people:whereNone')}</p>;
  return (
    <ul>
      {counts.map(({ table, field, count }) => {
        const text = `${tableTitle(say, table)}, ${fieldName(say, table, field)}: ${numberText(count)}`;
        const path = kinds.of(table).list === null ? undefined : `/${table}`;
        const name = names[id];
        return (
          <li key={`${table}.${field}`}>
            {path === undefined || name === undefined ? (
              text
            ) : (
              <Anchor href={`#${listAddress(path, { filters: [{ column: field, is: [name] }] })}`}>{text}</Anchor>
            )}
          </li>
        );
      })}
    </ul>
  );
}
