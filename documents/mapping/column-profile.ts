import { isSheetNumber, isSheetTime, isUnreadable, type RawCell } from '../../engine/imports/raw-cell.ts';
import type { DateSystem } from '../spreadsheets/serial-time.ts';
import { columnOrders, writtenDay, type ColumnOrders } from '../spreadsheets/written-days.ts';
import { cellKey } from './cell-key.ts';
import { blankWords } from './synonyms/choices.ts';

/** What the cells of a column hold, by a part of its rows: what a person sees who looks down it. Shares are of cells that say something. */
export type ColumnProfile = {
  readonly filled: number;
  readonly of: number;
  /** Each text once with its count, up to a limit. */
  readonly texts: ReadonlyMap<string, number>;
  readonly isUnique: boolean;
  readonly numbers: number;
  readonly days: number;
  readonly dated: boolean;
  readonly emails: number;
  readonly codes: number;
  readonly length: number;
  readonly hasTime: boolean;
  readonly orders: ColumnOrders;
  /** Whole numbers that count the rows from 1. */
  readonly counts: boolean;
};

/** A person looks at so many rows, and so does the guess. */
export const lookedAt = 500;

const email = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i;
const code = /^[\p{L}]{1,8}[-_./ ]?\d{1,6}(?:[-_.]\d{1,6})*$/u;

export function profileOf(cells: readonly RawCell[], dates: DateSystem): ColumnProfile {
  const texts = new Map<string, number>();
  const said: string[] = [];
  const asDays: RawCell[] = [];
  let [numbers, emails, codes, length, times, dated] = [0, 0, 0, 0, 0, 0];
  for (const cell of cells) {
    const text = isUnreadable(cell) ? '' : cellKey(cell);
    if (text === '' || blankWords.has(text.toLowerCase())) continue;
    said.push(text);
    texts.set(text, (texts.get(text) ?? 0) + 1);
    length += text.length;
    const isNumber = typeof cell === 'number' || isSheetNumber(cell) || /^[-+]?[\d,]+(?:\.\d+)?\s*%?$/.test(text.normalize('NFKC'));
    if (isNumber) numbers += 1;
    else {
      asDays.push(cell);
      const day = writtenDay(cell, 'ymd', dates) ?? writtenDay(cell, 'dmy', dates) ?? writtenDay(cell, 'mdy', dates);
      if (day !== null) dated += 1;
      if (day?.time != null && !day.time.startsWith('00:00:00')) times += 1;
    }
    if (email.test(text)) emails += 1;
    if (code.test(text) && !isSheetTime(cell)) codes += 1;
  }
  const filled = said.length;
  const share = (count: number) => (filled === 0 ? 0 : count / filled);
  return {
    filled,
    of: cells.length,
    texts,
    isUnique: filled > 0 && texts.size === filled,
    numbers: share(numbers),
    days: share(dated),
    dated: dated > 0,
    emails: share(emails),
    codes: share(codes),
    length: share(length),
    hasTime: times > 0,
    orders: columnOrders(asDays.length > 0 ? asDays : cells, dates),
    counts: countsRows(said),
  };
}

function countsRows(said: readonly string[]): boolean {
  const numbers = said.map((text) => (/^\d{1,6}$/.test(text) ? Number(text) : Number.NaN));
  return (
    numbers.length > 0 &&
    (numbers[0] === 1 || numbers[0] === 0) &&
    numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1)
  );
}

/** Whether every cell holds a time of day and nothing else. */
export function holdsClocks({ texts, filled }: Pick<ColumnProfile, 'texts' | 'filled'>): boolean {
  return filled > 0 && [...texts.keys()].every((text) => /^\D{0,4}\d{1,2}[:시]/u.test(text));
}

const clause = /^(?:[A-Z]{1,4}[ .-]?)?\d{1,2}(?:\.\d{1,3})+$/iu;

/** Whether nearly every cell cites clauses of a norm, one or several: `A.8.13`, `5.15, 5.18`. */
export function citesClauses({ texts, filled }: Pick<ColumnProfile, 'texts' | 'filled'>): boolean {
  let count = 0;
  for (const [text, times] of texts) {
    const cited = text.split(/\s*(?:[,;/\n]|\band\b)\s*/u).filter((one) => one !== '');
    if (cited.length > 0 && cited.every((one) => clause.test(one))) count += times;
  }
  return filled > 0 && count / filled >= 0.8;
}
