import { describe, expect, it } from 'vitest';
import type { SentInput } from '../../contract/selection.ts';
import type { ListQuery } from '../../engine/lists/list-query.ts';
import type { Json } from '../../engine/values/json.ts';
import { selections } from '../../store/lists/selections.ts';

const open: ListQuery = { table: 'risks', search: '', filters: [], sort: [], archived: false };
/** Of all risks a, b, c and d the list finds a, c and d. */
const chosen = selections(async ({ group }) => ({
  ids: ['a', 'c', 'd'],
  groups:
    group === undefined
      ? []
      : [
          { value: 'Kim', from: 0, count: 2 },
          { value: null, from: 2, count: 1 },
        ],
}));
const sent = (action: string, input: unknown) =>
  chosen.withSelected({ commandId: 'x', action, input: input as Json, seen: [], note: null, attributedTo: null });

it('what is selected is counted among what a list finds, by the groups of that', async () => {
  const selection = { all: null, except: [], also: ['b', 'c', 'a'] };
  expect(await chosen.counted(selection, open)).toEqual({ count: 3, listed: 2, groups: [] });
  expect(await chosen.counted(selection, { ...open, group: 'ownerId' })).toEqual({
    count: 3,
    listed: 2,
    groups: [{ value: 'Kim', count: 2 }],
  });
});

describe('a command about what is selected', () => {
  it('is given the ids of the records, those of them alone that a list finds', async () => {
    const round: SentInput<'rcsa.open'> = {
      name: 'H1',
      dueOn: '2025-07-15',
      asksControls: false,
      note: '',
      riskIds: { selection: { all: null, except: [], also: ['b', 'd', 'a'] }, within: open, as: 'id' },
    };
    expect((await sent('rcsa.open', round)).input).toEqual({ ...round, riskIds: ['a', 'd'] });
  });

  it('says so in the field that it declares, and nowhere else', async () => {
    const said = { selection: { all: null, except: [], also: ['a'] }, within: null, as: 'id' };
    const other = { id: 'r1', fields: said };
    expect((await sent('risks.edit', other)).input).toBe(other);
    // @ts-expect-error: what opens a round takes ids, and no rows
    const rows: SentInput<'rcsa.open'>['riskIds'] = { ...said, as: 'row' };
    void rows;
  });
});
