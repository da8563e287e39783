import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  everything,
  extended,
  isNothing,
  isSelected,
  nothingSelected,
  toggled,
  type Selected,
} from '../../../../renderer/record/list/selection.ts';

const query = { table: 'risks', search: '', filters: [], sort: [], archived: false };
const ids = ['a', 'b', 'c', 'd', 'e', 'f'];

describe('what is selected in a list', () => {
  it('is at first nothing', () => {
    expect(isNothing(nothingSelected)).toBe(true);
    expect(ids.some((id) => isSelected(nothingSelected, id, false))).toBe(false);
  });

  it('is what a plain set would hold, however it is selected, and whatever the query found', () => {
    const acts = fc.array(
      fc.oneof(
        fc.record({ act: fc.constant('toggle' as const), id: fc.constantFrom(...ids) }),
        fc.record({ act: fc.constant('extend' as const), from: fc.nat(5), to: fc.nat(5) }),
        fc.record({ act: fc.constant('all' as const), found: fc.subarray(ids) }),
      ),
    );
    fc.assert(
      fc.property(acts, (steps) => {
        let selected: Selected = nothingSelected;
        let held: readonly string[] = [];
        let plain = new Set<string>();
        for (const step of steps) {
          if (step.act === 'toggle') {
            selected = toggled(selected, step.id, held.includes(step.id));
            if (!plain.delete(step.id)) plain.add(step.id);
          } else if (step.act === 'extend') {
            const range = ids.slice(step.from, step.to + 1);
            selected = extended(selected, range);
            plain = new Set([...plain, ...range]);
          } else {
            selected = everything(query, 'name');
            held = step.found;
            plain = new Set(step.found);
          }
        }
        expect(ids.filter((id) => isSelected(selected, id, held.includes(id)))).toEqual(ids.filter((id) => plain.has(id)));
      }),
    );
  });
});
