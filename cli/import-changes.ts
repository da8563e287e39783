import { kinds } from '../domain/index.ts';
import type { Language } from '../domain/settings/kind.ts';
import type { ImportAnswer } from '../engine/imports/import-input.ts';
import { tableOf, type Replay } from '../engine/ledger/replay.ts';
import { termsOf } from '../engine/imports/terms.ts';
import type { StoredRow } from '../engine/rows/row.ts';
import type { CellTextWords } from '../words/cell-text.ts';
import { importChangeText, keptEditText } from '../words/import-change-text.ts';
import { fieldName } from '../words/names.ts';
import { dayText, instantText } from '../words/patterns/days.ts';
import { durationText } from '../words/patterns/durations.ts';
import { numberText } from '../words/patterns/numbers.ts';
import type { Translate } from '../words/translate.ts';
import { quoted } from './quoted.ts';
import { settingsOf } from './register-file.ts';

/** What the words for cells need of the register that an import is made in. */
export type CellRegister = { readonly taxonomy: ReadonlyMap<string, StoredRow>; readonly timeZone: string; readonly language: Language };

export function cellRegister(replay: Replay): CellRegister {
  const { timeZone, language } = settingsOf(replay);
  return { taxonomy: tableOf(replay, 'taxonomy'), timeZone, language };
}

/** How many changes are said on a screen. */
const shown = 20;

/** What a trial would change in records that are there, one cell a line: what it would empty first. */
export function changeLines(answer: ImportAnswer, words: CellTextWords, say: Translate): string[] {
  const { table, changes = [], moreChanges = 0 } = answer;
  const lines = changes.slice(0, shown).map((change) => {
    const { field, before, after } = importChangeText(change, table, words);
    const record = change.code === null ? '' : `${change.code}, `;
    return say('imports:change', { row: change.row, field: `${record}${field}`, before: quoted(before, say), after: quoted(after, say) });
  });
  const more = moreChanges + Math.max(0, changes.length - shown);
  return more > 0 ? [...lines, say('imports:moreChanges', { count: more, n: numberText(more), told: numberText(changes.length) })] : lines;
}

/** What stays as it was edited here although its source changed it, one field a line. */
export function keptEditLines(answer: ImportAnswer, isMapped: boolean, words: CellTextWords, say: Translate): string[] {
  const { table, keptEdits, moreKeptEdits, takenEdits, moreTakenEdits } = answer;
  const lines = keptEdits.slice(0, shown).map((edit) => {
    const { field, before, after } = keptEditText(edit, table, words);
    const record = edit.code === null ? '' : `${edit.code}, `;
    return say('imports:keptEdit', { row: edit.row, field: `${record}${field}`, ours: quoted(before, say), theirs: quoted(after, say) });
  });
  const more = moreKeptEdits + Math.max(0, keptEdits.length - shown);
  if (more > 0) lines.push(say('imports:moreKeptEdits', { n: numberText(more), told: numberText(keptEdits.length) }));
  // Of a file of another program there is nothing to choose.
  if (isMapped && lines.length > 0) lines.push(say('imports:takeHint'));
  const taken = takenEdits.length + moreTakenEdits;
  return taken === 0 ? lines : [...lines, say('imports:takenEdits', { count: taken, n: numberText(taken) })];
}

/** Times of the hour that comes twice, of which the earlier was taken, one a line. */
export function earlierTimeLines(answer: ImportAnswer, headings: Readonly<Record<string, string>>, say: Translate): string[] {
  const { table, earlierTimes, moreEarlierTimes } = answer;
  const lines = earlierTimes.slice(0, shown).map(({ row, field, local, timeZone, taken, later }) => {
    const times = { local: local.replace('T', ' '), timeZone, taken, later };
    return say('imports:earlierTime', { row, column: headings[field] ?? fieldName(say, table, field), ...times });
  });
  const more = moreEarlierTimes + Math.max(0, earlierTimes.length - shown);
  return more > 0 ? [...lines, say('imports:moreEarlierTimes', { n: numberText(more), told: numberText(earlierTimes.length) })] : lines;
}

/** The columns whose empty cells left something in records, and in how many. */
export function keptLine(
  { table, kept }: ImportAnswer,
  headings: Readonly<Record<string, string>>,
  say: Translate,
  option = 'COLUMN',
): string[] {
  const columns = Object.entries(kept).map(([key, count]) => `${headings[key] ?? fieldName(say, table, key)} ${numberText(count)}`);
  return columns.length === 0 ? [] : [say('imports:kept', { columns: columns.join(', '), option })];
}

/** The words for cells of a register. */
export function cellWordsOf({ taxonomy, timeZone }: CellRegister, say: Translate, language: Language): CellTextWords {
  const terms = termsOf(kinds.of('taxonomy'), taxonomy);
  return {
    say,
    language,
    times: {
      day: (day) => dayText(day, language),
      instant: (instant) => instantText(instant, timeZone, language),
      duration: (minutes) => durationText(minutes, language),
    },
    taxonomy: {
      label(id) {
        const term = taxonomy.get(id);
        return term === undefined ? id : terms.path(term, language);
      },
    },
  };
}
