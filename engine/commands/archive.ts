import type { AnyKind } from '../kind/kind.ts';
import { edit } from '../rows/changes.ts';
import { get } from '../rows/query.ts';
import { isArchived } from '../rows/row.ts';
import { problem } from '../values/problem.ts';
import { fail, ok } from '../values/result.ts';
import { z } from '../values/schema.ts';
import { idInput } from './create.ts';
import type { Touched } from './edit.ts';
import type { Context, UseCase } from './use-case.ts';

const input = z.strictObject({ id: idInput });

/** `<kind>.archive` and `<kind>.restore`: out of the working lists and back, never out of the ledger. */
export function archiveCases({ name: table }: AnyKind): UseCase<string, z.infer<typeof input>, Touched>[] {
  const set = (verb: string, archivedAt: (context: Context) => string | null): UseCase<string, z.infer<typeof input>, Touched> => ({
    action: `${table}.${verb}`,
    input,
    undoable: true,
    needs: ({ id }) => [get(table, id)],
    decide(found, { id }, context) {
      const row = found.get(table, id);
      if (row === null) return fail(problem('record.missing', { table, id }));
      const next = archivedAt(context);
      if (isArchived(row) === (next !== null)) return ok({ changes: [], answer: { id } });
      const change = edit(table, row, { archivedAt: next });
      return ok({ changes: change ? [change] : [], answer: { id } });
    },
  });
  return [set('archive', ({ now }) => now), set('restore', () => null)];
}
