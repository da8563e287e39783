import { useMemo } from 'react';
import { controlKinds } from '../../../domain/controls/kind.ts';
import { controlProfile } from '../../../domain/controls/profile.ts';
import { choiceName } from '../../../words/names.ts';
import { ChoiceField, FlagField } from '../../ui/fields/choice-field.tsx';
import { ReferenceField } from '../../ui/fields/reference-fields.tsx';
import { controlShape } from '../../record/own-shapes.ts';
import { PartSections } from '../../record/part-sections.tsx';
import { RecordFields } from '../../record/record-fields.tsx';
import { LongTextField, TextField } from '../../ui/fields/text-field.tsx';
import { RecordFoot } from '../../record/record-foot.tsx';
import { ArchivedNotice, MissingRecord, RecordMenu } from '../../record/detail/archive.tsx';
import { HeadFacts } from '../../record/detail/head-facts.tsx';
import { DetailHead, DetailSection, FieldGrid, Wide } from '../../record/detail/detail.tsx';
import { useQueryResult } from '../../ui/register/query-result.ts';
import { useToday } from '../../ui/register/open-register.tsx';
import { usePast } from '../../ui/register/past.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './controls.module.css';
import { kindMeaning } from './kind-meaning.ts';
import { DependentRisks } from './dependent-risks.tsx';
import { LinkRisk } from './link-risk.tsx';

/** The fields that this page shows in its own way. */
const own = ['title', 'kind', 'ownerId', 'unitId', 'key', 'description'];

/** One control: the risks that depend on it first, since that is why it is looked at. */
export function ControlDetail({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useWords();
  const isPast = usePast() !== null;
  const today = useToday();
  const found = useQueryResult(controlShape, id);
  const profile = useMemo(() => (found === undefined ? undefined : controlProfile(found, id, today)), [found, id, today]);
  if (profile === undefined) return null;
  if (profile === null) return <MissingRecord />;
  const { control } = profile;
  const readOnly = isPast || control.archivedAt !== null;
  const of = { table: 'controls', row: control, readOnly } as const;

  return (
    <>
      <DetailHead
        code={control.code}
        name={control.title}
        marks={
          <>
            <span>{choiceName(say, 'controlKind', control.kind)}</span>
            {control.key ? <span className={classes['key']}>{say('controls:key')}</span> : null}
          </>
        }
        title={<TextField {...of} field="title" hideLabel asTitle required />}
        facts={<HeadFacts kind="controls" row={control} readOnly={readOnly} />}
        actions={<RecordMenu table="controls" row={control} />}
        onClose={onClose}
      />
      <ArchivedNotice table="controls" row={control} />
      <DetailSection title={say('controls:risks')}>
        <DependentRisks profile={profile} readOnly={readOnly} />
        {readOnly ? null : <LinkRisk control={control} />}
      </DetailSection>
      <DetailSection title={say('controls:details')}>
        <FieldGrid>
          <ChoiceField {...of} field="kind" vocabulary="controlKind" values={controlKinds} description={kindMeaning(say, control.kind)} />
          <ReferenceField {...of} field="unitId" />
          <Wide>
            <FlagField {...of} field="key" label={say('controls:keyMeaning')} />
          </Wide>
          <Wide>
            <LongTextField {...of} field="description" rows={3} placeholder={say('controls:descriptionPlaceholder')} />
          </Wide>
        </FieldGrid>
        <RecordFields {...of} kind="controls" except={own} />
      </DetailSection>
      <PartSections kind="controls" id={id} only={['controlTests']} subject={control.code} readOnly={readOnly} />
      <RecordFoot table="controls" id={id} code={control.code} readOnly={readOnly} />
    </>
  );
}
