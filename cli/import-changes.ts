import { kinds } from '../domain/index.ts';
import type { Language } from '../domain/settings/kind.ts';
import type { ImportAnswer } from '../engine/imports/import-input.ts';
import { termsOf } from '../engine/imports/terms.ts';
import { tableOf, type Replay } from '../engine/ledger/replay.ts';
import type { CellTextWords } from '../words/cell-text.ts';
import { importChangeText } from '../words/import-change-text.ts';
import { fieldName } from '../words/names.ts';
import { dayText, instantText } from '../words/patterns/days.ts';
import { durationText } from '../words/patterns/durations.ts';
import { numberText } from '../words/patterns/numbers.ts';
import type { Translate } from '../words/translate.ts';
import { cut, oneLine } from './text-table.ts';

/** The register that an import is tried in, as far as the words for its cells need it. */
export type Tried = { readonly replay: Replay; readonly timeZone: string };

/** How many changes, and how much of what a cell held (in cells of a terminal), are said on a screen. */
const [shown, longest] = [20, 120];

/** What a trial would change in records that are there, one cell a line: what it would empty first. */
export function changeLines(answer: ImportAnswer, tried: Tried, say: Translate, language: Language): string[] {
  const { table, changes = [], moreChanges = 0 } = answer;
  const words = wordsOf(tried, say, language);
  const lines = changes.slice(0, shown).map((change) => {
    const { field, before, after } = importChangeText(change, table, words);
    const record = change.code === null ? '' : `${change.code}, `;
    const quoted = (text: string) => (text === '' ? say('imports:nothing') : cut(oneLine(text), longest));
    return say('imports:change', { row: change.row, field: `${record}${field}`, before: quoted(before), after: quoted(after) });
  });
  const more = moreChanges + Math.max(0, changes.length - shown);
  return more > 0 ? [...lines, say('imports:moreChanges', { count: more, n: numberText(more), told: numberText(changes.length) })] : lines;
}

/** The columns whose empty cells left something in records, and in how many. */
export function keptLine({ table, kept }: ImportAnswer, headings: Readonly<Record<string, string>>, say: Translate): string[] {
  const columns = Object.entries(kept).map(([key, count]) => `${headings[key] ?? fieldName(say, table, key)} ${numberText(count)}`);
  return columns.length === 0 ? [] : [say('imports:kept', { columns: columns.join(', ') })];
}

function wordsOf({ replay, timeZone }: Tried, say: Translate, language: Language): CellTextWords {
  const rows = tableOf(replay, 'taxonomy');
  const terms = termsOf(kinds.of('taxonomy'), rows);
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
        const term = rows.get(id);
        return term === undefined ? id : terms.path(term, language);
      },
    },
  };
}
