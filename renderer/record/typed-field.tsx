import { Checkbox, Input, Select, Textarea, TextInput } from '@mantine/core';
import { useCallback, useId, useMemo, type ReactNode } from 'react';
import { isKindName, kinds } from '../../domain/index.ts';
import type { KindName } from '../../domain/rows.ts';
import { fits } from '../../engine/kind/fits.ts';
import { choiceName, fieldName, type Vocabulary } from '../../words/names.ts';
import { Calendar } from '../ui/fields/calendar.tsx';
import { offeredOptions } from '../ui/fields/choice-field.tsx';
import { dayTyped } from '../ui/fields/day-typed.ts';
import { ReferencesSelect } from '../ui/fields/references-select.tsx';
import { RecordPicker, type Pick } from '../ui/fields/record-picker.tsx';
import { useSettings, useToday } from '../ui/register/open-register.tsx';
import { useStore } from '../ui/register/store-context.tsx';
import { useArchivedName } from '../ui/words/archived-name.ts';
import { useTaxonomy } from '../ui/words/taxonomy-words.ts';
import { useWords } from '../ui/words/words-context.tsx';
import { ReferencePicker, useShown } from './reference-picker.tsx';
import type { Typed } from './typed-values.ts';

type Props = {
  readonly kind: KindName;
  readonly field: string;
  readonly typed: Typed;
  readonly error: string | null;
  readonly autoFocus?: boolean;
  readonly onType: (value: string) => void;
};

/** What a form has at first: the register's currency for amounts, and the blanks that say something. */
export function useBlankTyped(kind: KindName): Typed {
  const { currency } = useSettings();
  return useMemo(() => blankTyped(kind, currency), [kind, currency]);
}

/** The same, in a register of that currency. */
export function blankTyped(kind: KindName, currency: string): Typed {
  const fields = Object.entries(kinds.of(kind).fields);
  const currencies = fields.flatMap(([, { type, beside }]) => (type === 'money' && beside !== undefined ? [[beside, currency]] : []));
  const blanks = fields.flatMap(([field, { type, blank }]) => (type === 'choice' && typeof blank === 'string' ? [[field, blank]] : []));
  return Object.fromEntries<string>([...blanks, ...currencies] as [string, string][]);
}

/** The input for a field of a record that is being made: nothing is sent before the whole is. */
export function TypedField(props: Props) {
  const say = useWords();
  const today = useToday();
  const { kind, field, typed, error, onType } = props;
  const definition = kinds.of(kind).fields[field];
  if (definition === undefined) return null;
  const { type, size, values = [], vocabulary, required } = definition;
  const value = typed[field] ?? '';
  const common = { label: fieldName(say, kind, field), error, autoFocus: props.autoFocus === true, 'aria-required': required } as const;
  switch (type) {
    case 'choice':
      return (
        <Select
          {...common}
          data={values.map((value) => ({ value, label: choiceName(say, vocabulary as Vocabulary, value) }))}
          value={value === '' ? null : value}
          allowDeselect={!required}
          onChange={(next) => onType(next ?? '')}
        />
      );
    case 'flag':
      return <Checkbox label={common.label} checked={value === 'true'} onChange={(event) => onType(String(event.currentTarget.checked))} />;
    case 'reference':
      return <TypedReference {...props} />;
    case 'references':
      return <TypedReferences {...props} />;
    case 'anyReference':
      return <TypedAnyReference {...props} />;
    case 'day': {
      const day = dayTyped(value, today);
      return (
        <TextInput
          {...common}
          value={value}
          rightSection={<Calendar label={common.label} day={day.ok ? day.value : null} onChoose={onType} />}
          rightSectionWidth={28}
          onChange={(event) => onType(event.currentTarget.value)}
        />
      );
    }
    case 'tags':
      return <Textarea {...common} value={value} minRows={2} onChange={(event) => onType(event.currentTarget.value)} />;
    case 'text':
      if (size === 'long') {
        return <Textarea {...common} value={value} minRows={2} maxRows={12} onChange={(event) => onType(event.currentTarget.value)} />;
      }
      return <TextInput {...common} value={value} onChange={(event) => onType(event.currentTarget.value)} />;
    case 'integer':
    case 'level':
    case 'number':
    case 'money':
      return (
        <TextInput
          {...common}
          classNames={{ input: 'numbers' }}
          inputMode="decimal"
          value={value}
          onChange={(event) => onType(event.currentTarget.value)}
        />
      );
    case 'personal':
    case 'instant':
    case 'decimal':
    case 'kindName':
      return <TextInput {...common} value={value} onChange={(event) => onType(event.currentTarget.value)} />;
    case 'label':
    case 'items':
    case 'inner':
    case 'evidence':
      return null;
  }
}

