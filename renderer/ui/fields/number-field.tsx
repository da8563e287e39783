import { TextInput } from '@mantine/core';
import type { Json } from '../../../engine/values/json.ts';
import { problem } from '../../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../../engine/values/result.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { FieldFrame } from './field-frame.tsx';
import { useFieldEdit } from './field-edit.ts';
import { isArchived, type FieldProps } from './field-subject.ts';
import { perField } from './per-field.tsx';
import { onEnter, onEscape } from './keys.ts';

type NumberProps = FieldProps & {
  readonly min?: number;
  readonly max?: number;
  /** Decimals are allowed; without it only whole numbers. */
  readonly decimals?: boolean;
  readonly required?: boolean;
  readonly unit?: string;
};

/** Reads a number as people type it: groups of three, a point before decimals. Empty is nothing. */
export function numberTyped(
  typed: string,
  { min, max, decimals, required }: Omit<NumberProps, keyof FieldProps | 'unit'>,
): Result<number | null> {
  const plain = typed.replace(/[\s,]/g, '').replace('−', '-');
  if (plain === '') return required ? fail(problem('field.required')) : ok(null);
  const value = Number(plain);
  if (!Number.isFinite(value)) return fail(problem('field.notANumber', undefined, { value: typed }));
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    const outside = value > 0 ? problem('field.tooHigh', undefined, { max: max ?? numberText(Number.MAX_SAFE_INTEGER) }) : null;
    return fail(outside ?? problem('field.tooLow', undefined, { min: min ?? numberText(Number.MIN_SAFE_INTEGER) }));
  }
  if (!decimals && !Number.isSafeInteger(value)) return fail(problem('field.notAWholeNumber', undefined, { value: typed }));
  if (min !== undefined && value < min) return fail(problem('field.tooLow', undefined, { value: typed, min }));
  if (max !== undefined && value > max) return fail(problem('field.tooHigh', undefined, { value: typed, max }));
  return ok(value);
}

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
