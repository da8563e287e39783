import { checked, newRow } from '../commands/checked.ts';
import type { Registry } from '../kind/registry.ts';
import type { Change } from '../ledger/append.ts';
import { creation, edit, plainRow } from '../rows/changes.ts';
import type { Overlay } from '../rows/overlay.ts';
import { isArchived } from '../rows/row.ts';
import { sameJson, type JsonObject } from '../values/json.ts';
import { problem } from '../values/problem.ts';
import { fail, ok, type Result } from '../values/result.ts';
import { z } from '../values/schema.ts';
import { requiredText } from '../values/text.ts';
import type { Instant } from '../values/time.ts';

/** How mappings are kept: the kind of their records, what one is, and what of it may be kept: never the name of a person. */
export type Mappings<M extends JsonObject> = {
  readonly kind: string;
  readonly schema: z.ZodType<M>;
  readonly kept: (mapping: M, people: Iterable<string>) => M;
};

/** The mapping by which the rows of an import were made; without an id the one that is the same or has that name, else a new one. */
export const mappingInput = <M extends JsonObject>(schema: z.ZodType<M>) =>
  z.strictObject({ id: z.string().min(1).max(64).nullable(), name: requiredText(200), mapping: schema });
export type MappingInput<M extends JsonObject> = z.infer<ReturnType<typeof mappingInput<M>>>;

/** The record of the mapping of an import, and what keeping it changes; `null` where it is there as it is. */
export type KeptMapping = { readonly id: string; readonly change: Change | null };

/** Keeps a mapping. It is put in place before the rows that will refer to it. */
export function keepMapping<M extends JsonObject>(
  kinds: Registry,
  mappings: Mappings<M>,
  { id, name, mapping }: MappingInput<M>,
  { table, people }: { readonly table: string; readonly people: Iterable<string> },
  over: Overlay,
  { now, newId }: { readonly now: Instant; readonly newId: () => string },
): Result<KeptMapping> {
  const kind = kinds.of(mappings.kind);
  const kept = mappings.kept(mapping, people);
  const at = { table: kind.name, ...(id === null ? {} : { id }) };
  const of = over.found.all(kind.name).filter((row) => row['table'] === table && !isArchived(row));
  const was =
    id === null
      ? (of.find((row) => sameJson(row['mapping'] ?? null, kept)) ?? of.find((row) => row['name'] === name) ?? null)
      : over.found.get(kind.name, id);
  if (was === null && id !== null) return fail(problem('record.missing', at));
  if (was !== null && isArchived(was)) return fail(problem('record.archived', at));
  const fields = { name, table, mapping: kept };
  const next = was === null ? newRow(kind, newId(), null, fields) : { ...plainRow(was), ...fields };
  const valid = checked(kinds, kind, next, was === null ? null : plainRow(was), { found: over.found, now });
  if (!valid.ok) return valid;
  if (was !== null && was['table'] !== table) return fail(problem('field.setOnce', { ...at, field: 'table' }));
  over.put(kind.name, next.id, next);
  return ok({ id: next.id, change: was === null ? creation(kind.name, next) : edit(kind.name, was, fields) });
}
