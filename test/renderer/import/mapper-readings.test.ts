import { describe, expect, it } from 'vitest';
import type { MappedColumn, MappedTo } from '../../../domain/imports/mapping.ts';
import {
  isColumnOpen,
  mapperReducer,
  openedMapper,
  toTake,
  type MapperAction,
  type MapperState,
} from '../../../renderer/features/import/mapper/mapper-state.ts';
import type { MapperView, ShownColumn } from '../../../renderer/workers/mapper-view.ts';

const column = (heading: string, key: string | null): MappedColumn => {
  const goes: MappedTo = key === null ? { to: 'leftOut' } : { to: 'field', key };
  return { heading, goes, values: {}, order: null, separator: null, keeps: false };
};
const shown: ShownColumn = { samples: ['IT'], filled: 3, confidence: 1, why: 'name', isUnsure: false, otherwise: { to: 'leftOut' } };

/** Risks of a sheet with a title, a category of their own and a column that is left out. */
const view: MapperView = {
  format: 'csv',
  sheets: [{ name: null, isHidden: false }],
  sheet: 0,
  rows: [],
  count: 3,
  width: 3,
  hidden: { sheet: false, rows: 0, columns: 0 },
  isKeyed: false,
  records: 'rows',
  isRecordsUnsure: false,
  canTurn: true,
  isHeaderUnsure: false,
  tables: [{ table: 'risks', confidence: 1 }],
  isTableUnsure: false,
  missing: [],
  mapping: {
    version: 1,
    table: 'risks',
    sheet: null,
    header: { first: 1, last: 1 },
    columns: [column('Name', 'title'), column('Kind', 'category'), column('Colour', null)],
    fixed: { eventTypeId: 'event.7' },
  },
  unsureFixed: [],
  columns: [shown, shown, shown],
  values: [[], [], []],
  moreValues: [0, 0, 0],
};
const after = (...actions: readonly MapperAction[]): MapperState => actions.reduce(mapperReducer, openedMapper(view));
const goesOf = ({ mapping }: MapperState) =>
  mapping.columns.map(({ heading, goes }) => [heading, goes.to === 'field' ? goes.key : goes.to]);
const own = [
  ['Name', 'title'],
  ['Kind', 'category'],
  ['Colour', 'leftOut'],
];

describe('a column that somebody has read once more for another of ours', () => {
  it('stands after those of the sheet, and is taken with what its values were said to be', () => {
    const state = after({ type: 'reading', key: 'eventTypeId', of: 1 }, { type: 'value', at: 3, theirs: 'IT', ours: 'event.6' });
    expect(goesOf(state)).toEqual([...own, ['Kind', 'eventTypeId']]);
    expect([state.view.columns.length, state.view.values.length, isColumnOpen(state, 3)]).toEqual([4, 4, false]);
    const { mapping } = toTake(state);
    expect(mapping.columns[3]).toMatchObject({ heading: 'Kind', values: { IT: 'event.6' } });
    expect(mapping.fixed).toEqual({ eventTypeId: 'event.7' });
  });

  it('gives way to another one, and to none', () => {
    const first: MapperAction = { type: 'reading', key: 'eventTypeId', of: 1 };
    expect(goesOf(after(first, { type: 'reading', key: 'eventTypeId', of: 2 }))).toEqual([...own, ['Colour', 'eventTypeId']]);
    expect(goesOf(after(first, { type: 'reading', key: 'eventTypeId', of: null }))).toEqual(own);
  });

  it('is not taken where it is left out, as a column of the sheet that is left out is', () => {
    const out: MapperAction = { type: 'column', at: 3, column: column('Kind', null) };
    const { mapping } = toTake(after({ type: 'reading', key: 'eventTypeId', of: 1 }, out));
    expect(mapping.columns.map(({ heading }) => heading)).toEqual(['Name', 'Kind', 'Colour']);
  });
});
