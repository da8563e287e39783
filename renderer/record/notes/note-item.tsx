import { ActionIcon, Button } from '@mantine/core';
import { IconArchive, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { Stored } from '../../../domain/rows.ts';
import { mentionWords, withMentions } from '../../../engine/values/mentions.ts';
import { useCommand } from '../../ui/register/command.ts';
import { useLeftAmong } from '../../ui/register/drafts.tsx';
import { useRegister } from '../../ui/register/open-register.tsx';
import { PersonName } from '../../ui/register/person-name.tsx';
import { useTimes } from '../../ui/words/times.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { useFocusBack } from '../detail/focus-back.ts';
import type { Person } from './mentionable.ts';
import { NoteForm } from './note-form.tsx';
import { NoteText } from './note-text.tsx';
import classes from './notes.module.css';

type Props = {
  readonly note: Stored<'notes'>;
  /** The code of the record, for the words of undo. */
  readonly subject: string;
  readonly people: readonly Person[];
  readonly readOnly: boolean;
};

/** One note: who wrote it and when, what it says, for whom it waits; its author changes and withdraws it. */
export function NoteItem({ note, subject, people, readOnly }: Props) {
  const say = useWords();
  const times = useTimes();
  const send = useCommand();
  const { actor } = useRegister();
  const draft = `notes:edit:${note.id}`;
  const left = useLeftAmong({ edit: draft });
  const [isEditing, setEditing] = useState(left !== null);
  const whole = useFocusBack<HTMLElement>(isEditing ? 'edit' : null);
  const { id, authorId, writtenAt, text, waitsFor } = note;
  const isOwn = authorId === null || authorId === actor;
  const words = mentionWords(people);
  const written = withMentions(text, (person) => (words(person) === null ? null : `@${words(person)}`));
  const isForMe = waitsFor.includes(actor);
  return (
    <article ref={whole} className={classes['note']} data-for-me={isForMe || undefined}>
      <div className={classes['head']}>
        <strong>{authorId === null ? say('notes:authorUnknown') : <PersonName id={authorId} />}</strong>
        {writtenAt === null ? null : <time dateTime={writtenAt}>{times.instant(writtenAt)}</time>}
        {readOnly || !isOwn || isEditing ? null : (
          <span className={classes['acts']}>
            <ActionIcon
              size={24}
              aria-label={say('notes:edit')}
              title={say('notes:edit')}
              data-opens="edit"
              onClick={() => setEditing(true)}
            >
              <IconPencil size={14} />
            </ActionIcon>
            <ActionIcon
              size={24}
              aria-label={say('notes:withdraw')}
              title={say('notes:withdraw')}
              data-takes-away
              onClick={() => void send('notes.archive', { id }, { subject })}
            >
              <IconArchive size={14} />
            </ActionIcon>
          </span>
        )}
      </div>
      {isEditing ? (
        <NoteForm
          draft={draft}
          label={say('notes:edit')}
          people={people}
          text={written}
          onSave={(next) =>
            send(
              'notes.edit',
              { id, fields: { text: next } },
              { seen: [{ table: 'notes', id, fields: { text } }], subject, showsProblems: true },
            )
          }
          onDone={() => setEditing(false)}
        />
      ) : (
        <NoteText text={text} />
      )}
      {waitsFor.length === 0 ? null : (
        <div className={classes['waits']}>
          <span>
            {say('notes:waitsFor')}{' '}
            {waitsFor.map((person, at) => (
              <span key={person}>
                {at === 0 ? '' : ', '}
                <PersonName id={person} />
              </span>
            ))}
          </span>
          {isForMe && !readOnly ? (
            <Button
              size="compact-xs"
              title={say('notes:doneMeans')}
              onClick={() =>
                void send('notes.edit', { id, fields: { waitsFor: waitsFor.filter((person) => person !== actor) } }, { subject })
              }
            >
              {say('notes:done')}
            </Button>
          ) : null}
        </div>
      )}
    </article>
  );
}
