import type { Registry } from '../kind/registry.ts';
import type { Change } from '../ledger/append.ts';
import { overlay } from '../rows/overlay.ts';
import type { Query, QueryResult } from '../rows/query.ts';
import type { PlainRow } from '../rows/row.ts';
import type { JsonObject } from '../values/json.ts';
import { ok, type Result } from '../values/result.ts';
import { createCase, type Created } from './create.ts';
import { editCase } from './edit.ts';
import type { Context } from './use-case.ts';

/** One step of a use case that does several things at once: a new record (of a given id, where later steps name it), or an edit of one. */
export type Step = { readonly kind: string; readonly fields: JsonObject } & ({ readonly creates?: string } | { readonly edits: string });

/** What must be known before the steps can be decided, as far as it can be said by what is known so far. */
export function stepQueries(kinds: Registry, steps: readonly Step[], found: QueryResult): Query[] {
  return steps.flatMap((step) => {
    const kind = kinds.of(step.kind);
    const { fields } = step;
    if (!('edits' in step)) {
      const one = createCase(kinds, kind);
      return [...one.needs({ fields }), ...(one.more?.(found, { fields }) ?? [])];
    }
    const one = editCase(kinds, kind);
    const input = { id: step.edits, fields };
    const needs = one.needs(input);
    return needs.every((query) => found.known(query)) ? [...needs, ...(one.more?.(found, input) ?? [])] : needs;
  });
}

/**
 * The changes of all steps, each decided on what those before it made, under the same rules as if it were sent alone; or what the
 * first that may not be says. `created`: what the steps that create answer, in their order.
 */
export function composed(
  kinds: Registry,
  steps: readonly Step[],
  found: QueryResult,
  context: Context,
): Result<{ readonly changes: readonly Change[]; readonly created: readonly Created[] }> {
  const own = new Set(steps.flatMap((step) => ('edits' in step || step.creates === undefined ? [] : [step.creates])));
  // Nothing refers to a record that is only being made but what the steps themselves put in place.
  const over = overlay({
    ...found,
    get: (table, id) => (own.has(id) ? null : found.get(table, id)),
    by: (table, field, value) => (own.has(value) ? [] : found.by(table, field, value)),
  });
  const changes: Change[] = [];
  const created: Created[] = [];
  for (const step of steps) {
    const kind = kinds.of(step.kind);
    const { fields } = step;
    const decided =
      'edits' in step
        ? editCase(kinds, kind).decide(over.found, { id: step.edits, fields }, context)
        : createCase(kinds, kind).decide(over.found, step.creates === undefined ? { fields } : { id: step.creates, fields }, context);
    // Neither of the two takes long.
    if (!('ok' in decided)) throw new Error(`${step.kind}: decided in steps`);
    if (!decided.ok) return decided;
    if (!('edits' in step)) created.push(decided.value.answer as Created);
    for (const { table, id, before, after } of decided.value.changes) {
      const was = before === null ? {} : over.found.get(table, id);
      over.put(table, id, after === null ? null : ({ ...was, ...after } as PlainRow));
    }
    changes.push(...decided.value.changes);
  }
  return ok({ changes, created });
}
