import type { Stored } from '../../../domain/rows.ts';
import { incidentKinds } from '../../../domain/incidents/kind.ts';
import { severities } from '../../../domain/incidents/severity.ts';
import { choiceName } from '../../../words/names.ts';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { ReferenceField } from '../../ui/fields/reference-fields.tsx';
import { TagsField } from '../../ui/fields/tags-field.tsx';
import { FieldGrid, Wide } from '../../ui/records/detail.tsx';
import { useWords } from '../../ui/words/words-context.tsx';

/** Of which service and kind it was, and how grave. Planned work has no severity. */
export function IncidentDetails({ incident, readOnly }: { incident: Stored<'incidents'>; readOnly: boolean }) {
  const say = useWords();
  const of = { table: 'incidents', row: incident, readOnly } as const;
  return (
    <FieldGrid>
      <ReferenceField
        {...of}
        field="serviceId"
        target="services"
        show="name"
        required
        create={(name) => ({ action: 'services.create', input: { fields: { name } } })}
      />
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
  );
}
