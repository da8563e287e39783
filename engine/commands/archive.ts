import type { AnyKind } from '../kind/kind.ts';
import type { Registry } from '../kind/registry.ts';
import { edit, plainRow } from '../rows/changes.ts';
import { get } from '../rows/query.ts';
import { isArchived } from '../rows/row.ts';
import type { JsonObject } from '../values/json.ts';
import { problem } from '../values/problem.ts';
import { fail, ok } from '../values/result.ts';
import { z } from '../values/schema.ts';
import { checked, checkQueries, ownerArchived } from './checked.ts';
import { idInput } from './create.ts';
import type { Touched } from './edit.ts';
import type { Context, UseCase } from './use-case.ts';

const input = z.strictObject({ id: idInput });

/** `<kind>.archive` and `<kind>.restore`: out of the working lists and back, never out of the ledger. */
export function archiveCases(kinds: Registry, kind: AnyKind): UseCase<string, z.infer<typeof input>, Touched>[] {
  const table = kind.name;
  const set = (verb: string, next: (context: Context) => JsonObject): UseCase<string, z.infer<typeof input>, Touched> => ({
    action: `${table}.${verb}`,
    input,
    undoable: true,
    needs: ({ id }) => [get(table, id)],
    more(found, { id }) {
      const row = found.get(table, id);
      return row === null ? [] : checkQueries(kinds, kind, plainRow(row), found);
    },
    decide(found, { id }, context) {
      const row = found.get(table, id);
      if (row === null) return fail(problem('record.missing', { table, id }));
      const fields = next(context);
      if (isArchived(row) === (fields['archivedAt'] !== null)) return ok({ changes: [], answer: { id } });
      const closed = ownerArchived(kind, row, found);
      if (closed.length > 0) return fail(...closed);
      const valid = checked(kinds, kind, { ...plainRow(row), ...fields }, plainRow(row), { found, now: context.now });
      if (!valid.ok) return valid;
      const change = edit(table, row, fields);
      return ok({ changes: change ? [change] : [], answer: { id } });
    },
  });
  return [set('archive', ({ now }) => ({ archivedAt: now })), set('restore', () => ({ archivedAt: null, ...broughtBack(kind) }))];
}

/** What a record that is brought back no longer says. */
function broughtBack({ fields, blank }: AnyKind): JsonObject {
  const emptied = Object.keys(fields).filter((field) => fields[field]?.whileArchived === true);
  return Object.fromEntries(emptied.map((field) => [field, blank[field] ?? null]));
}
