import type { AnyKind } from '../kind/kind.ts';
import type { Registry } from '../kind/registry.ts';
import { edit, plainRow } from '../rows/changes.ts';
import { get, type QueryResult } from '../rows/query.ts';
import { isArchived } from '../rows/row.ts';
import type { JsonObject } from '../values/json.ts';
import { problem } from '../values/problem.ts';
import { fail, ok } from '../values/result.ts';
import { z } from '../values/schema.ts';
import { checked, checkQueries, forbidden, ownerArchived } from './checked.ts';
import { fieldsInput, idInput } from './create.ts';
import { committed } from './personal.ts';
import type { UseCase } from './use-case.ts';

const input = z.strictObject({ id: idInput, fields: fieldsInput });

/** What a command about one record answers with. */
export type Touched = { readonly id: string };

/** `<kind>.edit`: some fields of one record. */
export function editCase(kinds: Registry, kind: AnyKind): UseCase<string, z.infer<typeof input>, Touched> {
  const table = kind.name;
  const merged = (found: QueryResult, id: string, fields: JsonObject) => {
    const row = found.get(table, id);
    return row === null ? null : { row, was: plainRow(row), next: { ...plainRow(row), ...fields } };
  };
  return {
    action: `${table}.edit`,
    input,
    undoable: true,
    needs: ({ id }) => [get(table, id)],
    more(found, { id, fields }) {
      const edited = merged(found, id, fields);
      if (edited === null) return [];
      return [
        ...checkQueries(kinds, kind, edited.next, found),
        ...checkQueries(kinds, kind, edited.was, null),
        ...(kind.brings?.needs(edited.next) ?? []),
      ];
    },
    decide(found, { id, fields: input }, context) {
      const known = found.get(table, id);
      if (known === null) return fail(problem('record.missing', { table, id }));
      const wrong = forbidden(kind, input, known);
      if (wrong.length > 0) return fail(...wrong);
      const frozen = isArchived(known) ? problem('record.archived', { table, id }) : (kind.rules?.frozen?.(known) ?? null);
      if (frozen !== null) return fail(frozen);
      const closed = ownerArchived(kind, known, found);
      if (closed.length > 0) return fail(...closed);
      const fields = committed(kind, id, input, context);
      if (!fields.ok) return fields;
      const was = plainRow(known);
      const said: JsonObject = fields.value.fields;
      const brought = kind.brings?.of({ was: known, next: { ...was, ...said } }, found, context);
      const next = { ...said, ...brought?.fields };
      const valid = checked(kinds, kind, { ...was, ...next }, was, { found, now: context.now });
      if (!valid.ok) return valid;
      const change = edit(table, known, next);
      return ok({ changes: [...(change ? [change] : []), ...(brought?.changes ?? [])], reveal: fields.value.reveal, answer: { id } });
    },
  };
}
