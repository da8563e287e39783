import { Anchor } from '@mantine/core';
import { kinds } from '../../../../domain/index.ts';
import type { Before, ManyAnswer, Refusal } from '../../../../engine/commands/many-tally.ts';
import type { JsonObject } from '../../../../engine/values/json.ts';
import { fieldName } from '../../../../words/names.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import type { WordKey } from '../../../../words/translate.ts';
import { useProblemSentence } from '../../../ui/words/problem-words.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import classes from './bulk.module.css';
import { useCodes, useValueText } from './use-value-text.ts';

/** So many values that a field held, and so many codes, are told. */
const [valuesTold, codesTold] = [4, 5];

type Props = {
  /** The kind of the rows that are changed, and that of the records that are selected. */
  readonly table: string;
  readonly selected: string;
  readonly answer: ManyAnswer;
  /** What is set. */
  readonly fields: JsonObject;
  /** What begins the preview: so many change, or are added. */
  readonly counted: WordKey;
  readonly onOverwrite: () => void;
};

/** What would come of it: so many change, from what to what; so many are so already; and others may not, each with why. */
export function Preview({ table, selected, answer, fields, counted, onOverwrite }: Props) {
  const say = useWords();
  const { changed, unchanged, before, refused } = answer;
  const told = before.filter(({ field }) => field in kinds.of(table).fields);
  const conflicts = refused.filter(({ problem }) => problem.code === 'command.conflict');
  const conflicting = conflicts.reduce((sum, { count }) => sum + count, 0);
  const times = (count: number) => ({ count, n: numberText(count) });
  return (
    <div className={classes['preview']} role="status">
      <p>{changed === 0 ? say('bulk:nothingChanges') : say(counted, times(changed))}</p>
      <ul>
        {told.map((one) => (
          <FromTo key={one.field} table={table} before={one} after={fields} />
        ))}
        {unchanged > 0 && <li>{say('bulk:unchanged', times(unchanged))}</li>}
        {conflicting > 0 && (
          <li className={classes['notice']}>
            {say('bulk:conflicts', times(conflicting))}{' '}
            <Anchor component="button" type="button" size="xs" onClick={onOverwrite}>
              {say('bulk:overwrite')}
            </Anchor>
          </li>
        )}
        {refused
          .filter((one) => !conflicts.includes(one))
          .map((one) => (
            <Refused key={JSON.stringify(one.problem)} table={selected} refusal={one} />
          ))}
      </ul>
    </div>
  );
}

function FromTo({ table, before: { field, values, more }, after }: { table: string; before: Before; after: JsonObject }) {
  const say = useWords();
  const first = values.slice(0, valuesTold);
  const to = field in after ? [{ field, value: after[field] ?? null }] : [];
  const text = useValueText(table, [...first.map(({ value }) => ({ field, value })), ...to]);
  const rest = values.length - first.length + more;
  const from = first.map(({ value, count }) =>
    values.length === 1 ? text({ field, value }) : `${text({ field, value })} ${numberText(count)}`,
  );
  return (
    <li>
      {fieldName(say, table, field)}:{' '}
      <span className={classes['was']}>{[...from, ...(rest > 0 ? [say('bulk:moreValues', { n: numberText(rest) })] : [])].join(', ')}</span>
      {to.map((one) => (
        <span key={field}>
          {' → '}
          <strong>{text(one)}</strong>
        </span>
      ))}
    </li>
  );
}

function Refused({ table, refusal: { problem, count, ids } }: { table: string; refusal: Refusal }) {
  const say = useWords();
  const sentence = useProblemSentence();
  const codes = useCodes(table, ids.slice(0, codesTold));
  const named =
    count > codes.length ? say('bulk:refusedMore', { codes: codes.join(', '), n: numberText(count - codes.length) }) : codes.join(', ');
  return (
    <li className={classes['refused']}>
      {say('bulk:refused', { count, n: numberText(count), why: sentence(problem) })}{' '}
      {codes.length > 0 && <span className={classes['codes']}>({named})</span>}
    </li>
  );
}
