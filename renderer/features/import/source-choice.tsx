import { Checkbox, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { sourcesOf } from '../../../documents/sources/all.ts';
import { passedOver } from '../../../documents/sources/source.ts';
import { choiceName } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { onEnter } from '../../ui/fields/keys.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import type { StepAt, Wishes } from './import-step.ts';
import classes from './import.module.css';

type Props = { readonly table: string; readonly step: StepAt<'preview'>; readonly onWish: (wishes: Partial<Wishes>) => void };

/** Stands for a file with columns of its own among the programs. */
const columns = 'columns';

/** What a file of JSON was read as, and what else it may be; of another program also what makes no row, and which environments are production. */
export function SourceChoice({ table, step, onWish }: Props) {
  const say = useWords();
  const sources = sourcesOf(table);
  const { read, isPending } = step;
  const { as, label, production } = step.wishes;
  if (sources.length === 0 || !read.isJson) return null;
  const options = sources.find(({ name }) => name === as)?.options ?? [];
  const reasons = passedOver.flatMap((reason) => {
    const count = read.from?.passedOver[reason] ?? 0;
    return count === 0 ? [] : [`${choiceName(say, 'passedOver', reason)} ${numberText(count)}`];
  });
  return (
    <>
      {read.from !== null && (
        <p role="status" className={classes['text']}>
          {say('imports:screen.readAs', { source: choiceName(say, 'source', read.from.source) })}
        </p>
      )}
      <div className={classes['columns']}>
        <Select
          label={say('imports:screen.source')}
          value={as ?? columns}
          data={[
            ...sources.map(({ name }) => ({ value: name, label: choiceName(say, 'source', name) })),
            { value: columns, label: say('imports:screen.columns') },
          ]}
          allowDeselect={false}
          disabled={isPending}
          onChange={(next) => onWish({ as: next === columns ? null : next, label: null, production: [] })}
        />
        {options.includes('label') && <Label key={label ?? ''} value={label} onChange={(next) => onWish({ label: next })} />}
      </div>
      {reasons.length > 0 && <p className={classes['note']}>{say('imports:passedOver', { reasons: reasons.join(', ') })}</p>}
      {options.includes('production') && (
        <Environments
          others={read.from?.otherEnvironments ?? {}}
          production={production}
          onChange={(names) => onWish({ production: names })}
        />
      )}
    </>
  );
}

/** The label that makes an issue an incident: asked when the field is left, or with Enter. */
function Label({ value, onChange }: { readonly value: string | null; readonly onChange: (label: string | null) => void }) {
  const say = useWords();
  const [text, setText] = useState(value ?? '');
  const wanted = text.trim() === '' ? null : text.trim();
  const ask = () => {
    if (wanted !== value) onChange(wanted);
  };
  return (
    <TextInput
      label={say('imports:screen.label')}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={ask}
      onKeyDown={(event) => onEnter(event, ask)}
    />
  );
}

type EnvironmentsProps = {
  /** The names that mean nothing, and on how many rows they stand. */
  readonly others: Readonly<Record<string, number>>;
  readonly production: readonly string[];
  readonly onChange: (names: readonly string[]) => void;
};

/** Asks which of the environments that nobody knows are production: only those count. */
function Environments({ others, production, onChange }: EnvironmentsProps) {
  const say = useWords();
  const names = [...new Set([...production, ...Object.keys(others)])].sort();
  if (names.length === 0) return null;
  return (
    <fieldset className={classes['emptyCells']}>
      <legend>{say('imports:screen.otherEnvironments')}</legend>
      <p className={classes['note']}>{say('imports:screen.otherEnvironmentsText')}</p>
      <div className={classes['columns']}>
        {names.map((name) => {
          const count = others[name];
          const shown = name === '' ? say('imports:screen.noName') : name;
          return (
            <Checkbox
              key={name}
              label={count === undefined ? shown : say('imports:screen.environmentRows', { name: shown, count, n: numberText(count) })}
              checked={production.includes(name)}
              disabled={name === ''}
              onChange={(event) => onChange(event.currentTarget.checked ? [...production, name] : production.filter((one) => one !== name))}
            />
          );
        })}
      </div>
    </fieldset>
  );
}
