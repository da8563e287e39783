import { isArchived, textOrNull, type StoredRow } from '../rows/row.ts';
import { get, type QueryResult, type Query } from '../rows/query.ts';
import { heldBy } from '../rows/row-index.ts';
import type { Field } from '../kind/field.ts';
import { fits } from '../kind/fits.ts';
import type { AnyKind } from '../kind/kind.ts';
import type { Registry } from '../kind/registry.ts';
import { textIn, type JsonObject } from '../values/json.ts';
import { problem, type Problem, type ProblemCode } from '../values/problem.ts';

/** Which records of a tree stand in a loop, as far as it was climbed: by the tree's kind and field, and by id. Of one state of the rows. */
export type KnownLoops = Map<string, Map<string, boolean>>;

type Referred = { readonly field: string; readonly definition: Field; readonly table: string; readonly id: string };

/** The records that a row refers to. What a field names that is no kind is told apart: see `checkReferences`. */
export function referredBy(kinds: Registry, kind: AnyKind, row: JsonObject): Referred[] {
  const referred: Referred[] = [];
  for (const [field, definition] of kind.refers) {
    const { type, reference, beside = '' } = definition;
    const table = type === 'anyReference' ? textOrNull(row, beside) : (reference?.kind ?? null);
    if (table === null || !kinds.has(table)) continue;
    for (const id of heldBy(row[field])) referred.push({ field, definition, table, id });
  }
  return referred;
}

/**
 * Questions whose answers show that each reference of a row leads somewhere, and that none of a tree leads back. A tree is
 * climbed one step a round: what is known so far says what to ask next.
 */
export function referenceQueries(kinds: Registry, kind: AnyKind, row: JsonObject, found: QueryResult | null): Query[] {
  return referredBy(kinds, kind, row).flatMap(({ field, definition, table, id }) => {
    const query = get(table, id);
    if (found === null || definition.reference?.tree !== true) return [query];
    return [query, ...climb(kind, field, id, textIn(row, 'id'), found).asked];
  });
}

/** Names of kinds that may not stand there; references that lead nowhere, to the wrong kind of term, back to where they came from, or anew to an archived record. */
export function checkReferences(
  kinds: Registry,
  kind: AnyKind,
  row: JsonObject,
  found: QueryResult,
  was: JsonObject | null,
  loops: KnownLoops = new Map(),
): Problem[] {
  const own = textIn(row, 'id');
  const misnamed = kind.naming.flatMap(([field, definition]): Problem[] => {
    const isKind = kinds.among(definition).includes(textIn(row, field));
    return isKind ? [] : [problem('field.invalid', { table: kind.name, id: own, field })];
  });
  const misled = referredBy(kinds, kind, row).flatMap(({ field, definition, table, id }): Problem[] => {
    const at = { table: kind.name, id: own, field };
    const isKept = was !== null && heldBy(was[field]).includes(id);
    const referred = found.get(table, id);
    if (referred === null) return [problem('field.refersToNothing', at, { value: id })];
    if (!isKept && isArchived(referred)) return [problem('field.refersToArchived', at, { value: textIn(referred, 'code') || id })];
    const misfit = misfitOf(definition, row, referred);
    if (misfit !== null) return [problem(misfit, at, { value: id })];
    return definition.reference?.tree === true && climb(kind, field, id, own, found, loops).returns ? [problem('tree.cycle', at)] : [];
  });
  return [...misnamed, ...misled];
}

/** What is said of a record that is not one of those that may stand in the field; `null` where it is. */
function misfitOf(definition: Field, row: JsonObject, referred: StoredRow): ProblemCode | null {
  return fits(definition, referred, (field) => row[field]) ? null : (definition.reference?.otherwise ?? 'field.refersToOther');
}

/**
 * Follows a tree upwards from a record. `returns`: it comes to `own`. `asked`: what must be known to go on. What it learns of
 * the records on its way goes to `loops`, so that all the records of a tree are climbed in as many steps as there are records.
 */
function climb(
  kind: AnyKind,
  field: string,
  from: string,
  own: string,
  found: QueryResult,
  loops: KnownLoops = new Map(),
): { readonly returns: boolean; readonly asked: readonly Query[] } {
  const tree = `${kind.name}.${field}`;
  const known = loops.get(tree) ?? new Map<string, boolean>();
  loops.set(tree, known);
  const already = known.get(own);
  if (already !== undefined) return { returns: already, asked: [] };
  const way = new Map([[own, 0]]);
  let id: string | null = from;
  while (id !== null && !way.has(id) && !known.has(id)) {
    const query = get(kind.name, id);
    if (!found.known(query)) return { returns: false, asked: [query] };
    way.set(id, way.size);
    const parent: StoredRow | null = found.get(kind.name, id);
    id = parent === null ? null : textOrNull(parent, field);
  }
  // A loop among others was there before this row and is not of its making.
  const begins = id === null ? undefined : way.get(id);
  for (const [passed, at] of way) known.set(passed, begins !== undefined && at >= begins);
  return { returns: begins === 0, asked: [] };
}
