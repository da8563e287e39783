import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listAddress, listParams, type ListParams } from '../../../../renderer/record/list/list-address.ts';

const name = fc.stringMatching(/^[a-z][A-Za-z]{0,12}$/);
const cell = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
const filter = fc.oneof(
  fc.record({ column: name, is: fc.array(cell, { maxLength: 4 }) }),
  fc.record({ column: name, from: cell, to: cell }),
  fc.record({ column: name, contains: fc.string() }),
);
const params = fc.record({
  search: fc.string(),
  filters: fc.array(filter, { maxLength: 4 }),
  sort: fc.array(fc.record({ column: name, descending: fc.boolean() }), { minLength: 1, maxLength: 3 }),
  archived: fc.boolean(),
});

describe('the address of a list', () => {
  it('says everything that was asked of the list, and is read back the same', () => {
    fc.assert(
      fc.property(params, (asked) => {
        const said = listAddress('/risks', asked).split('?').slice(1).join('?');
        expect(listParams(said, {})).toEqual(asked);
      }),
    );
  });

  it('is only the place where nothing is asked', () => {
    expect(listAddress('/risks', {})).toBe('/risks');
  });

  it('leaves out what cannot be read, and sorts as the place does first', () => {
    const first: ListParams = { sort: [{ column: 'code', descending: false }] };
    expect(listParams('f=%7Bbroken&f=%7B%22column%22%3A1%7D&q=x', first)).toEqual({
      search: 'x',
      filters: [],
      sort: first.sort,
      archived: false,
    });
  });
});
