import type { AnyKind } from '../kind/kind.ts';
import type { ListFilter } from './list-filter.ts';

/** What must hold of a record for a day of a column to be one on which something is due; `null` where nothing is. */
export function dueOn({ list }: AnyKind, column: string): readonly ListFilter[] | null {
  const due: { readonly [column: string]: readonly ListFilter[] | undefined } = list?.due ?? {};
  return due[column] ?? null;
}
