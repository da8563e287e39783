import type { StoredRow } from '../../../engine/rows/row.ts';
import { isKindName } from '../../../domain/index.ts';
import { tableTitle } from '../../../words/names.ts';
import { ArchivedNotice, MissingRecord, RecordMenu } from '../../record/detail/archive.tsx';
import { DetailHead, DetailSection } from '../../record/detail/detail.tsx';
import { HistoryPanel } from '../../record/history/history-panel.tsx';
import { RecordLink } from '../../record/named-record.tsx';
import { usePeople } from '../../record/notes/mentionable.ts';
import { NoteItem } from '../../record/notes/note-item.tsx';
import { textOf } from '../../ui/fields/field-subject.ts';
import { useRow } from '../../ui/register/answers.ts';
import { usePast } from '../../ui/register/past.tsx';
import { useWords } from '../../ui/words/words-context.tsx';

/** One note beside the list of all: what it says, and the way to the record that it is about. */
export function NoteDetail({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useWords();
  const isPast = usePast() !== null;
  const people = usePeople();
  const note = useRow('notes', id);
  const table = note?.subjectTable ?? '';
  const subject: StoredRow | null | undefined = useRow(isKindName(table) ? table : 'risks', note?.subjectId ?? null);
  if (note === undefined) return null;
  if (note === null) return <MissingRecord />;
  const code = subject ? (textOf(subject, 'code') ?? '') : '';
  const row = { id, code: tableTitle(say, 'notes', 'one'), archivedAt: note.archivedAt };
  return (
    <>
      <DetailHead
        code={row.code}
        name={code}
        title={isKindName(table) ? <RecordLink table={table} id={note.subjectId} /> : null}
        actions={<RecordMenu table="notes" row={row} />}
        onClose={onClose}
      />
      <ArchivedNotice table="notes" row={row} />
      <NoteItem note={note} subject={code} people={people} readOnly={isPast || note.archivedAt !== null} />
      <DetailSection title={say('common:history')}>
        <HistoryPanel table="notes" id={id} />
      </DetailSection>
    </>
  );
}
