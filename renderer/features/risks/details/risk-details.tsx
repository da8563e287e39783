import type { Stored } from '../../../../domain/rows.ts';
import { riskResponses } from '../../../../domain/risks/kind.ts';
import { ChoiceField, OptionsField } from '../../../ui/fields/choice-field.tsx';
import { ReferenceField } from '../../../ui/fields/reference-fields.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { DayField } from '../../../ui/fields/time-fields.tsx';
import { RecordFields } from '../../../record/record-fields.tsx';
import { FieldGrid } from '../../../record/detail/detail.tsx';
import { useArchivedName } from '../../../ui/words/archived-name.ts';
import { useTaxonomy } from '../../../ui/words/taxonomy-words.ts';
import { useLanguage, useWords } from '../../../ui/words/words-context.tsx';
import { CategoryField } from './category-field.tsx';
import { useEventTypeOptions } from './event-type-options.ts';
import { ReferencesField } from '../../../ui/fields/references-field.tsx';

/** The fields that this page shows in its own way. */
const own =
  'title event category subtypeId eventTypeId driverId ownerId unitId serviceIds status response identifiedOn closedOn closingReason withdrawnReason nextReviewOn'.split(
    ' ',
  );

/** What kind of risk it is and what is done about it. Whose it is and where the work stands is at its head. */
export function RiskDetails({ risk, readOnly }: { risk: Stored<'risks'>; readOnly: boolean }) {
  const say = useWords();
  const language = useLanguage();
  const { terms } = useTaxonomy();
  const eventTypes = useEventTypeOptions();
  const archivedName = useArchivedName();
  const of = { table: 'risks', row: risk, readOnly } as const;
  // A term of another category, as an old register may have it, is shown where it stands, and not offered.
  const termsOf = (kind: 'subtype' | 'driver', held: string | null) =>
    terms
      .map((term) => ({ term, fits: term.kind === kind && term.category === risk.category }))
      .filter(({ term, fits }) => fits || term.id === held)
      .map(({ term, fits }) => ({
        value: term.id,
        label: archivedName(term.label[language], term.archivedAt),
        offered: fits && term.archivedAt === null,
      }));
  const [subtypes, drivers] = [termsOf('subtype', risk.subtypeId), termsOf('driver', risk.driverId)];
  return (
    <>
      <FieldGrid>
        <CategoryField risk={risk} readOnly={readOnly} />
        {risk.category === 'operational' ? <OptionsField {...of} field="eventTypeId" options={eventTypes} searchable /> : null}
        {subtypes.length > 0 ? <OptionsField {...of} field="subtypeId" options={subtypes} clearable /> : null}
        {drivers.length > 0 ? <OptionsField {...of} field="driverId" options={drivers} clearable /> : null}
        <ReferenceField {...of} field="unitId" />
        <ReferencesField {...of} field="serviceIds" nothing={say('risks:noServices')} />
        {risk.status === 'closed' ? (
          <>
            <DayField {...of} field="closedOn" required />
            <TextField {...of} field="closingReason" />
          </>
        ) : null}
        <ChoiceField {...of} field="response" vocabulary="response" values={riskResponses} clearable />
        <DayField {...of} field="identifiedOn" required />
      </FieldGrid>
      <RecordFields {...of} kind="risks" except={own} />
    </>
  );
}
