import type { EditedKind } from '../../domain/commands.ts';
import { kinds } from '../../domain/index.ts';
import type { SubjectRow } from '../ui/fields/field-subject.ts';
import { FieldGrid } from './detail/detail.tsx';
import { FieldEditor } from './field-editor.tsx';

type Props = {
  readonly kind: EditedKind;
  readonly row: SubjectRow;
  readonly readOnly: boolean;
  /** Fields that stand elsewhere on the page. */
  readonly except?: readonly string[];
};

/** The fields of a record that a person may see and set, in the order of the declaration. */
export function RecordFields({ kind, row, readOnly, except = [] }: Props) {
  const fields = shownFields(kind, except);
  if (fields.length === 0) return null;
  return (
    <FieldGrid>
      {fields.map((field) => (
        <FieldEditor key={field} kind={kind} row={row} field={field} readOnly={readOnly} />
      ))}
    </FieldGrid>
  );
}

/** Without those that name a record's kind or owner (the reference beside it says so) and those that only the product writes. */
function shownFields(kind: EditedKind, except: readonly string[]): readonly string[] {
  const { fields } = kinds.of(kind);
  return Object.keys(fields).filter((field) => {
    const definition = fields[field];
    return (
      definition !== undefined &&
      definition.set !== 'engine' &&
      definition.type !== 'kindName' &&
      definition.reference?.owner !== true &&
      !except.includes(field)
    );
  });
}
