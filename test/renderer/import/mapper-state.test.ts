import { describe, expect, it } from 'vitest';
import type { MappedColumn, MappedTo } from '../../../domain/imports/mapping.ts';
import { longest, movedHeader } from '../../../renderer/features/import/mapper/moved-header.ts';
import {
  isSure,
  mapperReducer,
  missingKeys,
  openCount,
  openedMapper,
  toTake,
  type MapperAction,
  type MapperState,
} from '../../../renderer/features/import/mapper/mapper-state.ts';
import { unsureFirst } from '../../../renderer/features/import/mapper/order.ts';
import { targetOf, targetValue } from '../../../renderer/features/import/mapper/targets.ts';
import type { ValueGuess } from '../../../documents/mapping/guess.ts';
import type { MapperView, ShownColumn } from '../../../renderer/workers/mapper-view.ts';

const column = (heading: string, goes: MappedTo, values: MappedColumn['values'] = {}): MappedColumn => ({
  heading,
  goes,
  values,
  order: null,
  separator: null,
  keeps: false,
});
const toField = (key: string): MappedTo => ({ to: 'field', key });
const shown = (isUnsure: boolean): ShownColumn => ({
  samples: [],
  filled: 3,
  confidence: isUnsure ? 0.5 : 1,
  why: 'name',
  isUnsure,
  otherwise: toField('further'),
});
const value = (theirs: string, ours: ValueGuess['ours'], isUnsure = false): ValueGuess => {
  return { theirs, count: 1, ours, confidence: isUnsure ? 0.3 : 1, isUnsure };
};

/** Risks of a sheet with a title column, levels in words of which one is unsure, and a column that nobody knows. */
const view: MapperView = {
  format: 'xlsx',
  sheets: [{ name: 'Risks', isHidden: false }],
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
    sheet: 'Risks',
    header: { first: 3, last: 4 },
    columns: [
      column('Name', toField('title')),
      column('Chance', toField('inherentLikelihood'), { High: 4 }),
      column('Colour', { to: 'leftOut' }),
    ],
    fixed: { identifiedOn: 'today' },
  },
  unsureFixed: [],
  columns: [shown(false), shown(false), shown(true)],
  values: [[], [value('High', 4), value('so-so', 3, true), value('?', null, true)], []],
  moreValues: [0, 0, 0],
};

const after = (...actions: readonly MapperAction[]): MapperState => actions.reduce(mapperReducer, openedMapper(view));

