import { describe, expect, it } from 'vitest';
import { kinds } from '../../../../domain/index.ts';
import {
  choicesFilter,
  numberFilter,
  numbersIn,
  operatorOf,
  operatorsOf,
  plainFilter,
} from '../../../../renderer/record/list/filter-operators.ts';
import { dueOn } from '../../../../engine/lists/due.ts';
import { listFilterSchema, type ListFilter } from '../../../../engine/lists/list-filter.ts';
import { listAddress, listParams } from '../../../../renderer/record/list/list-address.ts';

const listed = kinds.all.filter(({ list }) => list !== null).flatMap(({ name }) => kinds.columns(name).map((column) => ({ name, column })));

describe('the form of a filter', () => {
  it('says again, of every column of every list, what was said with it', () => {
    for (const { name, column } of listed) {
      for (const operator of operatorsOf(column, dueOn(kinds.of(name), column.key) !== null)) {
        const filters: readonly (ListFilter | null)[] = [
          plainFilter(column, operator),
          ['atLeast', 'atMost', 'moreThan', 'lessThan', 'equals'].includes(operator) ? numberFilter(column, operator, 7, null) : null,
          operator === 'between' && ['number', 'money'].includes(column.kind) ? numberFilter(column, operator, 9, 7) : null,
          operator === 'is' || operator === 'isNot' ? choicesFilter(column, operator === 'is', [null, 'x']) : null,
        ];
        for (const filter of filters) {
          if (filter === null) continue;
          expect(operatorOf(filter, column)).toBe(operator);
          expect(listFilterSchema.safeParse(filter).success).toBe(true);
        }
      }
    }
  });

  it('takes two numbers whichever was typed first', () => {
    const column = kinds.column('risks', 'controlCount');
    if (column === null) throw new Error('no such column');
    const filter = numberFilter(column, 'between', 9, 7);
    expect(filter).toEqual({ column: 'controlCount', from: 7, to: 9 });
    expect(numbersIn(filter ?? undefined)).toEqual([7, 9]);
  });
});

describe('the views that come with the kinds', () => {
  it('ask only of columns that their lists have', () => {
    const unknown = kinds.all.flatMap(({ name, list }) =>
      (list?.views ?? []).flatMap(({ filters, sort = [] }) =>
        [...filters, ...sort].filter(({ column }) => kinds.column(name, column) === null).map(({ column }) => `${name}.${column}`),
      ),
    );
    expect(unknown).toEqual([]);
  });

  it('stand in an address by their name, with what was changed, and with what was taken away', () => {
    const mine = { search: '', filters: [{ column: 'ownerId', refers: ['me'] }], sort: [], group: null, archived: false };
    expect(listAddress('/risks', { ...mine, view: 'mine' }, mine)).toBe('/risks?view=mine');
    const cleared = listAddress('/risks', { ...mine, view: 'mine', filters: [], group: 'status' }, mine);
    expect(cleared).toBe('/risks?view=mine&f=&group=status');
    expect(listParams(cleared.split('?')[1] ?? '', mine)).toEqual({ ...mine, filters: [], group: 'status' });
  });
});
