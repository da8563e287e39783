import type { ComponentType } from 'react';
import type { FieldProps } from './field-subject.ts';

/** An editor belongs to one field of one record: with another record it starts anew, and what was typed is sent. */
export function perField<Props extends FieldProps>(Editor: ComponentType<Props>): ComponentType<Props> {
  return function PerField(props: Props) {
    return <Editor key={`${props.table}:${props.row.id}:${props.field}`} {...props} />;
  };
}
