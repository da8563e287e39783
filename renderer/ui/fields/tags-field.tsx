import { TagsInput } from '@mantine/core';
import type { Json } from '../../../engine/values/json.ts';
import { useDraft } from '../register/drafts.tsx';
import { FieldFrame } from './field-frame.tsx';
import { useFieldEdit } from './field-edit.ts';
import { type FieldProps } from './field-subject.ts';
import { useIsFrozen } from './frozen.ts';
import { isComposing } from './keys.ts';
import { perField } from './per-field.tsx';

const textsOf = (value: Json): string[] => (Array.isArray(value) ? (value as readonly Json[]).map(String) : []);

/** Some short texts, each ended by Enter or a comma; saved as each is added or taken away. */
export const TagsField = perField(function TagsField(props: FieldProps & { readonly placeholder?: string }) {
  const edit = useFieldEdit(props);
  const shown = textsOf(edit.shown);
  // A text that is not ended yet is none of the field's, but somebody typed it.
  const [begun, setBegun] = useDraft<string>(`${props.table}:${props.row.id}:${props.field}:begun`, '');
  const isFrozen = useIsFrozen(props);
  return (
    <FieldFrame props={props} edit={edit} textOf={(value) => textsOf(value).join(', ')}>
      {({ id, describedBy, invalid }) => (
        <TagsInput
          id={id}
          value={shown}
          searchValue={begun}
          onSearchChange={setBegun}
          placeholder={shown.length === 0 ? props.placeholder : ''}
          readOnly={isFrozen}
          error={invalid}
          aria-describedby={describedBy}
          acceptValueOnBlur
          // Of lines that are pasted each is one.
          splitChars={[',', '\n']}
          onKeyDown={(event) => {
            // The widget knows of a composition while it lasts; in Safari it is over before the key is told.
            if (isComposing(event)) event.stopPropagation();
          }}
          onChange={(texts) => void edit.choose(texts)}
        />
      )}
    </FieldFrame>
  );
});
