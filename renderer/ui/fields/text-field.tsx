import { Textarea, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { Json } from '../../../engine/values/json.ts';
import { FieldFrame } from './field-frame.tsx';
import { required, useFieldEdit } from './field-edit.ts';
import { type FieldProps } from './field-subject.ts';
import { useIsFrozen } from './frozen.ts';
import { perField } from './per-field.tsx';
import { onEnter, onEscape } from './keys.ts';
import classes from './fields.module.css';

type TextProps = FieldProps & {
  readonly required?: boolean;
  readonly placeholder?: string;
  /** An empty text is kept as nothing (`null`) instead of `''`. */
  readonly nullable?: boolean;
  /** Shown as the heading of the record. */
  readonly asTitle?: boolean;
  /** Lines shown when it is empty. */
  readonly rows?: number;
  /** The text is one paragraph: Enter saves it and goes on here instead of beginning a new line. */
  readonly onEnter?: () => void;
};

const text = (value: Json) => (typeof value === 'string' ? value : '');

function useTextEdit(props: TextProps) {
  const edit = useFieldEdit(props, (typed) =>
    props.required ? required(typed) : { ok: true, value: props.nullable && text(typed).trim() === '' ? null : typed },
  );
  /** Escape shows again what the register has. */
  const dropOnEscape = (event: KeyboardEvent) => onEscape(event, edit.dropTyped);
  return { edit, dropOnEscape };
}

/** One line of text. Typing is kept as a draft; leaving the field or Enter saves it. */
export const TextField = perField(function TextField(props: TextProps) {
  const { edit, dropOnEscape } = useTextEdit(props);
  const isFrozen = useIsFrozen(props);
  return (
    <FieldFrame props={props} edit={edit} textOf={text}>
      {({ id, describedBy, invalid }) => (
        <TextInput
          id={id}
          className={props.asTitle ? classes['title'] : ''}
          value={text(edit.shown)}
          placeholder={props.placeholder}
          readOnly={isFrozen}
          error={invalid}
          aria-describedby={describedBy}
          aria-required={props.required}
          autoFocus={props.autoFocus}
          onChange={(event) => edit.type(event.currentTarget.value)}
          onBlur={() => void edit.leave()}
          onKeyDown={(event) => {
            onEnter(event, () => void edit.leave());
            dropOnEscape(event);
          }}
        />
      )}
    </FieldFrame>
  );
});

/** Text of several lines. Enter begins a new line; leaving the field or Ctrl/Cmd-Enter saves it. */
export const LongTextField = perField(function LongTextField(props: TextProps) {
  const { edit, dropOnEscape } = useTextEdit(props);
  const isFrozen = useIsFrozen(props);
  return (
    <FieldFrame props={props} edit={edit} textOf={text}>
      {({ id, describedBy, invalid }) => (
        <Textarea
          id={id}
          value={text(edit.shown)}
          placeholder={props.placeholder}
          minRows={props.rows ?? 2}
          maxRows={24}
          readOnly={isFrozen}
          error={invalid}
          aria-describedby={describedBy}
          aria-required={props.required}
          autoFocus={props.autoFocus}
          onChange={(event) => edit.type(event.currentTarget.value)}
          onBlur={() => void edit.leave()}
          onKeyDown={(event) => {
            onEnter(event, () => {
              if (!event.metaKey && !event.ctrlKey && !props.onEnter) return;
              event.preventDefault();
              void edit.leave();
              props.onEnter?.();
            });
            dropOnEscape(event);
          }}
        />
      )}
    </FieldFrame>
  );
});
