import type { Mapping } from '../../domain/imports/mapping.ts';
import type { Grid } from '../spreadsheets/book.ts';
import { distinctValues, type DistinctValue } from './distinct-values.ts';
import { isBlankWord } from './guess-choice.ts';
import { eventTypeGuesser } from './guess-records.ts';
import { sureFrom, type ColumnGuess, type GuessContext } from './guess.ts';
import { furtherKey, targetsOf } from './targets.ts';

/** A column that is read once more for another column of ours, by its place. */
export type ReadingGuess = { readonly of: number; readonly key: string; readonly guess: ColumnGuess };

const eventType = 'eventTypeId';
/** More values than these are no vocabulary. */
const mostValues = 40;
/** The share of the cells whose event type is known, for a reading to be taken, and to be asked about. */
const [known, supposed] = [0.8, 0.5] as const;

/**
 * The event type of risks that have no column of it may follow from what another column says: the category, or one that has no home here.
 * It is the one whose values name most event types, and at least two.
 */
export function guessReadings(
  grid: Grid,
  mapping: Mapping,
  columns: readonly ColumnGuess[],
  context: GuessContext,
): readonly ReadingGuess[] {
  if (!targetsOf(mapping.table).columns.has(eventType)) return [];
  if (columns.some(({ goes }) => goes.to === 'field' && goes.key === eventType)) return [];
  const places = columns.flatMap(({ goes, isUnsure }, at) => {
    const isFree = isUnsure || goes.to === 'leftOut' || (goes.to === 'field' && (goes.key === furtherKey || goes.key === 'category'));
    return isFree ? [at] : [];
  });
  const asEventTypes = mapping.columns.map((column, at) =>
    places.includes(at) ? { ...column, goes: { to: 'field' as const, key: eventType }, separator: null } : column,
  );
  const distinct = distinctValues(grid, { ...mapping, columns: asEventTypes });
  const guess = eventTypeGuesser(context.known.terms);
  const shares = places.map((of) => ({ of, ...shareOf(distinct[of]?.values ?? [], guess) }));
  const [best] = shares.filter(({ types, supposed: share }) => types >= 2 && share >= supposed).sort((a, b) => b.supposed - a.supposed);
  if (best === undefined) return [];
  const confidence = best.known >= known ? 0.8 : 0.5;
  const column = {
    confidence,
    why: 'content',
    isUnsure: confidence < sureFrom,
    order: null,
    isOrderUnsure: false,
    separator: null,
  } as const;
  return [{ of: best.of, key: eventType, guess: { ...column, goes: { to: 'field', key: eventType } } }];
}

/** Of the cells of a column how many name an event type beyond doubt, how many perhaps, and how many types those are. */
function shareOf(values: readonly DistinctValue[], guess: ReturnType<typeof eventTypeGuesser>) {
  const said = values.filter(({ theirs }) => !isBlankWord(theirs));
  const cells = said.reduce((sum, { count }) => sum + count, 0);
  if (cells === 0 || said.length > mostValues) return { known: 0, supposed: 0, types: 0 };
  const guesses = said.map(({ theirs, count }) => ({ count, ...guess(theirs) })).filter(({ ours }) => ours !== null);
  const share = (from: number) => guesses.reduce((sum, { count, confidence }) => (confidence >= from ? sum + count : sum), 0) / cells;
  return { known: share(sureFrom), supposed: share(0), types: new Set(guesses.map(({ ours }) => ours)).size };
}
