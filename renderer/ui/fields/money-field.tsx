import { TextInput } from '@mantine/core';
import type { Json } from '../../../engine/values/json.ts';
import { moneyText } from '../../../words/patterns/money.ts';
import { useLanguage } from '../words/words-context.tsx';
import { FieldFrame } from './field-frame.tsx';
import { useFieldEdit } from './field-edit.ts';
import { isArchived, type FieldProps } from './field-subject.ts';
import { minorUnitsTyped } from './number-typed.ts';
import { onEnter, onEscape } from './keys.ts';
import { perField } from './per-field.tsx';

type MoneyProps = FieldProps & { readonly currency: string; readonly required?: boolean };

/** An amount of money, typed as people write it (`1,234.56`) and kept in minor units of the record's currency. */
export const MoneyField = perField(function MoneyField(props: MoneyProps) {
  const language = useLanguage();
  const edit = useFieldEdit(props, (typed) =>
    typeof typed === 'number'
      ? { ok: true, value: typed }
      : minorUnitsTyped(typeof typed === 'string' ? typed : '', props.currency, props.required),
  );
  const text = (value: Json) =>
    typeof value === 'number' ? moneyText(value, props.currency, language) : typeof value === 'string' ? value : '';
  return (
    <FieldFrame props={props} edit={edit} textOf={text}>
      {({ id, describedBy, invalid }) => (
        <TextInput
          id={id}
          classNames={{ input: 'numbers' }}
          inputMode="decimal"
          value={text(edit.shown)}
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
