import type { Stored } from '../../../domain/rows.ts';
import { FlagField } from '../../ui/fields/choice-field.tsx';
import { NumberField } from '../../ui/fields/number-field.tsx';
import { PersonField, ReferenceField } from '../../ui/fields/reference-fields.tsx';
import { RecordFields } from '../../record/record-fields.tsx';
import { DetailSection, FieldGrid, Wide } from '../../record/detail/detail.tsx';
import { useWords } from '../../ui/words/words-context.tsx';

/** The fields that this page shows in its own way. */
const own =
  'name description unitId developmentOwnerId operationsOwnerId subscribers clients transactionsPerDay toleratedMinutes critical'.split(
    ' ',
  );

/** Who runs a service, and how much it is used: what reporting thresholds ask. */
export function ServiceDetails({ service, readOnly }: { service: Stored<'services'>; readOnly: boolean }) {
  const say = useWords();
  const of = { table: 'services', row: service, readOnly } as const;
  return (
    <>
      <DetailSection title={say('services:who')}>
        <FieldGrid>
          <ReferenceField {...of} field="unitId" />
          <PersonField {...of} field="developmentOwnerId" />
          <PersonField {...of} field="operationsOwnerId" />
        </FieldGrid>
      </DetailSection>
      <DetailSection title={say('services:use')}>
        <FieldGrid>
          <NumberField {...of} field="subscribers" min={0} />
          <NumberField {...of} field="clients" min={0} />
          <NumberField {...of} field="transactionsPerDay" min={0} />
          <NumberField {...of} field="toleratedMinutes" min={0} unit={say('services:minutes')} />
          <Wide>
            <FlagField {...of} field="critical" description={say('services:criticalNote')} />
          </Wide>
        </FieldGrid>
        <RecordFields {...of} kind="services" except={own} />
      </DetailSection>
    </>
  );
}
