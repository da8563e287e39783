import type { MappedAxis, MappedColumn, MappedTo, Mapping } from '../../domain/imports/mapping.ts';
import type { Grid } from '../spreadsheets/book.ts';
import type { DistinctValue } from './distinct-values.ts';
import { plainWord, type LevelHints } from './guess-levels.ts';
import { titlesOf } from './guess-table.ts';
import type { KnownLevel } from './known.ts';
import { axisOf } from './level-words.ts';
import { isListOfOurs } from './own-list.ts';
import { notesTop, saidTop } from './scale-legend.ts';

/** What is said of the levels of one column. */
export type ColumnHints = (
  column: MappedColumn,
  levels: readonly KnownLevel[],
) => Pick<LevelHints, 'top' | 'highest' | 'isNamed' | 'isReversed' | 'isTopSeen' | 'said' | 'saidElsewhere'>;

const reversed = /(?<!\d)1\s*(?:[=:(–-]|is|은|는)\s*(?:very high|highest|high|critical|severe|almost certain|매우\s*높음|높음|심각|최상)/iu;

/**
 * In so many cells of levels the highest number must stand before it is believed to be the top of their scale. On a longer scale a
 * number that is met so often has one above it in at least every fourth case: that none is met at all has less than 3 chances of 100
 * after 12 (of three levels, where two are missing at once), less than 1 of 500 after 24 (of four).
 */
const seenOften: Readonly<Record<number, number>> = { 3: 12, 4: 24 };

/** What a sheet says of the scale of its numbers: in the heading of the column, above or below the table, on another sheet; and how far they go. */
export function levelHints(
  grid: Grid,
  mapping: Mapping,
  distinct: readonly (readonly DistinctValue[])[],
  legendTop: number | null,
): ColumnHints {
  const titles = titlesOf(grid, mapping.header);
  const legend = titles.map(saidTop).find((top) => top !== null) ?? notesTop(grid, mapping.header) ?? legendTop;
  const values = mapping.columns.flatMap(({ goes }, at) =>
    goes.to === 'levels' || (goes.to === 'field' && /(?:Likelihood|Impact)$/.test(goes.key))
      ? (distinct[at] ?? []).map(({ theirs, count }) => ({ axis: axisIn(goes), text: theirs.normalize('NFKC'), count }))
      : [],
  );
  const numberIn = (text: string) => Number(/^\D*(\d+(?:\.\d+)?)/.exec(text)?.[1] ?? Number.NaN);
  const highest = Math.max(0, ...values.map(({ text }) => numberIn(text)).filter(Number.isFinite));
  const times = values.filter(({ text }) => numberIn(text) === highest).reduce((sum, { count }) => sum + count, 0);
  const named = new Set(values.flatMap(({ text }) => (/\d/.test(text) && /\p{L}/u.test(text) ? [numberIn(text)] : [])));
  const isNamed = highest > 1 && Array.from({ length: highest }, (_, at) => at + 1).every((number) => named.has(number));
  const headings = mapping.columns.map((column) => column.heading);
  // `1 = very high`: their first is our last, and nobody says so of each cell.
  const isReversed = [...headings, ...titles].some((text) => reversed.test(text.normalize('NFKC')));
  const isOurs = isListOfOurs(mapping.table, headings);
  const isTopSeen = times >= (seenOften[highest] ?? Number.POSITIVE_INFINITY);
  const wordsOf = (is: (axis: MappedAxis | null) => boolean) =>
    new Set(values.flatMap(({ axis, text }) => (is(axis) ? [plainWord(text), plainWord(text.replace(/[\d().]+/gu, ' '))] : [])));
  return ({ heading, goes }, levels) => {
    const own = axisIn(goes);
    const said = wordsOf((axis) => axis === null || own === null || axis === own);
    const saidElsewhere = wordsOf((axis) => axis !== null && own !== null && axis !== own);
    const top = isOurs ? levels.length : (saidTop(heading) ?? legend);
    return { top, highest, isNamed, isReversed, isTopSeen, said, saidElsewhere };
  };
}

function axisIn(goes: MappedTo): MappedAxis | null {
  return goes.to === 'field' ? axisOf(goes.key) : null;
}
