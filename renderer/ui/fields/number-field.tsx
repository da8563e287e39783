import type { Json } from '../../../engine/values/json.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import type { FieldProps } from './field-subject.ts';
import { FigureInput } from './figure-input.tsx';
import { numberTyped, type NumberLimits } from './number-typed.ts';
import { perField } from './per-field.tsx';

type NumberProps = FieldProps & NumberLimits & { readonly unit?: string };

const text = (value: Json) => (typeof value === 'number' ? numberText(value) : typeof value === 'string' ? value : '');

/** A number, grouped when it is not being typed. */
export const NumberField = perField(function NumberField(props: NumberProps) {
  const read = (typed: Json) => numberTyped(text(typed), props);
  return <FigureInput field={props} read={read} textOf={text} inputMode={props.decimals ? 'decimal' : 'numeric'} unit={props.unit} />;
});
