import { useId } from 'react';
import { fieldName } from '../../../words/names.ts';
import { useWords } from '../words/words-context.tsx';
import { RecordPicker } from './record-picker.tsx';
import { useFindRecords } from './reference-fields.tsx';
import classes from './fields.module.css';

/** A service that is there (`id`), or the name of one that is made together with the record that needs it. */
export type ChosenService = { readonly id: string | null; readonly name: string };

type Props = {
  readonly table: string;
  readonly value: ChosenService | null;
  readonly error: string | null;
  readonly autoFocus?: boolean;
  readonly onChange: (service: ChosenService | null) => void;
};

/** The service of a record that is being begun: chosen, or a new name typed. */
export function ServiceChoice({ table, value, error, autoFocus = false, onChange }: Props) {
  const say = useWords();
  const id = useId();
  const find = useFindRecords('services', 'name');
  const label = fieldName(say, table, 'serviceId');
  const says = error !== null || value?.id === null;
  return (
    <div>
      <label className="mantine-InputWrapper-label" htmlFor={id}>
        {label}
      </label>
      <RecordPicker
        id={id}
        label={label}
        shown={value?.name ?? ''}
        find={find}
        invalid={error !== null}
        autoFocus={autoFocus}
        describedBy={says ? `${id}-says` : undefined}
        placeholder={say('services:findOrName')}
        onChoose={(pick) => onChange(pick === null ? null : { id: pick.id, name: pick.label })}
        onCreate={(name) => onChange({ id: null, name })}
        createLabel={(name) => say('services:newNamed', { name })}
      />
      {says && (
        <div id={`${id}-says`} className={classes['says']}>
          {error === null ? (
            <div className={classes['description']}>{say('services:madeToo', { name: value?.name ?? '' })}</div>
          ) : (
            <div role="alert" className={classes['problem']}>
              {error}
            </div>
          )}
        </div>
      )}
    </div>
  );
}
