import { commitTo, type PrivateRow } from '../ledger/private.ts';
import type { AnyKind } from '../kind/kind.ts';
import { problemsOf } from '../rows/check.ts';
import { textIn, type JsonObject } from '../values/json.ts';
import type { Problem } from '../values/problem.ts';
import { fail, ok, type Result } from '../values/result.ts';
import type { Context } from './use-case.ts';

/** Fields with commitments in the place of personal texts, and what the commitments stand for. */
export type Committed = { readonly fields: JsonObject; readonly reveal: readonly PrivateRow[] };

/** What is wrong with the personal texts among some fields. */
export function checkPersonal(kind: AnyKind, fields: JsonObject): Problem[] {
  return Object.entries(kind.fields).flatMap(([field, { plain }]) => {
    if (plain === undefined || fields[field] === undefined) return [];
    const read = plain.safeParse(fields[field], { reportInput: true });
    return read.success ? [] : problemsOf(read.error.issues).map((one) => ({ ...one, at: { table: kind.name, field } }));
  });
}

/** A new personal text is a new commitment under a fresh salt; the one before stays known until the person is erased. */
export function committed(kind: AnyKind, id: string, fields: JsonObject, { randomBytes }: Pick<Context, 'randomBytes'>): Result<Committed> {
  const problems = checkPersonal(kind, fields);
  if (problems.length > 0) return fail(...problems);
  const reveal: PrivateRow[] = [];
  const hashes: Record<string, string> = {};
  for (const [field, { plain }] of Object.entries(kind.fields)) {
    if (plain === undefined || fields[field] === undefined) continue;
    const row = commitTo(id, field, textIn(fields, field), randomBytes);
    reveal.push(row);
    hashes[field] = row.hash;
  }
  return ok({ fields: { ...fields, ...hashes }, reveal });
}
