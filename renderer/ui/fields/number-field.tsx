import { TextInput } from '@mantine/core';
import type { Json } from '../../../engine/values/json.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { FieldFrame } from './field-frame.tsx';
import { useFieldEdit } from './field-edit.ts';
import { isArchived, type FieldProps } from './field-subject.ts';
import { numberTyped, type NumberLimits } from './number-typed.ts';
import { perField } from './per-field.tsx';
import { onEnter, onEscape } from './keys.ts';

type NumberProps = FieldProps & NumberLimits & { readonly unit?: string };

const text = (value: Json) => (typeof value === 'number' ? numberText(value) : typeof value === 'string' ? value : '');

/** A number. It is right-aligned and grouped when it is not being typed. */
export const NumberField = perField(function NumberField(props: NumberProps) {
  const edit = useFieldEdit(props, (typed) => numberTyped(text(typed), props));
  return (
    <FieldFrame props={props} edit={edit} textOf={text}>
      {({ id, describedBy, invalid }) => (
        <TextInput
          id={id}
          classNames={{ input: 'numbers' }}
          inputMode={props.decimals ? 'decimal' : 'numeric'}
          value={text(edit.shown)}
          rightSection={props.unit}
          rightSectionWidth={props.unit === undefined ? 0 : 16 + props.unit.length * 8}
          readOnly={props.readOnly === true || isArchived(props.row)}
          error={invalid}
          aria-describedby={describedBy}
          onChange={(event) => edit.type(event.currentTarget.value)}
          onBlur={() => void edit.leave()}
          onKeyDown={(event) => {
            onEnter(event, () => void edit.leave());
            onEscape(event, edit.dropTyped);
          }}
        />
      )}
    </FieldFrame>
  );
});