describe('a mapping on its way', () => {
  it('asks for unsure columns and values, and for what every row needs and none says', () => {
    const state = after();
    expect(openCount(state, 'sheet')).toBe(0);
    // The column that nobody knows, and the category.
    expect(missingKeys(state)).toEqual(['category']);
    expect(openCount(state, 'columns')).toBe(2);
    expect(openCount(state, 'values')).toBe(2);
    expect(isSure(state)).toBe(false);
  });

  it('asks no more once everything was said', () => {
    const state = after(
      { type: 'column', at: 2, column: column('Colour', toField('further')) },
      { type: 'fixed', key: 'category', value: 'operational' },
      { type: 'value', at: 1, theirs: 'so-so', ours: 2 },
      { type: 'value', at: 1, theirs: '?', ours: null },
    );
    expect(isSure(state)).toBe(true);
    expect(toTake(state).mapping.columns[1]?.values).toEqual({ High: 4, 'so-so': 2, '?': null });
    expect(toTake(state).mapping.fixed).toEqual({ identifiedOn: 'today', category: 'operational' });
  });

  it('a record that the file names by its code needs nothing else', () => {
    expect(missingKeys(after({ type: 'column', at: 2, column: column('Colour', toField('code')) }))).toEqual([]);
  });

  it('takes an unsure guess as it was shown, and leaves it out where it was never shown', () => {
    // The column is kept under its own name, as long as nobody has seen that it might be a tag.
    const proposed = {
      ...view,
      mapping: { ...view.mapping, columns: [...view.mapping.columns.slice(0, 2), column('Colour', toField('tags'))] },
    };
    const unseen = toTake(openedMapper(proposed)).mapping.columns;
    expect(unseen[1]?.values).toEqual({ High: 4, 'so-so': null, '?': null });
    expect(unseen[2]?.goes).toEqual(toField('further'));
    const steps: readonly MapperAction[] = ['columns', 'values', 'check'].map((to) => ({ type: 'go', to: to as 'check' }));
    const passed = steps.reduce(mapperReducer, openedMapper(proposed));
    expect(toTake(passed).mapping.columns[1]?.values).toEqual({ High: 4, 'so-so': 3, '?': null });
    expect(toTake(passed).mapping.columns[2]?.goes).toEqual(toField('tags'));
    // What is needed is asked still: nobody can agree to nothing.
    expect([openCount(passed, 'columns'), openCount(passed, 'values')]).toEqual([1, 0]);
  });

  it('what every row would get is shown, and agreed to like a column', () => {
    const fixed = { ...view, mapping: { ...view.mapping, fixed: { category: 'operational' } }, unsureFixed: ['category'] };
    expect(openCount(openedMapper(fixed), 'columns')).toBe(2);
    expect(toTake(openedMapper(fixed)).mapping.fixed).toEqual({});
    const said = mapperReducer(openedMapper(fixed), { type: 'fixed', key: 'category', value: 'market' });
    expect(openCount(said, 'columns')).toBe(1);
    expect(toTake(said).mapping.fixed).toEqual({ category: 'market' });
  });

  it('a step that was gone on from asks no more, and asks again once its rows are guessed anew', () => {
    const passed = after({ type: 'go', to: 'columns' }, { type: 'go', to: 'values' }, { type: 'go', to: 'check' });
    expect(openCount(passed, 'values')).toBe(0);
    expect(openCount(mapperReducer(passed, { type: 'viewed', view, said: 'header' }), 'values')).toBe(2);
    // Going back agrees to nothing.
    expect(after({ type: 'go', to: 'columns' }, { type: 'go', to: 'sheet' }).passed).toEqual(['sheet']);
  });

  it('a fixed value that was asked for and not given is none', () => {
    const state = after({ type: 'fixed', key: 'category', value: '' });
    expect(missingKeys(state)).toEqual(['category']);
    expect(toTake(state).mapping.fixed).toEqual({ identifiedOn: 'today' });
  });

  it('another heading guesses anew, but keeps the columns that a person has said', () => {
    const again: MapperView = {
      ...view,
      mapping: {
        ...view.mapping,
        header: { first: 4, last: 4 },
        columns: [column('Name', toField('event')), column('Likely', toField('inherentLikelihood')), column('Colour', { to: 'leftOut' })],
      },
      values: [[], [value('High', 5)], []],
    };
    const state = after(
      { type: 'column', at: 2, column: column('Colour', toField('tags')) },
      { type: 'fixed', key: 'category', value: 'market' },
      { type: 'viewed', view: again, said: 'header' },
    );
    expect(state.mapping.header).toEqual({ first: 4, last: 4 });
    expect(state.mapping.columns.map(({ goes }) => targetValue(goes))).toEqual(['field event', 'field inherentLikelihood', 'field tags']);
    expect(state.mapping.fixed).toEqual({ identifiedOn: 'today', category: 'market' });
    expect(state.said.header).toBe(true);
    expect(state.view.values[1]).toEqual([value('High', 5)]);
  });

  it('another kind of record has other columns: what was said of the former ones does not hold', () => {
    const losses: MapperView = {
      ...view,
      mapping: {
        ...view.mapping,
        table: 'losses',
        columns: view.mapping.columns.map((one) => ({ ...one, goes: { to: 'leftOut' } })),
        fixed: {},
      },
    };
    const state = after(
      { type: 'column', at: 2, column: column('Colour', toField('tags')) },
      { type: 'viewed', view: losses, said: 'table' },
    );
    expect(state.mapping.columns.every(({ goes }) => goes.to === 'leftOut')).toBe(true);
    expect(state.mapping.fixed).toEqual({});
    expect(state.said.table).toBe(true);
  });

  it('what the values of a column mean where it goes now comes after it was said', () => {
    const goes = toField('residualLikelihood');
    const said = after({ type: 'column', at: 1, column: column('Chance', goes) });
    expect(said.view.values[1]).toEqual([]);
    const found = { column: column('Chance', goes, { High: 4 }), values: [value('High', 4)] };
    const state = mapperReducer(said, { type: 'columnViewed', at: 1, found });
    expect(state.view.values[1]).toEqual([value('High', 4)]);
    // Meanwhile it was sent elsewhere: that answer comes too late.
    const elsewhere = mapperReducer(said, { type: 'column', at: 1, column: column('Chance', toField('remarks')) });
    expect(mapperReducer(elsewhere, { type: 'columnViewed', at: 1, found })).toBe(elsewhere);
  });
});

it('who somebody is stays out of the mapping, which is kept', () => {
  const named: MapperView = {
    ...view,
    mapping: { ...view.mapping, columns: [column('Name', toField('title')), column('Owner', toField('ownerId'))] },
    columns: [shown(false), shown(false)],
    values: [[], [value('Kim (CISO)', '김서연'), value('J. Park', null, true)]],
  };
  const state = mapperReducer(openedMapper(named), { type: 'value', at: 1, theirs: 'J. Park', ours: 'P-3' });
  expect(openCount(state, 'values')).toBe(0);
  expect(toTake(state).people).toEqual({ Owner: { 'Kim (CISO)': '김서연', 'J. Park': 'P-3' } });
  expect(toTake(state).mapping.columns[1]?.values).toEqual({});
});

describe('the heading among the first rows', () => {
  // Row 3 holds nothing and is no row.
  const rows = [1, 2, 4, 5, 6];

  it('moves with the rows that it has', () => {
    expect(movedHeader(rows, { first: 1, last: 2 }, 4)).toEqual({ first: 4, last: 5 });
    expect(movedHeader(rows, { first: 1, last: 2 }, 6)).toEqual({ first: 6, last: 6 });
    expect(movedHeader(rows, { first: 0, last: 0 }, 2)).toEqual({ first: 2, last: 2 });
  });

  it('grows and shrinks by a row, and keeps one', () => {
    expect(longest(rows, { first: 2, last: 2 }, 1)).toEqual({ first: 2, last: 4 });
    expect(longest(rows, { first: 2, last: 4 }, -1)).toEqual({ first: 2, last: 2 });
    expect(longest(rows, { first: 2, last: 2 }, -1)).toEqual({ first: 2, last: 2 });
    expect(longest(rows, { first: 1, last: 5 }, 1)).toEqual({ first: 1, last: 5 });
  });
});

it('what is unsure comes first, otherwise nothing moves', () => {
  expect(unsureFirst([shown(false), shown(true), shown(false), shown(true)])).toEqual([1, 3, 0, 2]);
});

it.each<MappedTo>([
  toField('ownerId'),
  { to: 'levels', position: 'residual', first: 'impact' },
  { to: 'score', position: 'target' },
  { to: 'leftOut' },
])('a target is an option, and the option is that target: %j', (goes) => {
  expect(targetOf(targetValue(goes), goes)).toEqual(goes);
});
