import type { AnyKind } from '../kind/kind.ts';
import type { Registry } from '../kind/registry.ts';
import { creation } from '../rows/changes.ts';
import { get } from '../rows/query.ts';
import type { JsonObject } from '../values/json.ts';
import { problem } from '../values/problem.ts';
import { fail, ok } from '../values/result.ts';
import { z } from '../values/schema.ts';
import { checked, checkQueries, forbidden, newRow, ownerArchived } from './checked.ts';
import { countersKind, nextCodes } from './codes.ts';
import { committed } from './personal.ts';
import type { UseCase } from './use-case.ts';

export const idInput = z.string().min(1).max(64);
export const fieldsInput: z.ZodType<JsonObject> = z.record(z.string(), z.json());

const input = z.strictObject({ id: idInput.optional(), fields: fieldsInput });

/** What a new record answers with; `code` is `null` where its kind has none. */
export type Created = { readonly id: string; readonly code: string | null };

/** `<kind>.create`: a new record from the fields that its maker gives; the rest is blank. */
export function createCase(kinds: Registry, kind: AnyKind): UseCase<string, z.infer<typeof input>, Created> {
  const table = kind.name;
  return {
    action: `${table}.create`,
    input,
    undoable: true,
    needs: ({ id }) => [...(kind.code === null ? [] : [get(countersKind, table)]), ...(id === undefined ? [] : [get(table, id)])],
    more(found, { fields }) {
      const row = newRow(kind, 'new', kind.code === null ? null : 'new', fields);
      return [...checkQueries(kinds, kind, row, found), ...(kind.brings?.needs(row) ?? [])];
    },
    decide(found, { id: presetId, fields: given }, context) {
      const wrong = forbidden(kind, given, null);
      if (wrong.length > 0) return fail(...wrong);
      if (presetId !== undefined && found.get(table, presetId)) return fail(problem('record.exists', { table, id: presetId }));
      const id = presetId ?? context.newId();
      const fields = committed(kind, id, given, context);
      if (!fields.ok) return fields;
      const numbering = kind.code === null ? null : nextCodes(kind, 1, found);
      const code = numbering?.codes[0] ?? null;
      const said = newRow(kind, id, code, fields.value.fields);
      const brought = kind.brings?.of({ was: null, next: said }, found, context);
      const row = checked(kinds, kind, { ...said, ...brought?.fields }, null, { found, now: context.now });
      if (!row.ok) return row;
      const closed = ownerArchived(kind, row.value, found);
      if (closed.length > 0) return fail(...closed);
      const changes = [creation(table, row.value), ...(numbering ? [numbering.change] : []), ...(brought?.changes ?? [])];
      return ok({ changes, reveal: fields.value.reveal, answer: { id, code } });
    },
  };
}
