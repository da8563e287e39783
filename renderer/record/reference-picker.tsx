import { kinds } from '../../domain/index.ts';
import type { KindName } from '../../domain/rows.ts';
import { textOf } from '../ui/fields/field-subject.ts';
import { RecordPicker } from '../ui/fields/record-picker.tsx';
import { useFindRecords } from '../ui/fields/reference-fields.tsx';
import { useRow } from '../ui/register/answers.ts';
import { useNamed } from '../ui/register/command.ts';
import { useRegister } from '../ui/register/open-register.tsx';
import { useArchivedName } from '../ui/words/archived-name.ts';

type PickerProps = {
  readonly id: string;
  readonly label: string;
  readonly target: KindName;
  readonly value: string;
  readonly required: boolean;
  readonly invalid: boolean;
  readonly autoFocus: boolean;
  readonly onChoose: (id: string) => void;
};

/** Chooses a record of a kind in a form, or makes one of its name where the kind allows that. */
export function ReferencePicker({ id, label, target, value, required, invalid, autoFocus, onChoose }: PickerProps) {
  const show = kinds.of(target).names ?? 'code';
  const find = useFindRecords(target, show);
  const createNamed = useNamed();
  const shown = useShown(target, value);
  return (
    <RecordPicker
      id={id}
      label={label}
      shown={shown}
      find={find}
      clearable={!required}
      invalid={invalid}
      autoFocus={autoFocus}
      describedBy={invalid ? `${id}-says` : undefined}
      onChoose={(pick) => onChoose(pick?.id ?? '')}
      {...(kinds.of(target).createdByName
        ? {
            onCreate: (name: string) => createNamed(target, name, onChoose),
          }
        : {})}
    />
  );
}

/** What names a record that was chosen. */
export function useShown(table: KindName | null, id: string): string {
  const row = useRow(table ?? 'people', table === null || id === '' ? null : id);
  const { names } = useRegister();
  const archivedName = useArchivedName();
  if (table === null || !row) return '';
  const code = textOf(row, 'code');
  const naming = kinds.of(table).names ?? 'code';
  const label = kinds.of(table).fields[naming]?.type === 'personal' ? (names[id] ?? code ?? '') : (textOf(row, naming) ?? '');
  const shown = table === 'people' || code === null || code === label ? label : `${code} ${label}`;
  return archivedName(shown, textOf(row, 'archivedAt'));
}
