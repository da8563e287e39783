import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { fieldKey } from '../../contract/field-draft.ts';
import type { EditedKind } from '../../domain/commands.ts';
import { kinds } from '../../domain/index.ts';
import type { Json } from '../../engine/values/json.ts';
import { fieldName } from '../../words/names.ts';
import { valueOf, type SubjectRow } from '../ui/fields/field-subject.ts';
import { useLeftAmong } from '../ui/register/drafts.tsx';
import { useWords } from '../ui/words/words-context.tsx';
import { FieldGrid, MoreFields } from './detail/detail.tsx';
import { FieldEditor } from './field-editor.tsx';

type Props = {
  readonly kind: EditedKind;
  readonly row: SubjectRow;
  readonly readOnly: boolean;
  /** Fields that stand elsewhere on the page. */
  readonly except?: readonly string[];
};

/** The fields of a record that a person may see and set, in the order of the declaration: some only once they are asked for. */
export function RecordFields(props: Props) {
  const fields = shownFields(props.kind, props.except ?? []);
  return fields.length === 0 ? null : <Fields key={props.row.id} {...props} fields={fields} />;
}

function Fields({ kind, row, readOnly, fields }: Props & { readonly fields: readonly string[] }) {
  const say = useWords();
  const onDemand = fields.filter((field) => kinds.of(kind).fields[field]?.onDemand === true);
  // What was typed in an earlier session and never sent is not hidden.
  const left = useLeftAmong(Object.fromEntries(onDemand.map((field) => [field, fieldKey({ table: kind, id: row.id, field })])));
  const [isAsked, setIsAsked] = useState(left !== null);
  const hidden = isAsked ? [] : onDemand.filter((field) => isEmpty(valueOf(row, field)));
  const shown = fields.filter((field) => !hidden.includes(field));
  return (
    <>
      {shown.length === 0 ? null : (
        <FieldGrid>
          {shown.map((field) => (
            <FieldEditor key={field} kind={kind} row={row} field={field} readOnly={readOnly} />
          ))}
        </FieldGrid>
      )}
      {readOnly || hidden.length === 0 ? null : (
        <MoreFields>
          <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={14} stroke={1.5} />} onClick={() => setIsAsked(true)}>
            {say('common:addFields', { fields: hidden.map((field) => fieldName(say, kind, field)).join(', ') })}
          </Button>
        </MoreFields>
      )}
    </>
  );
}

function isEmpty(value: Json): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Without those that name a record's kind or owner (the reference beside it says so) and those that only the product writes. */
export function shownFields(kind: EditedKind, except: readonly string[]): readonly string[] {
  const { fields } = kinds.of(kind);
  return Object.keys(fields).filter((field) => {
    const definition = fields[field];
    return (
      definition !== undefined &&
      definition.set !== 'engine' &&
      definition.type !== 'kindName' &&
      definition.type !== 'inner' &&
      definition.reference?.owner !== true &&
      !except.includes(field)
    );
  });
}
