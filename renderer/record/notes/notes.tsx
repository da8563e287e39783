import { Anchor } from '@mantine/core';
import { useState } from 'react';
import type { KindName, Stored } from '../../../domain/rows.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useRowsBy } from '../../ui/register/answers.ts';
import { useCommand } from '../../ui/register/command.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { usePeople } from './mentionable.ts';
import { NoteForm } from './note-form.tsx';
import { NoteItem } from './note-item.tsx';
import classes from './notes.module.css';

type Props = { readonly table: KindName; readonly id: string; readonly code: string; readonly readOnly: boolean };

/** So many of the newest notes are shown at first. */
const first = 5;

/** The notes about a record in the order in which they were written, and a field for the next one. */
export function Notes({ table, id, code, readOnly }: Props) {
  const say = useWords();
  const send = useCommand();
  const people = usePeople();
  const rows = useRowsBy('notes', 'subjectId', id);
  const [all, setAll] = useState(false);
  if (rows === null) return null;
  const notes = rows.filter((note) => note.subjectTable === table && note.archivedAt === null).sort(byTime);
  const shown = all ? notes : notes.slice(-first);
  const earlier = notes.length - shown.length;
  const write = (text: string) =>
    send('notes.create', { fields: { subjectTable: table, subjectId: id, text } }, { subject: code, showsProblems: true });
  return (
    <>
      {earlier === 0 ? null : (
        <Anchor component="button" type="button" size="sm" onClick={() => setAll(true)}>
          {say('notes:earlier', { count: earlier, n: numberText(earlier) })}
        </Anchor>
      )}
      {shown.length === 0 ? null : (
        <ol className={classes['notes']} aria-label={say('notes:title')}>
          {shown.map((note) => (
            <li key={note.id}>
              <NoteItem note={note} subject={code} people={people} readOnly={readOnly} />
            </li>
          ))}
        </ol>
      )}
      {readOnly && notes.length === 0 ? <p className={classes['none']}>{say('notes:none')}</p> : null}
      {readOnly ? null : <NoteForm draft={`notes:new:${id}`} label={say('notes:new')} people={people} onSave={write} />}
    </>
  );
}

function byTime(a: Stored<'notes'>, b: Stored<'notes'>): number {
  const [one, other] = [a.writtenAt ?? '', b.writtenAt ?? ''];
  return one < other ? -1 : one > other ? 1 : a.revision - b.revision;
}
