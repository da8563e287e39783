import type { Json } from '../../../engine/values/json.ts';
import { ok } from '../../../engine/values/result.ts';
import { moneyText } from '../../../words/patterns/money.ts';
import { useLanguage } from '../words/words-context.tsx';
import type { FieldProps } from './field-subject.ts';
import { FigureInput } from './figure-input.tsx';
import { minorUnitsTyped } from './number-typed.ts';
import { perField } from './per-field.tsx';

type MoneyProps = FieldProps & { readonly currency: string; readonly required?: boolean };

/** An amount of money, typed as people write it (`1,234.56`) and kept in minor units of the record's currency. */
export const MoneyField = perField(function MoneyField(props: MoneyProps) {
  const language = useLanguage();
  const text = (value: Json) =>
    typeof value === 'number' ? moneyText(value, props.currency, language) : typeof value === 'string' ? value : '';
  const read = (typed: Json) =>
    typeof typed === 'number' ? ok(typed) : minorUnitsTyped(typeof typed === 'string' ? typed : '', props.currency, props.required);
  return <FigureInput field={props} read={read} textOf={text} inputMode="decimal" />;
});
