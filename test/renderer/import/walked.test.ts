import { describe, expect, it } from 'vitest';
import type { ImportAnswer } from '../../../engine/imports/import-input.ts';
import { walkedOf, withFirst, withLooked } from '../../../renderer/workers/walked.ts';

const edits = (count: number, ours = 'ours') =>
  Array.from({ length: count }, (_, at) => ({
    row: at + 2,
    id: `r${at}`,
    code: `R-${at}`,
    field: 'title',
    item: null,
    ours,
    theirs: 'theirs',
  }));
const records = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `g${at}`, code: `R-${at}`, title: `Gone ${at}` }));

/** An answer that tells `told` of 1,000 fields that were edited here, and of 300 records that are gone. */
function answer(told: number, over: Partial<ImportAnswer> = {}): ImportAnswer {
  const first = Math.min(told, 300);
  return {
    table: 'risks',
    read: 1000,
    created: 0,
    updated: 0,
    unchanged: 1000,
    noted: 0,
    emptied: 0,
    kept: {},
    keptEdits: edits(1000).slice(0, told),
    moreKeptEdits: 1000 - Math.min(told, 1000),
    takenEdits: [],
    moreTakenEdits: 0,
    earlierTimes: [],
    moreEarlierTimes: 0,
    rejected: [],
    unsure: [],
    moreUnsure: 0,
    gone: records(300).slice(0, first),
    moreGone: 300 - first,
    mappingId: null,
    made: {},
    ...over,
  };
}

describe('what an import tells one by one', () => {
  it('goes to the page with the first of each list and the count of all, and is walked through to its end', () => {
    const whole = answer(1000);
    const page = withFirst(whole);
    expect([page.keptEdits.length, page.moreKeptEdits, page.gone.length, page.moreGone]).toEqual([200, 800, 200, 100]);
    const walked = walkedOf(whole);
    expect(walked.counts).toMatchObject({ held: { count: 1000, more: 0 }, gone: 300, changes: 0, earlierTimes: 0 });
    expect(walked.part('held', 999, 100).map(({ row }) => row)).toEqual([1001]);
    expect(walked.part('gone', 250, 100).map(({ title }) => title)).toEqual(
      records(300)
        .slice(250)
        .map(({ title }) => title),
    );
  });

  it('stays whole once the rows are taken, though that answer tells the first of each list only', () => {
    const taken = withLooked(answer(200), answer(1000));
    expect(walkedOf(taken).counts).toMatchObject({ held: { count: 1000, more: 0 }, gone: 300 });
    expect(taken).toEqual(answer(1000));
  });

  it.each([
    ['nothing was looked at', null],
    ['another kind was', answer(1000, { table: 'controls' })],
    ['there were fewer', answer(1000, { keptEdits: edits(999), gone: records(299) })],
    ['something else stood there', answer(1000, { keptEdits: edits(1000, 'other'), gone: [...records(300)].reverse() })],
  ])('is the first of each list where %s', (_, looked) => {
    expect(walkedOf(withLooked(answer(200), looked)).counts).toMatchObject({ held: { count: 200, more: 800 }, gone: 200 });
  });
});
