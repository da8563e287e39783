import { composed, stepQueries, type Step } from '../../engine/commands/composed.ts';
import { fieldsInput, idInput } from '../../engine/commands/create.ts';
import type { UseCase } from '../../engine/commands/use-case.ts';
import type { Registry } from '../../engine/kind/registry.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok } from '../../engine/values/result.ts';
import { z } from '../../engine/values/schema.ts';

const input = z.strictObject({
  /** The new record. */
  table: z.string(),
  fields: fieldsInput,
  /** The record with which it is linked, and whether the link starts there. */
  with: z.strictObject({ table: z.string(), id: idInput }),
  startsThere: z.boolean(),
  /** The rest of the link. */
  link: fieldsInput,
});
type Input = z.infer<typeof input>;

/**
 * `links.createWith`: a record that was missing and its link with one that is there, as one entry, so that one undo takes back both.
 * Answers `{ id, code }` of the new record. Error: `field.notOneOf` for a kind that is linked with nothing.
 */
export function createLinkedCase(
  kinds: Registry,
): UseCase<'links.createWith', Input, { readonly id: string; readonly code: string | null }> {
  const steps = ({ table, fields, with: other, startsThere, link }: Input, id: string): readonly Step[] => {
    const [from, to] = startsThere ? [other, { table, id }] : [{ table, id }, other];
    const ends = { fromTable: from.table, fromId: from.id, toTable: to.table, toId: to.id };
    return [
      { kind: table, creates: id, fields },
      { kind: 'links', fields: { ...link, ...ends } },
    ];
  };
  const isLinked = ({ table }: Input) => kinds.linked.includes(table);
  return {
    action: 'links.createWith',
    input,
    undoable: true,
    needs: () => [],
    more: (found, asked) => (isLinked(asked) ? stepQueries(kinds, steps(asked, 'new'), found) : []),
    decide(found, asked, context) {
      if (!isLinked(asked))
        return fail(
          problem('field.notOneOf', { table: 'links', field: 'toTable' }, { value: asked.table, values: kinds.linked.join(', ') }),
        );
      const id = context.newId();
      const made = composed(kinds, steps(asked, id), found, context);
      if (!made.ok) return made;
      return ok({ changes: made.value.changes, answer: { id, code: made.value.created[0]?.code ?? null } });
    },
  };
}
