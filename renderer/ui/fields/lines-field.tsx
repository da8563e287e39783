import { Textarea } from '@mantine/core';
import type { Field } from '../../../engine/kind/field.ts';
import { linesOf } from '../../../engine/lists/lines.ts';
import type { Json } from '../../../engine/values/json.ts';
import { ok } from '../../../engine/values/result.ts';
import { useSettings } from '../register/open-register.tsx';
import { FieldFrame } from './field-frame.tsx';
import { useFieldEdit } from './field-edit.ts';
import type { FieldProps } from './field-subject.ts';
import { useIsFrozen } from './frozen.ts';
import { onEnter, onEscape } from './keys.ts';
import { perField } from './per-field.tsx';

type LinesProps = FieldProps & { readonly show: NonNullable<Field['showItem']>; readonly read: NonNullable<Field['readItems']> };

/** A list of small records, written one a line. Enter begins a new line; leaving the field or Ctrl/Cmd-Enter saves it. */
export const LinesField = perField(function LinesField(props: LinesProps) {
  const { show, read } = props;
  const { timeZone } = useSettings();
  const edit = useFieldEdit(props, (typed) => (typeof typed === 'string' ? read(typed, timeZone) : ok(typed)));
  const isFrozen = useIsFrozen(props);
  const text = (value: Json) =>
    Array.isArray(value) ? linesOf((value as readonly Json[]).map(show)) : typeof value === 'string' ? value : '';
  return (
    <FieldFrame props={props} edit={edit} textOf={text}>
      {({ id, describedBy, invalid }) => (
        <Textarea
          id={id}
          value={text(edit.shown)}
          minRows={2}
          maxRows={24}
          readOnly={isFrozen}
          error={invalid}
          aria-describedby={describedBy}
          autoFocus={props.autoFocus}
          onChange={(event) => edit.type(event.currentTarget.value)}
          onBlur={() => void edit.leave()}
          onKeyDown={(event) => {
            onEnter(event, () => {
              if (!event.metaKey && !event.ctrlKey) return;
              event.preventDefault();
              void edit.leave();
            });
            onEscape(event, edit.dropTyped);
          }}
        />
      )}
    </FieldFrame>
  );
});
