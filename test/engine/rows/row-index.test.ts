import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { heldBy, rowIndex } from '../../../engine/rows/row-index.ts';
import type { StoredRow } from '../../../engine/rows/row.ts';
import type { Json } from '../../../engine/values/json.ts';
import { cases } from '../../support/long.ts';

const owners = ['a', 'b', 'c'];
const value = fc.oneof(fc.constantFrom<Json>(...owners, null), fc.uniqueArray(fc.constantFrom(...owners), { maxLength: 3 }));
/** A row that comes, changes or (`undefined`) goes; so many ids that a record has few of them or many. */
const move = fc.record({ id: fc.nat(60).map(String), owner: fc.oneof(value, fc.constant(undefined)) });

it('finds the rows that hold a value now, whatever came, changed and went', () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 200 }), fc.array(move, { maxLength: 200 }), (before, after) => {
      const rows = new Map<string, StoredRow>();
      const take = ({ id, owner }: { readonly id: string; readonly owner: Json | undefined }) => {
        const row = owner === undefined ? null : ({ id, owner, revision: 1 } as unknown as StoredRow);
        if (row === null) rows.delete(id);
        else rows.set(id, row);
        return row;
      };
      for (const one of before) take(one);
      const index = rowIndex(() => rows);
      index.where('owner', 'a');
      for (const one of after) index.moved(one.id, take(one));
      for (const owner of owners) {
        const found = index.where('owner', owner).map(({ id }) => id);
        const expected = [...rows.values()].filter((row) => heldBy(row['owner']).includes(owner)).map(({ id }) => id);
        expect(found.sort()).toEqual(expected.sort());
      }
      for (const [id, row] of rows) expect(index.held('owner', id)).toEqual(heldBy(row['owner']));
    }),
    { numRuns: cases(100) },
  );
});
