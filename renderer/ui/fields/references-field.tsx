import type { Json } from '../../../engine/values/json.ts';
import { nameKey } from '../../../engine/values/text.ts';
import { notify } from '../notices/notices.tsx';
import { useRows } from '../register/answers.ts';
import { useArchivedName } from '../words/archived-name.ts';
import { useWords } from '../words/words-context.tsx';
import { FieldFrame } from './field-frame.tsx';
import { useFieldEdit } from './field-edit.ts';
import { isArchived, textOf, type FieldProps } from './field-subject.ts';
import { useIsFrozen } from './frozen.ts';
import { pastedLines } from './pasted-lines.ts';
import { perField } from './per-field.tsx';
import { referenceOf } from './reference-fields.tsx';
import { ReferencesSelect } from './references-select.tsx';

const key = (name: string | null) => nameKey(name ?? '').toLowerCase();
const idsOf = (value: Json): string[] => (Array.isArray(value) ? (value as readonly Json[]).map(String) : []);

/** Several records of a kind; saved as each is chosen or taken away. */
export const ReferencesField = perField(function ReferencesField(props: FieldProps & { readonly nothing?: string }) {
  const say = useWords();
  const { target, show } = referenceOf(props);
  const archivedName = useArchivedName();
  const edit = useFieldEdit(props);
  const rows = useRows(target) ?? [];
  const chosen = idsOf(edit.shown);
  const offered = rows.filter((row) => !isArchived(row) || chosen.includes(row.id));
  const named = (row: (typeof rows)[number]) => archivedName(textOf(row, show) ?? '', textOf(row, 'archivedAt'));
  const nameOf = (value: Json) =>
    rows
      .filter(({ id }) => idsOf(value).includes(id))
      .map(named)
      .join(', ');
  const isFrozen = useIsFrozen(props);
  /** Takes the records that lines name by name or code; those that nothing is called stay out, and are said. */
  const take = (lines: readonly string[]) => {
    const idOf = (line: string) =>
      offered.find((row) => [textOf(row, show), textOf(row, 'code')].some((name) => key(name) === key(line)))?.id;
    const unknown = lines.filter((line) => idOf(line) === undefined);
    const ids = [...new Set([...chosen, ...lines.flatMap((line) => idOf(line) ?? [])])];
    if (ids.length > chosen.length) void edit.choose(ids);
    if (unknown.length > 0) notify(say('common:pastedUnknown', { names: unknown.join(', ') }), 'problem');
  };
  return (
    <FieldFrame props={props} edit={edit} textOf={nameOf}>
      {({ id, describedBy, invalid, label }) => (
        <ReferencesSelect
          id={id}
          aria-label={label}
          target={target}
          chosen={chosen}
          readOnly={isFrozen}
          error={invalid}
          aria-describedby={describedBy}
          placeholder={chosen.length === 0 ? say('common:none') : ''}
          nothingFoundMessage={props.nothing ?? say('common:nothingFound')}
          onPaste={(event) => {
            const lines = isFrozen ? null : pastedLines(event);
            if (lines !== null) take(lines);
          }}
          onChoose={(ids) => void edit.choose([...ids])}
        />
      )}
    </FieldFrame>
  );
});
