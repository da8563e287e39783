import type { KindName, Stored } from '../../../domain/rows.ts';
import { useCallback } from 'react';
import type { ListQuery } from '../../../engine/lists/list-query.ts';
import type { Json } from '../../../engine/values/json.ts';
import { useRow, useRowsById } from '../register/answers.ts';
import { isKindName, kinds } from '../../../domain/index.ts';
import { useNamed } from '../register/command.ts';
import { useChosenPerson } from '../register/person-name.tsx';
import { useStore } from '../register/store-context.tsx';
import { useArchivedName } from '../words/archived-name.ts';
import { useWords } from '../words/words-context.tsx';
import { FieldFrame } from './field-frame.tsx';
import { useFieldEdit } from './field-edit.ts';
import { textOf, type FieldProps } from './field-subject.ts';
import { useIsFrozen } from './frozen.ts';
import { perField } from './per-field.tsx';
import { RecordPicker, type Pick } from './record-picker.tsx';

const most = 50;

/** Looks for records of a table as its list does; `show` is the column that names them. Archived ones are left out. */
export function useFindRecords(table: KindName, show: string): (words: string) => Promise<readonly Pick[]> {
  const store = useStore();
  return useCallback(
    async (words) => {
      const query: ListQuery = {
        table,
        search: words,
        filters: [],
        sort: words === '' ? [{ column: show, descending: false }] : [],
        archived: false,
      };
      const { rows } = await store.list(query, 0, most);
      return rows.map(({ id, cells }) => {
        const code = cells['code'];
        return { id, label: String(cells[show] ?? code ?? ''), ...(typeof code === 'string' ? { mark: code } : {}) };
      });
    },
    [store, table, show],
  );
}

/** The kind that a field refers to, and the field that names a record of it. */
export function referenceOf({ table, field }: { readonly table: string; readonly field: string }): {
  readonly target: KindName;
  readonly show: string;
} {
  const reference = kinds.of(table).fields[field]?.reference;
  if (reference === undefined || !isKindName(reference.kind)) throw new Error(`${table}.${field} refers to nothing`);
  return { target: reference.kind, show: kinds.of(reference.kind).names ?? 'code' };
}

type ReferenceProps = FieldProps & {
  readonly required?: boolean;
};

/** A record of another table; saved as soon as it is chosen. */
export const ReferenceField = perField(function ReferenceField(props: ReferenceProps) {
  const { target, show } = referenceOf(props);
  const createNamed = useNamed();
  const find = useFindRecords(target, show);
  const edit = useFieldEdit(props);
  const archivedName = useArchivedName();
  const id = typeof edit.shown === 'string' ? edit.shown : null;
  const referred = useRow(target, id);
  const nameIn = (row: Stored) => archivedName(textOf(row, show) ?? textOf(row, 'code') ?? '', textOf(row, 'archivedAt'));
  const label = referred ? nameIn(referred) : '';
  const now = useRowsById(target, typeof edit.conflict?.now === 'string' ? [edit.conflict.now] : []);
  const nameOf = (value: Json) => {
    const other = typeof value === 'string' ? now?.get(value) : undefined;
    return value === id ? label : other ? nameIn(other) : '';
  };
  const isFrozen = useIsFrozen(props);
  return (
    <FieldFrame props={props} edit={edit} textOf={nameOf}>
      {(ids) => (
        <RecordPicker
          id={ids.id}
          label={ids.label}
          shown={label}
          find={find}
          clearable={!props.required}
          readOnly={isFrozen}
          invalid={ids.invalid}
          describedBy={ids.describedBy}
          onChoose={(pick) => void edit.choose(pick?.id ?? null)}
          {...(kinds.of(target).createdByName
            ? {
                onCreate: (name: string) => createNamed(target, name, (created) => void edit.choose(created)),
              }
            : {})}
        />
      )}
    </FieldFrame>
  );
});

/** A person: chosen, or a new name typed, which makes the person. */
export const PersonField = perField(function PersonField(props: FieldProps & { readonly required?: boolean }) {
  const say = useWords();
  const createNamed = useNamed();
  const find = useFindRecords('people', 'name');
  const edit = useFieldEdit(props);
  const shown = typeof edit.shown === 'string' ? edit.shown : null;
  const person = useChosenPerson(shown);
  const now = edit.conflict?.now ?? null;
  const other = useChosenPerson(typeof now === 'string' ? now : null);
  const nameOf = (value: Json) => (value === shown ? person : value === now ? other : '');
  const isFrozen = useIsFrozen(props);
  return (
    <FieldFrame props={props} edit={edit} textOf={nameOf}>
      {(ids) => (
        <RecordPicker
          id={ids.id}
          label={ids.label}
          shown={person}
          find={find}
          clearable={!props.required}
          readOnly={isFrozen}
          invalid={ids.invalid}
          describedBy={ids.describedBy}
          onChoose={(pick) => void edit.choose(pick?.id ?? null)}
          createLabel={(name) => say('people:addNamed', { name })}
          onCreate={(name) => createNamed('people', name, (created) => void edit.choose(created))}
        />
      )}
    </FieldFrame>
  );
});
