import type { MappedColumn, MappedValue } from '../../domain/imports/mapping.ts';
import { isSheetTime, isUnreadable, shownText, type RawCell } from '../../engine/imports/raw-cell.ts';
import type { Column } from '../../engine/kind/column.ts';
import type { Json } from '../../engine/values/json.ts';
import { valueReader, wordReader } from '../spreadsheets/import-file.ts';
import type { DateSystem } from '../spreadsheets/serial-time.ts';
import { isoOf, writtenDay } from '../spreadsheets/written-days.ts';
import { cellKey, textKey } from './cell-key.ts';
import { clockAlone, isAmbiguousDay } from './written-times.ts';
import type { Known } from './known.ts';
import { levelWords } from './level-words.ts';
import { amountUnit, inUnits, plainAmount } from './plain-amount.ts';
import { itemsOf } from './split-cell.ts';
import { isChosen, isList, namesRecords } from './targets.ts';

/**
 * What a cell says in a column of ours. `isKept`: it says more than that, which is not to be lost. `isLeftOut`: what it says becomes
 * nothing here.
 */
export type CellRead = { readonly value: Json; readonly isKept: boolean; readonly isLeftOut: boolean };

type Read = (cell: RawCell) => CellRead;

const nothing: CellRead = { value: null, isKept: false, isLeftOut: false };
const leftOut: CellRead = { value: null, isKept: true, isLeftOut: true };
const plainly = (value: Json): CellRead => ({ value, isKept: false, isLeftOut: false });

/** What a mapping says of the texts of a column; `undefined` of one that it does not know. */
export type ValueOf = (text: string) => MappedValue | undefined;

export function valuesOf(...records: readonly Readonly<Record<string, MappedValue>>[]): ValueOf {
  const values = new Map(records.flatMap((record) => Object.entries(record)));
  return (text) => values.get(text);
}

/** So many texts of a column are remembered: days, names and values come again and again. */
const remembered = 20_000;

/** A reader that does not read the same text twice. */
export function rememberingTexts<T>(read: (cell: RawCell) => T): (cell: RawCell) => T {
  const known = new Map<string, T>();
  return (cell) => {
    if (typeof cell !== 'string') return read(cell);
    let found = known.get(cell);
    if (found === undefined) {
      found = read(cell);
      if (known.size < remembered) known.set(cell, found);
    }
    return found;
  };
}

/** Reads the cells of a column of theirs for one of ours. What the mapping does not know and is no word of ours stays as it is. */
export function cellReader(
  of: { readonly table: string; readonly target: Column },
  mapped: MappedColumn,
  valueOf: ValueOf,
  known: Known,
  dates: DateSystem,
): Read {
  const { target } = of;
  const read = plainReader(of, mapped, valueOf, known, dates);
  const readOnce = (cell: RawCell): CellRead => {
    if (cell === null || cell === '') return nothing;
    if (isUnreadable(cell)) return plainly(cell);
    const text = cellKey(cell);
    if (text === '') return nothing;
    const value = valueOf(text);
    if (value === null) return leftOut;
    return value !== undefined && !isList(target) ? plainly(value) : read(cell, text);
  };
  return target.kind === 'text' ? readOnce : rememberingTexts(readOnce);
}

function plainReader(
  { table, target }: { readonly table: string; readonly target: Column },
  { heading, order, separator, values }: MappedColumn,
  valueOf: ValueOf,
  known: Known,
  dates: DateSystem,
): (cell: RawCell, text: string) => CellRead {
  // As a list of ours is read: what is said nowhere else, and times in the zone that a heading names.
  const own = valueReader(table, target, heading);
  if (isChosen(target) && target.kind !== 'term') return chosenReader(target, known);
  if (isList(target)) {
    if (separator === null && Object.keys(values).length === 0) return (cell) => plainly(own(cell));
    return (cell, text) =>
      listRead(Array.isArray(cell) ? cell.map((item) => shownText(item as RawCell)) : itemsOf(text, separator ?? 'line'), valueOf);
  }
  if (namesRecords(target)) {
    return separator === null ? (cell) => plainly(cell) : (_, text) => firstOf(itemsOf(text, separator), text, valueOf);
  }
  if (target.kind === 'day' || target.kind === 'instant') {
    return (cell, text) => {
      const read = timeRead(target.kind === 'day', cell, text, order, dates);
      return { ...read, value: own(read.value as RawCell) };
    };
  }
  if (target.kind === 'money') {
    const unit = amountUnit(heading);
    return (cell) => plainly(inUnits(plainAmount(cell), unit));
  }
  return target.kind === 'number' ? (cell) => plainly(plainAmount(cell)) : (cell) => plainly(own(cell));
}

/** Our own words: those of a choice in both languages, those of a level on its scale; digits of any width. */
function chosenReader(target: Column, known: Known): (cell: RawCell) => CellRead {
  const own = wordReader(target);
  const levels = target.kind === 'level' ? levelWords(known, target.key) : null;
  return (cell) => {
    if (typeof cell !== 'string') return plainly(isSheetTime(cell) ? shownText(cell) : cell);
    const text = cell.normalize('NFKC').trim();
    return plainly(levels?.get(text.toLowerCase()) ?? own(text));
  };
}

function listRead(items: readonly string[], valueOf: ValueOf): CellRead {
  let isKept = false;
  const values = items.flatMap((item): readonly string[] => {
    const value = valueOf(textKey(item));
    if (value === null) isKept = true;
    return value === undefined ? [item] : value === null ? [] : [String(value)];
  });
  return { value: [...new Set(values)], isKept, isLeftOut: false };
}

/** The first of several is the one; what stands in brackets after a name is said of it, and is no part of it. */
function firstOf(items: readonly string[], text: string, valueOf: ValueOf): CellRead {
  const [first = ''] = items;
  const name = first.replace(/\s*[([（][^)\]）]*[)\]）]\s*$/u, '').trim();
  const value = valueOf(first) ?? valueOf(name);
  if (value === null) return leftOut;
  const one = name === '' ? first : name;
  return { value: value ?? one, isKept: one !== text, isLeftOut: false };
}

const moment = /^\s*\d{4}-\d\d-\d\d[T ]\d\d:\d\d/;

/** What is no day stays as it is; a day that its column does not say how to read is nothing until somebody says. */
function timeRead(isDay: boolean, cell: RawCell, text: string, order: MappedColumn['order'], dates: DateSystem): CellRead {
  if (order === null && isAmbiguousDay(cell, dates)) return leftOut;
  // A moment as programs write it is exact to more than a second.
  if (!isDay && typeof cell === 'string' && moment.test(cell)) return plainly(cell);
  const written = writtenDay(cell, order ?? 'ymd', dates) ?? writtenDay(cell, 'dmy', dates);
  if (written === null) return plainly((isDay ? null : clockAlone(text)) ?? cell);
  const isKept = isDay && written.time !== null && !written.time.startsWith('00:00');
  if (isDay) return { value: written.day, isKept, isLeftOut: false };
  return plainly(isSheetTime(cell) ? cell.sheetTime : isoOf(written));
}
