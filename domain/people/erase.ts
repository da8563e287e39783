import { idInput } from '../../engine/commands/create.ts';
import type { Entry } from '../../engine/ledger/entry.ts';
import { creation, edit } from '../../engine/rows/changes.ts';
import { checkRow } from '../../engine/rows/check.ts';
import { by, get, type Query } from '../../engine/rows/query.ts';
import type { JsonObject } from '../../engine/values/json.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok } from '../../engine/values/result.ts';
import { z } from '../../engine/values/schema.ts';
import { useCase, type QueryResult } from '../rows.ts';
import { people } from './kind.ts';

/**
 * Forgets a person's names for good. Entries and hashes stay as they are; free text that names them is not covered. A person
 * whose recording was undone comes back as an erased one: the entry stands in the way of whoever would undo the undo, which
 * would bring back a commitment to a name that nobody knows any more. Whom a closed quarter names is not erased.
 */
export const erasePerson = useCase({
  action: 'people.erase',
  input: z.strictObject({ id: idInput }),
  undoable: false,
  needs: ({ id }) => [
    get('people', id),
    by('signatures', 'personId', id),
    by('waivers', 'waivedById', id),
    by('closings', 'closedById', id),
  ],
  more: (found, { id }) => (found.get('people', id) === null ? [historyOf(id)] : []),
  decide(found, { id }, context) {
    const erased = { name: null, erasedAt: context.now };
    const person = found.get('people', id);
    if (person === null) {
      const row = checkRow(people, { ...rowTakenAway(found.history('people', id, 0), id), ...erased });
      if (!row.ok) return fail(problem('record.missing', { table: 'people', id }));
      return ok({ changes: [creation('people', row.value)], forget: [id], answer: { id } });
    }
    if (hasSigned(found, id)) return fail(problem('person.signed', { table: 'people', id }, { code: person.code }));
    if (person.erasedAt !== null) return fail(problem('person.erased', { table: 'people', id }, { code: person.code }));
    const change = edit('people', person, erased);
    return ok({ changes: change ? [change] : [], forget: [id], answer: { id } });
  },
});

/** Whether a closed quarter stands on someone: who signed, waived a condition, or closed it. */
function hasSigned(found: QueryResult, id: string): boolean {
  const standing = [found.by('signatures', 'personId', id), found.by('waivers', 'waivedById', id), found.by('closings', 'closedById', id)];
  return standing.some((rows) => rows.length > 0);
}

function historyOf(id: string): Query {
  return { q: 'history', table: 'people', id, after: 0 };
}

/** The row as it last was, before an undo took it away. */
function rowTakenAway(history: readonly Entry[], id: string): JsonObject | null {
  const changes = history.flatMap((entry) => entry.changes).filter((change) => change.table === 'people' && change.id === id);
  return changes.filter(({ after }) => after === null).at(-1)?.before ?? null;
}
