import { Checkbox, Select } from '@mantine/core';
import type { Json } from '../../../engine/values/json.ts';
import { choiceName, type Vocabulary } from '../../../words/names.ts';
import { useWords } from '../words/words-context.tsx';
import { FieldFrame } from './field-frame.tsx';
import { useFieldEdit } from './field-edit.ts';
import { type FieldProps } from './field-subject.ts';
import { useIsFrozen } from './frozen.ts';
import { perField } from './per-field.tsx';

export type Option = {
  readonly value: string;
  readonly label: string;
  /** False: archived. It stands in the field of whoever has it still, and is not offered to others. */
  readonly offered?: boolean;
};
export type OptionGroup = { readonly group: string; readonly items: readonly Option[] };

type OptionsProps = FieldProps & {
  readonly options: readonly (Option | OptionGroup)[];
  /** An empty choice is possible. */
  readonly clearable?: boolean;
  readonly placeholder?: string;
  readonly searchable?: boolean;
  /** Turns the option's value into the field's, where that is no text: `Number`. */
  readonly read?: (value: string) => Json;
};

/** The option that stands for a value. */
function keyOf(value: Json): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

function labelIn(options: readonly (Option | OptionGroup)[], value: Json): string {
  const flat = options.flatMap((option) => ('group' in option ? option.items : [option]));
  return flat.find((one) => one.value === keyOf(value))?.label ?? (value === null ? '' : JSON.stringify(value));
}

type Offered = { value: string; label: string } | { group: string; items: { value: string; label: string }[] };

/** What can be chosen where `chosen` is in use, as the widget takes it. */
export function offeredOptions(options: readonly (Option | OptionGroup)[], chosen: string | null): Offered[] {
  const offered = (items: readonly Option[]) =>
    items.filter((item) => item.offered !== false || item.value === chosen).map(({ value, label }) => ({ value, label }));
  return options.flatMap((option): Offered[] => {
    if (!('group' in option)) return offered([option]);
    const items = offered(option.items);
    return items.length === 0 ? [] : [{ group: option.group, items }];
  });
}

/** One of some options; saved as soon as it is chosen. */
export const OptionsField = perField(function OptionsField(props: OptionsProps) {
  const edit = useFieldEdit(props);
  const { options } = props;
  const readOnly = useIsFrozen(props);
  return (
    <FieldFrame props={props} edit={edit} textOf={(value) => labelIn(options, value)}>
      {({ id, describedBy, invalid, label }) => (
        <Select
          id={id}
          aria-label={label}
          data={offeredOptions(options, keyOf(edit.shown))}
          value={keyOf(edit.shown)}
          placeholder={props.placeholder ?? ''}
          clearable={props.clearable === true && !readOnly}
          allowDeselect={false}
          searchable={props.searchable ?? options.length > 12}
          readOnly={readOnly}
          error={invalid}
          aria-describedby={describedBy}
          autoFocus={props.autoFocus}
          onChange={(value) => void edit.choose(value === null ? null : (props.read?.(value) ?? value))}
        />
      )}
    </FieldFrame>
  );
});

type ChoiceProps = Omit<OptionsProps, 'options'> & { readonly vocabulary: Vocabulary; readonly values: readonly string[] };

/** One value of a vocabulary (`choices:<vocabulary>.<value>`). */
export function ChoiceField({ vocabulary, values, ...props }: ChoiceProps) {
  const say = useWords();
  return <OptionsField {...props} options={values.map((value) => ({ value, label: choiceName(say, vocabulary, value) }))} />;
}

/** Yes or no; saved as soon as it is ticked. */
export const FlagField = perField(function FlagField(props: FieldProps) {
  const say = useWords();
  const edit = useFieldEdit(props);
  const readOnly = useIsFrozen(props);
  return (
    <FieldFrame props={{ ...props, hideLabel: true }} edit={edit} textOf={(value) => say(value === true ? 'common:yes' : 'common:no')}>
      {({ id, describedBy, label }) => (
        <Checkbox
          id={id}
          label={label}
          checked={edit.shown === true}
          disabled={readOnly}
          aria-describedby={describedBy}
          onChange={(event) => void edit.choose(event.currentTarget.checked)}
        />
      )}
    </FieldFrame>
  );
});
