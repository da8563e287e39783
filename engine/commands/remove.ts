import { ownerOf } from '../kind/owner.ts';
import type { AnyKind } from '../kind/kind.ts';
import type { Registry } from '../kind/registry.ts';
import { removal } from '../rows/changes.ts';
import { by, get, type QueryResult, type Query } from '../rows/query.ts';
import type { StoredRow } from '../rows/row.ts';
import { problem } from '../values/problem.ts';
import { fail, ok } from '../values/result.ts';
import { z } from '../values/schema.ts';
import { ownerArchived } from './checked.ts';
import { idInput } from './create.ts';
import type { Touched } from './edit.ts';
import type { UseCase } from './use-case.ts';

const input = z.strictObject({ id: idInput });

/** `<kind>.remove`: for rows that are parts of a record. Refused while another row refers to it. */
export function removeCase(kinds: Registry, kind: AnyKind): UseCase<string, z.infer<typeof input>, Touched> {
  const table = kind.name;
  return {
    action: `${table}.remove`,
    input,
    undoable: true,
    needs: ({ id }) => [get(table, id), ...referringQueries(kinds, table, id)],
    more(found, { id }) {
      const row = found.get(table, id);
      const owner = row === null ? null : ownerOf(kind, row);
      return owner === null ? [] : [get(owner.table, owner.id)];
    },
    decide(found, { id }) {
      const row = found.get(table, id);
      if (row === null) return fail(problem('record.missing', { table, id }));
      const closed = ownerArchived(kind, row, found);
      if (closed.length > 0) return fail(...closed);
      const referring = referringRows(kinds, table, id, found);
      if (referring.length > 0) return fail(problem('record.referred', { table, id }, { count: referring.length }));
      return ok({ changes: [removal(table, row)], answer: { id } });
    },
  };
}

export function referringQueries(kinds: Registry, table: string, id: string): Query[] {
  return kinds.referrers(table).map((referrer) => by(referrer.table, referrer.field, id));
}

/** Every row that holds the id of this one. */
export function referringRows(
  kinds: Registry,
  table: string,
  id: string,
  found: QueryResult,
): { readonly table: string; readonly row: StoredRow }[] {
  return kinds
    .referrers(table)
    .flatMap((referrer) => found.by(referrer.table, referrer.field, id).map((row) => ({ table: referrer.table, row })));
}
