import type { RawCell } from '../../engine/imports/raw-cell.ts';
import type { Grid } from '../spreadsheets/book.ts';
import { plainName } from '../spreadsheets/column-names.ts';
import { columnOrders } from '../spreadsheets/written-days.ts';
import { assignColumns } from './assign-columns.ts';
import { headingCandidates, learntCandidate, type Candidate } from './column-candidates.ts';
import { lookedAt, profileOf, type ColumnProfile } from './column-profile.ts';
import { contentCandidates } from './content-candidates.ts';
import { guessSeparator } from './guess-separator.ts';
import { withoutHalfPairs } from './half-pairs.ts';
import { headingMatches } from './heading-match.ts';
import { sureFrom, type ColumnGuess, type GuessContext } from './guess.ts';
import { columnLetter, headingsOf, type HeaderRows } from './headings.ts';
import { withPreset } from './presets/all.ts';
import { isListOfOurs, ownKey } from './own-list.ts';
import { titlesOf } from './guess-table.ts';
import { amountUnit } from './plain-amount.ts';
import { positionCandidates } from './position-columns.ts';
import { tableRows } from './table-rows.ts';
import { targetOf, targetsOf, type Targets } from './targets.ts';

/** Headings of a column that only counts the rows. */
const counting = new Set(
  [
    '',
    '#',
    'no',
    'no.',
    'nr',
    'num',
    'number',
    'n°',
    'nº',
    's/n',
    'sn',
    'sl',
    'slno',
    'sr',
    'srno',
    'seq',
    'item',
    'itemno',
    'row',
    'line',
    'index',
    '번호',
    '순번',
    '연번',
    '일련번호',
    '순서',
    'rang',
    'numéro',
  ].map(plainName),
);

/** A heading that says that its cells are codes, whatever of. */
const speaksOfCodes = /(?<!\p{L})(?:id|ids|ref|reference|no|nr|num|number|n°|nº|№|code|key)(?!\p{L})|#|번호|코드|아이디/iu;

/** A title that says in what all amounts below it are counted: `(단위: 백만원)`, `in EUR thousands`. */
const ofAmounts = /단위|unit|amounts?|figures|(?<!\p{L})in\s/iu;

/** What each column of a sheet is in a table. */
export function guessColumns(grid: Grid, header: HeaderRows, table: string, guessed: GuessContext): readonly ColumnGuess[] {
  const context = withPreset(grid, guessed);
  const targets = targetsOf(table);
  const headings = headingsOf(grid, header);
  const cells = sampleOf(grid, header, table, headings.length);
  const profiles = cells.map((column) => profileOf(column, grid.dates));
  const positions = table === 'risks' ? positionCandidates(headings, profiles, context, cells) : new Map<number, readonly Candidate[]>();
  // What we work out ourselves is passed over in a list of ours; in a table of theirs it may be another figure.
  const isOurs = isListOfOurs(table, headings);
  const firstText = profiles.findIndex(
    (profile) => profile.isUnique && profile.length >= 5 && profile.numbers < 0.2 && profile.days < 0.2 && profile.codes < 0.5,
  );
  const candidates = headings.map((heading, at): readonly Candidate[] => {
    const profile = profiles[at] as ColumnProfile;
    if (isOurs) return [ownCandidate(table, heading)];
    const learnt = learntCandidate(heading, table, context);
    if (learnt !== null) return [learnt];
    const isNameless = heading === columnLetter(at);
    if (profile.filled === 0 && isNameless) return [{ goes: { to: 'leftOut' }, confidence: 1, why: 'none' }];
    if (profile.counts && (isNameless || counting.has(plainName(heading))))
      return [{ goes: { to: 'leftOut' }, confidence: 0.95, why: 'content' }];
    const isWorkedOut = profile.filled > 0 && headingMatches(table, heading)[0]?.key === null;
    const named = isNameless
      ? []
      : [
          ...(positions.get(at) ?? []),
          ...withoutCode(isWorkedOut ? [] : headingCandidates(targets, heading, profile, context), targets, profile, context),
        ];
    const best = Math.max(0, ...named.map(({ confidence }) => confidence));
    const byContent =
      best >= sureFrom
        ? []
        : [
            ...(isNameless ? (positions.get(at) ?? []) : []),
            ...contentCandidates(targets, profile, context, {
              isFirstText: at === firstText,
              isNameless,
              isOwnCode: at < 2 && speaksOfCodes.test(heading),
            }),
          ];
    // Where the heading is only understood in part, its cells may say more.
    return [...named, ...byContent].sort((a, b) => b.confidence - a.confidence);
  });
  const isScaled = titlesOf(grid, header).some((title) => ofAmounts.test(title) && amountUnit(title) !== 1);
  const read = assignColumns(targets, headings, candidates, profiles).map((chosen, at) => {
    const guess = withReading(grid, header, targets, at, chosen, profiles[at] as ColumnProfile);
    // An amount in thousands is another one, and looks right: a title is not read with each amount, a heading is.
    const isMoney = targetOf(targets, chosen.goes)?.kind === 'money' && isScaled && amountUnit(headings[at] ?? '') === 1;
    const honest = isMoney && !isOurs ? { ...guess, isUnsure: true, confidence: Math.min(guess.confidence, sureFrom - 0.01) } : guess;
    return isOurs ? { ...honest, separator: null } : honest;
  });
  return withoutHalfPairs(read);
}

