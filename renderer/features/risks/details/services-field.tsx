import { MultiSelect } from '@mantine/core';
import type { Json } from '../../../../engine/values/json.ts';
import { FieldFrame } from '../../../ui/fields/field-frame.tsx';
import { useFieldEdit } from '../../../ui/fields/field-edit.ts';
import { isArchived, type FieldProps } from '../../../ui/fields/field-subject.ts';
import { perField } from '../../../ui/fields/per-field.tsx';
import { useRows } from '../../../ui/register/answers.ts';
import { useArchivedName } from '../../../ui/words/archived-name.ts';
import { useWords } from '../../../ui/words/words-context.tsx';

const idsOf = (value: Json): string[] => (Array.isArray(value) ? (value as readonly Json[]).map(String) : []);

/** The services that a risk bears on; saved as each is chosen or taken away. */
export const ServicesField = perField(function ServicesField(props: FieldProps) {
  const say = useWords();
  const archivedName = useArchivedName();
  const edit = useFieldEdit(props);
  const services = useRows('services') ?? [];
  const chosen = idsOf(edit.shown);
  const offered = services.filter((service) => service.archivedAt === null || chosen.includes(service.id));
  const named = ({ name, archivedAt }: (typeof services)[number]) => archivedName(name, archivedAt);
  const nameOf = (value: Json) =>
    services
      .filter(({ id }) => idsOf(value).includes(id))
      .map(named)
      .join(', ');
  return (
    <FieldFrame props={props} edit={edit} textOf={nameOf}>
      {({ id, describedBy, invalid }) => (
        <MultiSelect
          id={id}
          data={offered.map((service) => ({ value: service.id, label: named(service) }))}
          value={chosen}
          readOnly={props.readOnly === true || isArchived(props.row)}
          error={invalid}
          aria-describedby={describedBy}
          searchable
          hidePickedOptions
          placeholder={chosen.length === 0 ? say('common:none') : ''}
          nothingFoundMessage={say('risks:noServices')}
          onChange={(ids) => void edit.choose(ids)}
        />
      )}
    </FieldFrame>
  );
});
