import type { ImportAnswer, RecordNamed } from '../engine/imports/import-input.ts';
import { numberText } from '../words/patterns/numbers.ts';
import type { Translate } from '../words/translate.ts';
import { quoted } from './quoted.ts';

/** How many rows that are unsure, and how many records, are said on a screen. */
const [shownRows, shownRecords] = [20, 10];

/** Rows of which it is not known which record they speak of, one a line, with those that it may be. */
export function unsureRowLines({ unsure, moreUnsure }: ImportAnswer, say: Translate): string[] {
  const lines = unsure
    .slice(0, shownRows)
    .map(({ row, records }) => say('imports:unsureRow', { row, records: recordsText(records, records.length, say) }));
  const more = moreUnsure + Math.max(0, unsure.length - shownRows);
  return more > 0 ? [...lines, say('imports:moreUnsureRows', { n: numberText(more) })] : lines;
}

/** Records that came by the same mapping and are not in the file any more. */
export function goneLines({ gone, moreGone }: ImportAnswer, say: Translate): string[] {
  const count = gone.length + moreGone;
  return count === 0 ? [] : [say('imports:gone', { n: numberText(count), records: recordsText(gone, count, say) })];
}

function recordsText(records: readonly RecordNamed[], count: number, say: Translate): string {
  const told = records
    .slice(0, shownRecords)
    .map(({ code, title }) => quoted([code ?? '', title].filter((part) => part !== '').join(' '), say));
  const names = told.join(', ');
  return count > told.length ? say('imports:namesAndMore', { names, n: numberText(count - told.length) }) : names;
}
