import { TextInput } from '@mantine/core';
import type { Json } from '../../../engine/values/json.ts';
import type { Result } from '../../../engine/values/result.ts';
import { FieldFrame } from './field-frame.tsx';
import { useFieldEdit } from './field-edit.ts';
import { type FieldProps } from './field-subject.ts';
import { useIsFrozen } from './frozen.ts';
import { onEnter, onEscape } from './keys.ts';

type Props = {
  readonly field: FieldProps;
  readonly read: (typed: Json) => Result<Json>;
  readonly textOf: (value: Json) => string;
  readonly inputMode: 'decimal' | 'numeric';
  readonly unit?: string | undefined;
};

/** A figure of a record: right-aligned, kept when it is left or on Enter, given up on Escape. */
export function FigureInput({ field, read, textOf, inputMode, unit }: Props) {
  const edit = useFieldEdit(field, read);
  const isFrozen = useIsFrozen(field);
  return (
    <FieldFrame props={field} edit={edit} textOf={textOf}>
      {({ id, describedBy, invalid }) => (
        <TextInput
          id={id}
          classNames={{ input: 'numbers' }}
          inputMode={inputMode}
          value={textOf(edit.shown)}
          rightSection={unit}
          rightSectionWidth={unit === undefined ? 0 : 16 + unit.length * 8}
          readOnly={isFrozen}
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
}
