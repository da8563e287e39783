import type { Brings } from '../../engine/kind/kind.ts';
import { edit } from '../../engine/rows/changes.ts';
import { by, get, type QueryResult } from '../../engine/rows/query.ts';
import { heldBy } from '../../engine/rows/row-index.ts';
import { isArchived, textOrNull, type PlainRow, type StoredRow } from '../../engine/rows/row.ts';
import { mentionedIn } from '../../engine/values/mentions.ts';

/**
 * A note that is written says by whom and when, waits for everyone whom it mentions but its author, and answers the earlier notes about
 * the same record that wait for the author. A note that was written elsewhere before says when itself, and waits for whom it says. Where the
 * text is changed, the note begins to wait for whom it mentions anew and no longer waits for whom it does not mention any more.
 */
export const writing: Brings = {
  needs: (row) => [
    by('notes', 'subjectId', textOrNull(row, 'subjectId') ?? ''),
    ...mentionedIn(textOrNull(row, 'text') ?? '').map((id) => get('people', id)),
  ],
  of({ was, next }, found, { now, actor }) {
    if (was !== null) return { fields: waitingAfterEdit(was, next, found), changes: [] };
    if (textOrNull(next, 'writtenAt') !== null) return { fields: {}, changes: [] };
    const authorId = textOrNull(next, 'authorId') ?? actor;
    const waitsFor = [...new Set([...heldBy(next['waitsFor']), ...peopleIn(next, found)])].filter((id) => id !== authorId);
    return { fields: { authorId, writtenAt: now, waitsFor }, changes: authorId === null ? [] : answers(next, authorId, found) };
  },
};

function waitingAfterEdit(was: StoredRow, next: PlainRow, found: QueryResult): { readonly waitsFor?: readonly string[] } {
  const [before, after] = [mentionedIn(textOrNull(was, 'text') ?? ''), peopleIn(next, found)];
  const authorId = textOrNull(next, 'authorId');
  const anew = after.filter((id) => !before.includes(id) && id !== authorId);
  const gone = before.filter((id) => !after.includes(id));
  if (anew.length === 0 && gone.length === 0) return {};
  return { waitsFor: [...new Set([...heldBy(next['waitsFor']).filter((id) => !gone.includes(id)), ...anew])] };
}

/** The earlier notes about the record of a new one, as they no longer wait for its author. */
function answers(next: PlainRow, authorId: string, found: QueryResult) {
  const earlier = found.by('notes', 'subjectId', textOrNull(next, 'subjectId') ?? '');
  return earlier.flatMap((note) => {
    const waitsFor = heldBy(note['waitsFor']);
    if (note['subjectTable'] !== next['subjectTable'] || isArchived(note) || !waitsFor.includes(authorId)) return [];
    return edit('notes', note, { waitsFor: waitsFor.filter((id) => id !== authorId) }) ?? [];
  });
}

/** The people whom a text mentions: what names nobody is text. */
function peopleIn(row: PlainRow, found: QueryResult): readonly string[] {
  return mentionedIn(textOrNull(row, 'text') ?? '').filter((id) => found.get('people', id) !== null);
}
