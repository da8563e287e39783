import type { EditedKind } from '../../domain/commands.ts';
import { kinds } from '../../domain/index.ts';
import type { Term } from '../../domain/taxonomy/kind.ts';
import { fits } from '../../engine/kind/fits.ts';
import type { Vocabulary } from '../../words/names.ts';
import { ChoiceField, FlagField, OptionsField } from '../ui/fields/choice-field.tsx';
import type { SubjectRow } from '../ui/fields/field-subject.ts';
import { textOf, valueOf } from '../ui/fields/field-subject.ts';
import { LinesField } from '../ui/fields/lines-field.tsx';
import { MoneyField } from '../ui/fields/money-field.tsx';
import { NumberField } from '../ui/fields/number-field.tsx';
import { PersonField, ReferenceField } from '../ui/fields/reference-fields.tsx';
import { ReferencesField } from '../ui/fields/references-field.tsx';
import { TagsField } from '../ui/fields/tags-field.tsx';
import { LongTextField, TextField } from '../ui/fields/text-field.tsx';
import { DayField, InstantField } from '../ui/fields/time-fields.tsx';
import { Wide } from './detail/detail.tsx';
import { useArchivedName } from '../ui/words/archived-name.ts';
import { useTaxonomy } from '../ui/words/taxonomy-words.ts';
import { NamedRecord } from './named-record.tsx';

type Props = {
  readonly kind: EditedKind;
  readonly row: SubjectRow;
  readonly field: string;
  readonly readOnly?: boolean;
  readonly hideLabel?: boolean;
};

/** The editor that a field's type asks for. What only the product writes has none. */
export function FieldEditor({ kind, row, field, readOnly = false, hideLabel = false }: Props) {
  const definition = kinds.of(kind).fields[field];
  if (definition === undefined || definition.set === 'engine') return null;
  const { type, values = [], vocabulary, blank, required, set, size } = definition;
  const isNullable = blank === null;
  const of = { table: kind, row, field, hideLabel, readOnly: readOnly || set === 'once' } as const;
  switch (type) {
    case 'text':
      return size === 'long' ? (
        <Wide>
          <LongTextField {...of} rows={3} required={required} nullable={isNullable} />
        </Wide>
      ) : (
        <TextField {...of} required={required} nullable={isNullable} />
      );
    case 'personal':
      return <TextField {...of} required />;
    case 'decimal':
      return <TextField {...of} required={required} nullable={isNullable} />;
    case 'choice':
      return <ChoiceField {...of} vocabulary={vocabulary as Vocabulary} values={values} clearable={isNullable} />;
    case 'flag':
      return <FlagField {...of} />;
    case 'tags':
      return (
        <Wide>
          <TagsField {...of} />
        </Wide>
      );
    case 'day':
      return <DayField {...of} required={!isNullable} />;
    case 'instant':
      return <InstantField {...of} required={!isNullable} />;
    case 'level':
    case 'integer':
      // What is too low or too high the declaration says, and the register refuses by it.
      return <NumberField {...of} required={!isNullable} />;
    case 'number':
      return <NumberField {...of} decimals required={!isNullable} />;
    case 'money':
      return <MoneyField {...of} currency={textOf(row, definition.beside ?? '') ?? ''} required={!isNullable} />;
    case 'reference':
      return <ReferenceEditor {...of} required={!isNullable} />;
    case 'references':
      return (
        <Wide>
          <ReferencesField {...of} />
        </Wide>
      );
    case 'anyReference':
      return <NamedRecord kind={kind} field={field} table={textOf(row, definition.beside ?? '') ?? ''} id={textOf(row, field) ?? ''} />;
    case 'items':
      return definition.showItem === undefined || definition.readItems === undefined ? null : (
        <Wide>
          <LinesField {...of} show={definition.showItem} read={definition.readItems} />
        </Wide>
      );
    case 'kindName':
    case 'label':
    case 'inner':
    case 'evidence':
      return null;
  }
}

type ReferenceProps = {
  readonly table: EditedKind;
  readonly row: SubjectRow;
  readonly field: string;
  readonly hideLabel: boolean;
  readonly readOnly: boolean;
  readonly required: boolean;
};

function ReferenceEditor(props: ReferenceProps) {
  const target = kinds.of(props.table).fields[props.field]?.reference?.kind ?? '';
  const naming = kinds.of(target).names;
  const type = naming === null ? null : kinds.of(target).fields[naming]?.type;
  if (type === 'personal') return <PersonField {...props} />;
  return type === 'label' ? <TermEditor {...props} /> : <ReferenceField {...props} />;
}

/** A term of those that fit the row. */
function TermEditor(props: ReferenceProps) {
  const taxonomy = useTaxonomy();
  const archivedName = useArchivedName();
  const definition = kinds.of(props.table).fields[props.field] ?? {};
  const isOne = (term: Term) => fits(definition, term, (field) => valueOf(props.row, field));
  // One that does not fit, as an old register may have it, is shown where it stands, and not offered.
  const options = taxonomy.terms
    .filter((term) => isOne(term) || term.id === textOf(props.row, props.field))
    .map((term) => ({
      value: term.id,
      label: archivedName(taxonomy.label(term.id), term.archivedAt),
      offered: isOne(term) && term.archivedAt === null,
    }));
  return <OptionsField {...props} options={options} clearable={!props.required} searchable />;
}