function Labelled({ props, children }: { props: Props; children: (id: string, label: string) => ReactNode }) {
  const say = useWords();
  const id = useId();
  const label = fieldName(say, props.kind, props.field);
  return (
    <div>
      <Input.Label htmlFor={id}>{label}</Input.Label>
      {children(id, label)}
      {props.error === null ? null : <Input.Error id={`${id}-says`}>{props.error}</Input.Error>}
    </div>
  );
}

function TypedReference(props: Props) {
  const { kind, field, typed, error, onType } = props;
  const { reference, required } = kinds.of(kind).fields[field] ?? {};
  const target = reference?.kind ?? '';
  const naming = kinds.of(target).names;
  if (naming !== null && kinds.of(target).fields[naming]?.type === 'label') return <TypedTerm {...props} />;
  if (!isKindName(target)) return null;
  return (
    <Labelled props={props}>
      {(id, label) => (
        <ReferencePicker
          id={id}
          label={label}
          target={target}
          value={typed[field] ?? ''}
          required={required === true}
          invalid={error !== null}
          autoFocus={props.autoFocus === true}
          onChoose={onType}
        />
      )}
    </Labelled>
  );
}

/** A term of those that fit. */
function TypedTerm(props: Props) {
  const say = useWords();
  const taxonomy = useTaxonomy();
  const archivedName = useArchivedName();
  const { kind, field, typed, error, onType } = props;
  const options = taxonomy.terms.filter((term) => fits(kinds.of(kind).fields[field] ?? {}, term, (other) => typed[other]));
  const value = typed[field] ?? '';
  const data = options.map(({ id, archivedAt }) => ({
    value: id,
    label: archivedName(taxonomy.label(id), archivedAt),
    offered: archivedAt === null,
  }));
  return (
    <Select
      label={fieldName(say, kind, field)}
      error={error}
      data={offeredOptions(data, value)}
      value={value === '' ? null : value}
      searchable
      clearable
      onChange={(next) => onType(next ?? '')}
    />
  );
}

function TypedReferences({ kind, field, typed, error, onType }: Props) {
  const say = useWords();
  const target = kinds.of(kind).fields[field]?.reference?.kind ?? '';
  const value = typed[field] ?? '';
  return (
    <ReferencesSelect
      label={fieldName(say, kind, field)}
      error={error}
      target={isKindName(target) ? target : 'services'}
      chosen={value === '' ? [] : value.split('\n')}
      onChoose={(ids) => onType(ids.join('\n'))}
    />
  );
}

const perKind = 6;

/** A record of whichever kind may be named, found by its code or words. What is kept is `kind/id`. */
function TypedAnyReference(props: Props) {
  const store = useStore();
  const { kind, field, typed, error, onType } = props;
  const { beside = '', required } = kinds.of(kind).fields[field] ?? {};
  const naming = kinds.of(kind).fields[beside];
  const [table = '', id = ''] = (typed[field] ?? '').split('/');
  const shown = useShown(isKindName(table) ? table : null, id);
  const find = useCallback(
    async (words: string): Promise<readonly Pick[]> => {
      const among = naming === undefined ? [] : kinds.among(naming);
      const found = await Promise.all(
        among.map(async (one) => {
          const query = { table: one, search: words, filters: [], sort: [{ column: 'code', descending: false }], archived: false };
          const { rows } = await store.list(query, 0, perKind);
          const show = kinds.of(one).names ?? 'code';
          return rows.map((row) => ({
            id: `${one}/${row.id}`,
            label: String(row.cells[show] ?? ''),
            mark: String(row.cells['code'] ?? ''),
          }));
        }),
      );
      return found.flat();
    },
    [store, naming],
  );
  return (
    <Labelled props={props}>
      {(inputId, label) => (
        <RecordPicker
          id={inputId}
          label={label}
          shown={shown}
          find={find}
          clearable={required !== true}
          invalid={error !== null}
          autoFocus={props.autoFocus === true}
          describedBy={error === null ? undefined : `${inputId}-says`}
          onChoose={(pick) => onType(pick?.id ?? '')}
        />
      )}
    </Labelled>
  );
}
