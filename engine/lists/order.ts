import { categories } from '../../domain/risks/category.ts';
import type { Term } from '../../domain/taxonomy/term.ts';
import { codeKey } from '../values/code.ts';
import { byCodePoint } from '../values/json.ts';
import type { Column } from './column.ts';
import type { CellValue } from './list-query.ts';

/** What a cell is compared by. `null` stands for a missing value: last, whichever way the list is sorted. */
export type SortKey = number | string | null;

/** Turns the cells of a column into what they are compared by. */
export function sortKeyOf(column: Column, terms: ReadonlyMap<string, Term>): (cell: CellValue) => SortKey {
  if (column.kind === 'code') return (cell) => (typeof cell === 'string' ? codeKey(cell) : null);
  if (column.kind === 'choice' || column.kind === 'term') {
    const places = column.kind === 'term' ? termPlaces(terms) : new Map((column.values ?? []).map((value, at) => [value, at]));
    return (cell) => (cell === null ? null : (places.get(String(cell)) ?? places.size));
  }
  return (cell) => (typeof cell === 'boolean' ? Number(cell) : cell);
}

/** The place of each term: by category and kind, then a parent before its children, by rank. */
export function termPlaces(terms: ReadonlyMap<string, Term>): Map<string, number> {
  const pathOf = (term: Term): string => {
    const parent = term.parentId === null ? undefined : terms.get(term.parentId);
    const own = String(term.rank).padStart(6, '0');
    return parent === undefined
      ? `${categories.indexOf(term.category)} ${term.kind} ${own} ${term.id}`
      : `${pathOf(parent)}/${own} ${term.id}`;
  };
  const paths = [...terms.values()].map((term) => ({ id: term.id, path: pathOf(term) }));
  return new Map(paths.sort((a, b) => byCodePoint(a.path, b.path)).map(({ id }, at) => [id, at]));
}
