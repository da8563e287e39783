import type { Stored } from '../../../domain/rows.ts';
import { NumberField } from '../../ui/fields/number-field.tsx';
import { ReferenceField } from '../../ui/fields/reference-fields.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { InstantField } from '../../ui/fields/time-fields.tsx';
import { RecordFields } from '../../record/record-fields.tsx';
import { FieldGrid } from '../../record/detail/detail.tsx';
import { useWords } from '../../ui/words/words-context.tsx';

/** The fields that the page of a release shows in its own way. */
const own =
  'version serviceId releasedAt notes commit commits filesChanged insertions deletions authors oldestCommitAt medianLeadTimeHours'.split(
    ' ',
  );

type Props = { readonly release: Stored<'releases'>; readonly readOnly: boolean };

/** Of which service it is, when it was ready, and from which commit. */
export function ReleaseDetails({ release, readOnly }: Props) {
  const of = { table: 'releases', row: release, readOnly } as const;
  return (
    <>
      <FieldGrid>
        <ReferenceField {...of} field="serviceId" required />
        <InstantField {...of} field="releasedAt" required />
        <TextField {...of} field="commit" nullable />
      </FieldGrid>
      <RecordFields {...of} kind="releases" except={own} />
    </>
  );
}

/** What was counted of it, to be corrected by hand. */
export function ReleaseCounts({ release, readOnly }: Props) {
  const say = useWords();
  const of = { table: 'releases', row: release, readOnly } as const;
  return (
    <FieldGrid>
      <NumberField {...of} field="commits" min={0} />
      <NumberField {...of} field="filesChanged" min={0} />
      <NumberField {...of} field="insertions" min={0} />
      <NumberField {...of} field="deletions" min={0} />
      <NumberField {...of} field="authors" min={0} />
      <NumberField {...of} field="medianLeadTimeHours" min={0} decimals unit={say('releases:hours')} />
      <InstantField {...of} field="oldestCommitAt" />
    </FieldGrid>
  );
}
