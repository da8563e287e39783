import { Button } from '@mantine/core';
import { useState } from 'react';
import { ArchivedNotice, MissingRecord, RecordMenu } from '../../record/detail/archive.tsx';
import { DetailHead, DetailSection, FieldGrid } from '../../record/detail/detail.tsx';
import { FormPlace } from '../../record/detail/form-place.tsx';
import { HistoryPanel } from '../../record/history/history-panel.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useRow } from '../../ui/register/answers.ts';
import { useLeftAmong } from '../../ui/register/drafts.tsx';
import { useRegister } from '../../ui/register/open-register.tsx';
import { useTimes } from '../../ui/words/times.ts';
import { useReadOnlyReason } from '../../ui/register/past.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import { ArchivePerson, useOpenNamings } from './archive-person.tsx';
import { ErasePerson, eraseDraft } from './erase-person.tsx';
import { HoldingBackups } from './holding-backups.tsx';
import { NamedIn } from './named-in.tsx';

/** One person: name and role, where the register names them, and the erasure of the name. */
export function PersonDetail({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useWords();
  const reason = useReadOnlyReason();
  const times = useTimes();
  const person = useRow('people', id);
  const { names, actor } = useRegister();
  const namings = useOpenNamings(id);
  const left = useLeftAmong({ erase: eraseDraft(id) });
  const [erasing, setErasing] = useState(left !== null);
  const [archiving, setArchiving] = useState(false);
  if (person === undefined) return null;
  if (person === null) return <UndonePerson id={id} />;
  const erased = person.erasedAt !== null;
  const row = { ...person, name: names[id] ?? '' };
  const archived = person.archivedAt !== null;
  return (
    <FormPlace open={erasing ? 'erase' : archiving ? 'more' : null}>
      <DetailHead
        code={person.code}
        name={row.name}
        marks={
          <>
            {id === actor && <span>{say('people:isOperator')}</span>}
            {archived && <span>{say('common:archived')}</span>}
          </>
        }
        title={
          erased ? (
            <h2>{say('people:erased', { code: person.code })}</h2>
          ) : (
            <TextField table="people" row={row} field="name" asTitle hideLabel required />
          )
        }
        actions={<RecordMenu table="people" row={person} {...(namings?.length === 0 ? {} : { onArchive: () => setArchiving(true) })} />}
        onClose={onClose}
      />
      <ArchivedNotice table="people" row={person} />
      {archiving && !archived && namings !== undefined && (
        <ArchivePerson person={person} name={names[id] ?? person.code} namings={namings} onDone={() => setArchiving(false)} />
      )}
      <DetailSection title={say('people:role')}>
        <FieldGrid>
          <TextField table="people" row={row} field="role" hideLabel nullable readOnly={erased} />
        </FieldGrid>
      </DetailSection>
      <DetailSection title={say('people:where')}>
        <NamedIn id={id} />
      </DetailSection>
      <DetailSection title={say('people:erase')}>
        {erased ? (
          <>
            <p>{say('people:erasedOn', { at: times.instant(person.erasedAt ?? '') })}</p>
            <HoldingBackups personId={id} erasedWith={person.revision} />
          </>
        ) : erasing ? (
          <ErasePerson
            id={id}
            title={say('people:eraseTitle', { name: names[id] ?? person.code })}
            does={say('people:eraseDoes', { code: person.code })}
            onDone={() => setErasing(false)}
          />
        ) : (
          <Button
            data-opens="erase"
            disabled={reason !== null}
            {...(reason === null ? {} : { title: reason })}
            onClick={() => setErasing(true)}
          >
            {say('people:erase')}
          </Button>
        )}
      </DetailSection>
      <DetailSection title={say('common:history')}>
        <HistoryPanel table="people" id={id} />
      </DetailSection>
    </FormPlace>
  );
}

/** The recording of this person was undone. The name still stands beside the ledger, for an undo of that, until it is erased. */
function UndonePerson({ id }: { readonly id: string }) {
  const say = useWords();
  const reason = useReadOnlyReason();
  const [erasing, setErasing] = useState(false);
  return (
    <FormPlace open={erasing ? 'erase' : null}>
      <MissingRecord />
      <DetailSection title={say('people:erase')}>
        {erasing ? (
          <ErasePerson id={id} title={say('people:eraseUndone')} does={say('people:eraseUndoneDoes')} onDone={() => setErasing(false)} />
        ) : (
          <Button
            data-opens="erase"
            disabled={reason !== null}
            {...(reason === null ? {} : { title: reason })}
            onClick={() => setErasing(true)}
          >
            {say('people:erase')}
          </Button>
        )}
      </DetailSection>
      <DetailSection title={say('common:history')}>
        <HistoryPanel table="people" id={id} />
      </DetailSection>
    </FormPlace>
  );
}
