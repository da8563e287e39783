import { describe, expect, it } from 'vitest';
import type { Overwrite } from '../../../engine/imports/overwrite.ts';
import { isColumnTaken, isTaken, withChoice, type ChoiceOf } from '../../../renderer/features/import/overwrite-choice.ts';

const at = (row: number, field: string, item: string | null = null) => ({ row, field, item });

/** What is taken of these fields after choices one after the other: each of how much, and whether theirs. */
function taken(choices: readonly (readonly [ChoiceOf, boolean])[], ...fields: readonly ReturnType<typeof at>[]): readonly boolean[] {
  let overwrite: Overwrite = false;
  for (const [of, theirs] of choices) overwrite = withChoice(overwrite, 'risks', of, theirs);
  return fields.map((field) => isTaken(overwrite, field));
}

describe('what was edited here and gives way to the file', () => {
  it('is chosen for all, for a column but for single rows, and for single fields but for what is chosen later of more', () => {
    const title: ChoiceOf = { of: 'column', column: { field: 'title', item: null } };
    const one: ChoiceOf = { of: 'field', edit: at(5, 'title') };
    expect(taken([], at(2, 'title'))).toEqual([false]);
    expect(taken([[title, true]], at(2, 'title'), at(90_000, 'title'), at(2, 'status'))).toEqual([true, true, false]);
    expect(
      taken(
        [
          [title, true],
          [one, false],
        ],
        at(2, 'title'),
        at(5, 'title'),
      ),
    ).toEqual([true, false]);
    expect(
      taken(
        [
          [one, true],
          [title, false],
        ],
        at(5, 'title'),
      ),
    ).toEqual([false]);
    expect(
      taken(
        [
          [title, true],
          [one, true],
          [{ of: 'all' }, false],
        ],
        at(5, 'title'),
        at(2, 'title'),
      ),
    ).toEqual([false, false]);
  });

  it('is chosen for a record as a whole, and then a column of it otherwise', () => {
    const row: ChoiceOf = { of: 'row', row: 3 };
    const both = [at(3, 'title'), at(3, 'status'), at(4, 'title')];
    expect(taken([[row, true]], ...both)).toEqual([true, true, false]);
    expect(
      taken(
        [
          [row, true],
          [{ of: 'column', column: { field: 'title', item: null } }, false],
        ],
        ...both,
      ),
    ).toEqual([false, true, false]);
    expect(
      taken(
        [
          [row, true],
          [{ of: 'field', edit: at(3, 'status') }, false],
        ],
        ...both,
      ),
    ).toEqual([true, false, false]);
  });

  it('takes both levels of a position together, and of a list of named texts each name by itself', () => {
    const likelihood: ChoiceOf = { of: 'field', edit: at(2, 'residualLikelihood') };
    expect(taken([[likelihood, true]], at(2, 'residualImpact'), at(3, 'residualImpact'), at(2, 'inherentImpact'))).toEqual([
      true,
      false,
      false,
    ]);
    expect(taken([[{ of: 'column', column: { field: 'residualImpact', item: null } }, true]], at(9, 'residualLikelihood'))).toEqual([true]);
    const cycle: ChoiceOf = { of: 'field', edit: at(2, 'further', '보고 주기') };
    expect(taken([[cycle, true]], at(2, 'further', '보고 주기'), at(2, 'further', '등급'))).toEqual([true, false]);
    expect(
      taken(
        [
          [cycle, true],
          [cycle, false],
        ],
        at(2, 'further', '보고 주기'),
      ),
    ).toEqual([false]);
  });

  it('takes one of their columns that is kept under its own name, and leaves the others of that list', () => {
    const cycle: ChoiceOf = { of: 'column', column: { field: 'further', item: '보고 주기' } };
    expect(taken([[cycle, true]], at(2, 'further', '보고 주기'), at(9, 'further', '보고 주기'), at(2, 'further', '등급'))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('shows of a column what is said of it, or of all', () => {
    expect(isColumnTaken(true, { field: 'title', item: null })).toBe(true);
    expect(
      isColumnTaken(withChoice(true, 'risks', { of: 'column', column: { field: 'title', item: null } }, false), {
        field: 'title',
        item: null,
      }),
    ).toBe(false);
  });
});
