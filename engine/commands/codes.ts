import type { Change } from '../ledger/append.ts';
import type { AnyKind } from '../kind/kind.ts';
import { creation, edit } from '../rows/changes.ts';
import type { QueryResult } from '../rows/query.ts';

/** The kind that holds the last number given in each kind of code. Numbers only rise: undo does not give one back. */
export const countersKind = 'counters';

/** Gives the next codes of a kind and the change of its counter. Numbers are never given twice, undo included. */
export function nextCodes(
  { name, code }: AnyKind,
  count: number,
  found: QueryResult,
): { readonly codes: string[]; readonly change: Change } {
  const counter = found.get(countersKind, name);
  const last = Number(counter?.['last'] ?? 0);
  const codes = Array.from({ length: count }, (_, index) => `${code}-${last + index + 1}`);
  const change = counter === null ? null : edit(countersKind, counter, { last: last + count });
  return { codes, change: change ?? creation(countersKind, { id: name, last: count }) };
}
