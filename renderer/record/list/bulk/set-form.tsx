import { Checkbox, Select } from '@mantine/core';
import { useState } from 'react';
import { kinds } from '../../../../domain/index.ts';
import type { ManyAnswer } from '../../../../engine/commands/many-tally.ts';
import type { Json, JsonObject } from '../../../../engine/values/json.ts';
import { fieldName } from '../../../../words/names.ts';
import { useClock } from '../../../ui/register/clock.tsx';
import { useProblemSentence } from '../../../ui/words/problem-words.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import { TypedField } from '../../typed-field.tsx';
import { readTyped, type Typed } from '../../typed-values.ts';
import type { BulkProps } from './bulk-act.ts';
import { BulkForm, type ActWords } from './bulk-form.tsx';
import classes from './bulk.module.css';
import { chosenWith, mayBeEmpty, settableFields } from './settable-fields.ts';

type Props = BulkProps & {
  readonly fields: readonly string[];
  readonly given?: Typed;
  /** Where it is more than fields that are set: its words, and the values that it sets without asking. */
  readonly named?: { readonly words: ActWords; readonly values: JsonObject };
};

/** Sets some fields of several records to the same. A field without which a rule refuses records is asked for as well. */
export function SetForm({ table, count, rows, asOf, onOverwrite, onClose, fields: asked, given = {}, named }: Props) {
  const say = useWords();
  const sentence = useProblemSentence();
  const clock = useClock();
  const kind = kinds.of(table);
  const [fields, setFields] = useState<readonly string[]>(() => withNeeded(table, asked));
  const [typed, setTyped] = useState<Typed>(given);
  const [emptied, setEmptied] = useState<ReadonlySet<string>>(new Set());
  const said = fields.filter((field) => !emptied.has(field) && (typed[field] ?? '').trim() !== '');
  const read = readTyped(kind, typed, said, clock);
  const blanks = Object.fromEntries([...emptied].map((field): [string, Json] => [field, kind.blank[field] ?? null]));
  const problems = read.ok ? [] : read.problems;
  const values = read.ok && said.length + emptied.size > 0 ? { ...named?.values, ...read.value, ...blanks } : null;
  const { first, others } = settableFields(kind);
  const left = [...first, ...others].filter((field) => !fields.includes(field));
  const names = fields.map((field) => fieldName(say, table, field)).join(', ');

  const type = (field: string, value: string) => {
    setTyped((now) => ({ ...now, [field]: value }));
    setEmptied(new Set([...emptied].filter((one) => one !== field)));
    if (!fields.includes(field)) setFields([...fields, field]);
  };
  const empty = (field: string, isEmpty: boolean) => {
    setEmptied(new Set(isEmpty ? [...emptied, field] : [...emptied].filter((one) => one !== field)));
    if (!fields.includes(field)) setFields([...fields, field]);
  };
  const editor = (field: string, autoFocus: boolean) => {
    const wrong = problems.find((problem) => problem.at?.field === field);
    const definition = kind.fields[field];
    const name = fieldName(say, table, field);
    return (
      <div key={field} className={classes['field']}>
        <TypedField
          kind={table}
          field={field}
          typed={emptied.has(field) ? { ...typed, [field]: '' } : typed}
          error={wrong === undefined ? null : sentence(wrong)}
          autoFocus={autoFocus}
          onType={(value) => type(field, value)}
        />
        {named === undefined && definition !== undefined && mayBeEmpty(definition) && (
          <Checkbox
            size="xs"
            label={say('bulk:empty')}
            aria-label={`${name}: ${say('bulk:empty')}`}
            checked={emptied.has(field)}
            onChange={(event) => empty(field, event.currentTarget.checked)}
          />
        )}
      </div>
    );
  };
  return (
    <BulkForm
      selected={table}
      count={count}
      asked={values === null ? null : { verb: 'edit', table, rows, asOf, fields: values }}
      words={named?.words ?? { does: 'bulk:setOf', counted: 'bulk:changes', done: 'bulk:setDone', args: { field: names } }}
      problems={problems.filter((problem) => !fields.includes(problem.at?.field ?? ''))}
      onOverwrite={onOverwrite}
      onClose={onClose}
    >
      {(answer) => (
        <>
          {fields.map((field, at) => editor(field, at === 0))}
          {missing(answer, table, fields).map((field) => editor(field, false))}
          {left.length > 0 && named === undefined && (
            <Select
              className={classes['field'] ?? ''}
              label={say('bulk:addField')}
              data={left.map((field) => ({ value: field, label: fieldName(say, table, field) }))}
              value={null}
              searchable
              onChange={(field) => {
                if (field !== null) setFields(withNeeded(table, [...fields, field]));
              }}
            />
          )}
        </>
      )}
    </BulkForm>
  );
}

function withNeeded(table: string, fields: readonly string[]): readonly string[] {
  return [...new Set(fields.flatMap((field) => chosenWith(kinds.of(table), field)))];
}

/** The fields for the sake of which records are refused: whoever sets them as well takes these records along. */
function missing(answer: ManyAnswer | null, table: string, fields: readonly string[]): readonly string[] {
  const { first, others } = settableFields(kinds.of(table));
  const wrong = (answer?.refused ?? []).flatMap(({ problem }) => (problem.code === 'command.conflict' ? [] : (problem.at?.field ?? [])));
  return [...new Set(wrong)].filter((field) => !fields.includes(field) && [...first, ...others].includes(field));
}
