import type { Stored } from '../../../domain/rows.ts';
import { incidentKinds, stepFields, windowFields } from '../../../domain/incidents/kind.ts';
import { severities } from '../../../domain/incidents/severity.ts';
import { choiceName } from '../../../words/names.ts';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { ReferenceField } from '../../ui/fields/reference-fields.tsx';
import { TagsField } from '../../ui/fields/tags-field.tsx';
import { RecordFields } from '../../record/record-fields.tsx';
import { FieldGrid, Wide } from '../../record/detail/detail.tsx';
import { useWords } from '../../ui/words/words-context.tsx';

/** The fields that the page of an incident shows in its own way. */
const own = [
  'title',
  'serviceId',
  'kind',
  'severity',
  'components',
  'summary',
  'timeline',
  'outsideId',
  'url',
  ...stepFields,
  ...windowFields,
];

/** Of which service and kind it was, and how grave. Planned work has no severity. */
export function IncidentDetails({ incident, readOnly }: { incident: Stored<'incidents'>; readOnly: boolean }) {
  const say = useWords();
  const of = { table: 'incidents', row: incident, readOnly } as const;
  return (
    <>
      <FieldGrid>
        <ReferenceField {...of} field="serviceId" required />
        <ChoiceField
          {...of}
          field="kind"
          vocabulary="incidentKind"
          values={incidentKinds}
          also={(kind) => (kind === 'maintenance' ? { severity: null } : {})}
          {...(incident.kind === 'maintenance' ? { description: say('incidents:plannedNote') } : {})}
        />
        {incident.kind === 'maintenance' ? null : (
          <ChoiceField
            {...of}
            field="severity"
            vocabulary="severity"
            values={severities}
            clearable
            placeholder={say('incidents:severityOpen')}
            {...(incident.severity === null ? {} : { description: choiceName(say, 'severityDefinition', incident.severity) })}
          />
        )}
        <Wide>
          <TagsField {...of} field="components" placeholder={say('incidents:componentsPlaceholder')} />
        </Wide>
      </FieldGrid>
      <RecordFields {...of} kind="incidents" except={own} />
    </>
  );
}
