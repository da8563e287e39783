import type { CellValue, Column } from '../../../engine/kind/column.ts';
import type { ListFilter } from '../../../engine/lists/list-filter.ts';

/** How the values of a filter are chosen: from a list, as words, as numbers, or as days. */
export type FilterForm = 'choices' | 'words' | 'numbers' | 'days';

export function formOf({ kind, field, ties }: Column): FilterForm {
  switch (kind) {
    case 'choice':
    case 'flag':
    case 'rating':
    case 'level':
    case 'term':
    case 'person':
    case 'reference':
      return 'choices';
    case 'lines':
      return ties === undefined && field?.type !== 'references' ? 'words' : ties === undefined ? 'choices' : 'words';
    case 'number':
    case 'money':
      return 'numbers';
    case 'day':
    case 'instant':
      return 'days';
    case 'text':
    case 'code':
      return 'words';
  }
}

export type Operator =
  | 'is'
  | 'isNot'
  | 'contains'
  | 'lacks'
  | 'some'
  | 'none'
  | 'equals'
  | 'atLeast'
  | 'atMost'
  | 'moreThan'
  | 'lessThan'
  | 'between'
  | 'overdue'
  | 'filled'
  | 'empty';

const numbers: readonly Operator[] = ['atLeast', 'atMost', 'moreThan', 'lessThan', 'between', 'equals', 'filled', 'empty'];

/** What may be said of a column, the usual first. `isDue`: whether something is due on its days. */
export function operatorsOf(column: Column, isDue: boolean): readonly Operator[] {
  switch (formOf(column)) {
    case 'choices':
      return ['is', 'isNot'];
    case 'words':
      return ['contains', 'lacks', 'filled', 'empty'];
    case 'numbers':
      return isCount(column) ? ['some', 'none', ...numbers.filter((one) => one !== 'filled' && one !== 'empty')] : numbers;
    case 'days':
      return isDue ? ['between', 'overdue', 'filled', 'empty'] : ['between', 'filled', 'empty'];
  }
}

/** Whether it counts what hangs on the record: none of it is 0, and never nothing. */
export function isCount({ kind, field, parts, unit }: Column): boolean {
  return kind === 'number' && field === null && parts.length > 0 && unit === undefined;
}

/** Whether the filter names records by their ids. */
export function isReferring({ kind, field }: Column): boolean {
  return field?.reference !== undefined && ['person', 'reference', 'lines'].includes(kind);
}

/** What a filter says of its column; `null` of one that no form writes. */
export function operatorOf(filter: ListFilter, column: Column): Operator | null {
  if ('is' in filter)
    return isOnly(filter.is, null) && formOf(column) !== 'choices'
      ? 'empty'
      : formOf(column) === 'numbers'
        ? numberIs(filter.is, column)
        : 'is';
  if ('isNot' in filter) return isOnly(filter.isNot, null) && formOf(column) !== 'choices' ? 'filled' : 'isNot';
  if ('refers' in filter) return 'is';
  if ('refersNot' in filter) return 'isNot';
  if ('contains' in filter) return 'contains';
  if ('lacks' in filter) return 'lacks';
  if ('overdue' in filter) return 'overdue';
  if ('before' in filter) return formOf(column) === 'numbers' ? 'lessThan' : 'between';
  if ('after' in filter) return isCount(column) && filter.after === 0 ? 'some' : formOf(column) === 'numbers' ? 'moreThan' : 'between';
  if ('from' in filter && formOf(column) === 'numbers')
    return filter.to === null ? 'atLeast' : filter.from === null ? 'atMost' : filter.from === filter.to ? 'equals' : 'between';
  return 'from' in filter ? 'between' : null;
}

function isOnly(values: readonly CellValue[], value: CellValue): boolean {
  return values.length === 1 && values[0] === value;
}

function numberIs(values: readonly CellValue[], column: Column): Operator {
  return isCount(column) && isOnly(values, 0) ? 'none' : 'equals';
}

/** The filter that needs no value. */
export function plainFilter({ key }: Column, operator: Operator): ListFilter | null {
  if (operator === 'some') return { column: key, after: 0 };
  if (operator === 'none') return { column: key, is: [0] };
  if (operator === 'overdue') return { column: key, overdue: true };
  if (operator === 'filled') return { column: key, isNot: [null] };
  return operator === 'empty' ? { column: key, is: [null] } : null;
}

/** A filter by numbers; `null` while they are not all there. */
export function numberFilter({ key }: Column, operator: Operator, first: number | null, second: number | null): ListFilter | null {
  if (operator === 'between') {
    if (first === null && second === null) return null;
    const isBackward = first !== null && second !== null && first > second;
    return isBackward ? { column: key, from: second, to: first } : { column: key, from: first, to: second };
  }
  if (first === null) return null;
  if (operator === 'atLeast') return { column: key, from: first, to: null };
  if (operator === 'atMost') return { column: key, from: null, to: first };
  if (operator === 'moreThan') return { column: key, after: first };
  return operator === 'lessThan' ? { column: key, before: first } : { column: key, from: first, to: first };
}

/** The numbers of a filter, as its form has them. */
export function numbersIn(filter: ListFilter | undefined): readonly [number | null, number | null] {
  const number = (value: CellValue | undefined) => (typeof value === 'number' ? value : null);
  if (filter === undefined) return [null, null];
  if ('from' in filter) return filter.from === null ? [number(filter.to), null] : [number(filter.from), number(filter.to)];
  if ('before' in filter) return [number(filter.before), null];
  if ('after' in filter) return [number(filter.after), null];
  return 'is' in filter ? [number(filter.is[0]), null] : [null, null];
}

/** The values that a filter of choices names: cells, or ids of records where the column refers to them. */
export function choicesIn(filter: ListFilter | undefined): readonly CellValue[] {
  if (filter === undefined) return [];
  if ('is' in filter) return filter.is;
  if ('isNot' in filter) return filter.isNot;
  if ('refers' in filter) return filter.refers;
  return 'refersNot' in filter ? filter.refersNot : [];
}

/** As `choicesIn`, by what forms offer: an old address names people and records as lists show them. */
export function choicesOffered(
  column: Column,
  filter: ListFilter | undefined,
  offered: readonly { readonly value: CellValue; readonly label: string }[],
): readonly CellValue[] {
  const idOf = (said: CellValue) => offered.find(({ value, label }) => value === said || label === said)?.value ?? said;
  return isReferring(column) ? choicesIn(filter).map(idOf) : choicesIn(filter);
}

/** A filter by choices; `null` without any. */
export function choicesFilter(column: Column, isSo: boolean, values: readonly CellValue[]): ListFilter | null {
  if (values.length === 0) return null;
  const { key } = column;
  if (!isReferring(column)) return isSo ? { column: key, is: values } : { column: key, isNot: values };
  const ids = values.map((value) => (value === null ? null : String(value)));
  return isSo ? { column: key, refers: ids } : { column: key, refersNot: ids };
}