function ownCandidate(table: string, heading: string): Candidate {
  const key = ownKey(table, heading) ?? null;
  return { goes: key === null ? { to: 'leftOut' } : { to: 'field', key }, confidence: 1, why: 'name' };
}

/** Their codes are codes here only where none of them is that of another record already. */
function withoutCode(
  candidates: readonly Candidate[],
  { table, columns }: Targets,
  { texts }: ColumnProfile,
  { known }: GuessContext,
): readonly Candidate[] {
  const taken = new Set((known.records[table] ?? []).map(({ code }) => code));
  const isTaken = [...texts.keys()].some((text) => taken.has(text));
  return candidates.map((candidate): Candidate => {
    if (candidate.goes.to !== 'field' || candidate.goes.key !== 'code' || !isTaken || !columns.has('further')) return candidate;
    return { goes: { to: 'field', key: 'further' }, confidence: candidate.confidence * 0.8, why: candidate.why };
  });
}

/** The first cells of each column below the heading, of rows that may be records. */
function sampleOf(grid: Grid, header: HeaderRows, table: string, width: number): readonly (readonly RawCell[])[] {
  const rows = tableRows(grid, { table, header, columns: [] })
    .from(0, lookedAt)
    .filter(({ passedOver }) => passedOver === null);
  return Array.from({ length: width }, (_, at) => rows.map(({ cells }) => cells[at] ?? null));
}

function withReading(
  grid: Grid,
  header: HeaderRows,
  targets: Targets,
  at: number,
  { goes, confidence, why }: Candidate,
  profile: ColumnProfile,
): ColumnGuess {
  const target = targetOf(targets, goes);
  const isUnsure = confidence < sureFrom;
  const none = { goes, confidence, why, isUnsure, order: null, isOrderUnsure: false, separator: null };
  if (target === null) return none;
  if (target.kind === 'day' || target.kind === 'instant') {
    const { orders, isAmbiguous } = columnOrders(textsBelow(grid, header, at), grid.dates);
    return { ...none, order: orders[0] ?? null, isOrderUnsure: isAmbiguous };
  }
  return { ...none, separator: guessSeparator(target, profile.texts.keys()) };
}

/** The order of days is that of the whole column, however long it is; each text counts once. */
function textsBelow(grid: Grid, header: HeaderRows, at: number): Iterable<RawCell> {
  const texts = new Set<RawCell>();
  for (const { row, cells } of grid.rows) {
    const cell = cells[at] ?? null;
    if (row > header.last && typeof cell !== 'object') texts.add(cell);
    else if (row > header.last && texts.size === 0 && cell !== null) texts.add(cell);
  }
  return texts;
}
