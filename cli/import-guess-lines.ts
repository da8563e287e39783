import { readBy } from '../documents/mapping/mapping-book.ts';
import { kinds } from '../domain/index.ts';
import { fixedToday, type MappedValue } from '../domain/imports/mapping.ts';
import { cellText, type CellTextWords } from '../words/cell-text.ts';
import { fieldName, tableTitle } from '../words/names.ts';
import { numberText } from '../words/patterns/numbers.ts';
import type { Translate } from '../words/translate.ts';
import { leftOutOf, toldColumns, unsureOf, type ToldColumn, type Unsure } from './import-guesses.ts';
import type { MappedTold } from './import-mapped.ts';
import { quoted } from './quoted.ts';

/** How many values of a column, and how many notices, are said on a screen. */
const [shownValues, shownNotices] = [8, 20];

/** How a file was read, for a person: its heading, each column and its values, then what is unsure, left out or not as it seems. */
export function guessLines(file: MappedTold, words: CellTextWords): string[] {
  const { say } = words;
  const columns = toldColumns(file);
  const unsure = unsureOf(columns, file);
  return [
    ...headLines(file, say),
    ...columns.flatMap((column) => (column.isUnsure || column.to === 'leftOut' ? [] : [columnLine(column, file.mapping.table, words)])),
    ...fixedLines(file, words),
    ...unsureLines(unsure, file.mapping.table, words),
    ...leftOutLines(columns, say),
    ...noticeLines(file, unsure, say),
  ];
}

/** Which sheet was read from which row on, as what and why; and what of it nobody sees who opens the file. */
function headLines(file: MappedTold, say: Translate): string[] {
  const { mapping, by, kept, hidden, added, missing, passedOver, direction } = file;
  const { table, sheet, header } = mapping;
  const rows = header.first === header.last ? String(header.first) : `${header.first}–${header.last}`;
  const place = header.first === 0 ? say('imports:guess.noHeading') : say('imports:guess.heading', { rows });
  const args = { kind: tableTitle(say, table), name: kept?.name ?? '' };
  const lines = [
    [sheet === null ? '' : say('imports:guess.sheet', { sheet }), place, say(`imports:guess.by.${by}`, args)]
      .filter((part) => part !== '')
      .join(' '),
  ];
  if (readBy(direction) === 'columns')
    lines.push(say('imports:guess.columnsAre', { sure: direction.confidence === 1 ? '' : ` (${percent(direction.confidence)})` }));
  if (hidden.rows.length + hidden.columns.length > 0 || hidden.sheet) {
    lines.push(say('imports:guess.hidden', { rows: numberText(hidden.rows.length), columns: numberText(hidden.columns.length) }));
  }
  if (added.length > 0) lines.push(say('imports:guess.added', { headings: listed(added, say) }));
  if (missing.length > 0) lines.push(say('imports:guess.missing', { headings: listed(missing, say) }));
  const passed = passedOver.filter(({ why }) => why !== 'empty').map(({ row }) => String(row));
  if (passed.length > 0) lines.push(say('imports:guess.passedOver', { rows: listed(passed, say) }));
  return lines;
}

/** `Likelihood → Inherent likelihood (97 %): High = 4, Low = 2`. */
function columnLine({ heading, to, confidence, order, values }: ToldColumn, table: string, words: CellTextWords): string {
  const { say } = words;
  const sure = values.filter(({ isUnsure }) => !isUnsure);
  const other = sure.filter(({ theirs, ours }) => theirs !== ours);
  const same = sure.length - other.length;
  const told = other.map(({ theirs, ours }) => `${quoted(theirs, say)} = ${valueText(to, table, ours, words)}`);
  const all = [
    ...(told.length === 0 ? [] : [listed(told, say)]),
    ...(same === 0 ? [] : [say('imports:guess.asWritten', { n: numberText(same) })]),
  ];
  const line = say('imports:guess.column', {
    heading,
    to: targetText(to, table, say),
    sure: confidence === null ? '' : ` (${percent(confidence)})`,
  });
  const ordered = order === null ? line : `${line}, ${say(`imports:guess.order.${order}`)}`;
  return all.length === 0 ? ordered : `${ordered}: ${all.join(', ')}`;
}

function percent(confidence: number): string {
  return `${Math.round(confidence * 100)}%`;
}

/** What a column of ours is called; of both levels in one cell, and of a score, with the position. */
function targetText(to: string, table: string, say: Translate): string {
  const [what, key = ''] = to.split(':');
  if (what === 'field') return fieldName(say, table, key);
  if (what === 'leftOut') return say('imports:guess.leftOutWord');
  return say(what === 'levels' ? 'imports:guess.levels' : 'imports:guess.score', { position: fieldName(say, table, key) });
}

function valueText(to: string, table: string, ours: MappedValue, words: CellTextWords): string {
  if (ours === null) return words.say('imports:nothing');
  const column = to.startsWith('field:') ? kinds.column(table, to.slice(6)) : null;
  return column === null ? String(ours) : cellText(column, ours, words);
}

function fixedLines({ mapping: { table, fixed } }: MappedTold, words: CellTextWords): string[] {
  const { say } = words;
  const all = Object.entries(fixed).map(([key, value]) => {
    const text = value === fixedToday ? say('imports:guess.today') : valueText(`field:${key}`, table, value, words);
    return `${fieldName(say, table, key)} = ${text}`;
  });
  return all.length === 0 ? [] : [say('imports:guess.fixed', { fixed: all.join(', ') })];
}

/** What is held back until somebody says what it is: columns and orders of days, values by their column, what the records lack. */
function unsureLines(unsure: readonly Unsure[], table: string, words: CellTextWords): string[] {
  const { say } = words;
  const lines: string[] = [];
  const values = new Map<string, string[]>();
  const missing: string[] = [];
  for (const one of unsure) {
    if (one.what === 'records') lines.push(say('imports:guess.unsureRecords'));
    else if (one.what === 'column')
      lines.push(say('imports:guess.unsureColumn', { heading: one.heading, to: targetText(one.to, table, say) }));
    else if (one.what === 'order') lines.push(say('imports:guess.unsureOrder', { heading: one.heading }));
    else if (one.what === 'missing') missing.push(missingText(one, table, words));
    else values.set(one.heading, [...(values.get(one.heading) ?? []), countedText(one, say)]);
  }
  for (const [heading, texts] of values) lines.push(say('imports:guess.unsureValues', { heading, values: listed(texts, say) }));
  return missing.length === 0 ? lines : [...lines, say('imports:guess.unsureMissing', { columns: missing.join(', ') })];
}

function countedText({ theirs, count }: { readonly theirs: string; readonly count: number | null }, say: Translate): string {
  return count === null ? quoted(theirs, say) : say('imports:valueCount', { value: quoted(theirs, say), n: numberText(count) });
}

function missingText({ key, ours }: { readonly key: string; readonly ours: MappedValue }, table: string, words: CellTextWords): string {
  const name = fieldName(words.say, table, key);
  if (ours === null) return name;
  // A day that is that of the import is said by its word.
  const value = ours === fixedToday ? fixedToday : valueText(`field:${key}`, table, ours, words);
  return `${name} (--fixed "${name}=${value}"?)`;
}

function leftOutLines(columns: readonly ToldColumn[], say: Translate): string[] {
  const headings = leftOutOf(columns);
  return headings.length === 0 ? [] : [say('imports:guess.leftOut', { headings: listed(headings, say) })];
}

/** What is said of cells that did not go where their column goes: once for a column, with the values and how often. */
function noticeLines({ notices }: MappedTold, unsure: readonly Unsure[], say: Translate): string[] {
  // What is unsure was said to be held back.
  const said = new Set(unsure.flatMap((one) => (one.what === 'value' ? [`${one.heading}\n${one.theirs}`] : [])));
  const groups = new Map<string, MappedTold['notices']['all'][number][]>();
  for (const notice of notices.all) {
    if (notice.code === 'leftOut' && said.has(`${notice.heading}\n${notice.value}`)) continue;
    const key = `${notice.code}\n${notice.at}`;
    groups.set(key, [...(groups.get(key) ?? []), notice]);
  }
  const lines = [...groups.values()].slice(0, shownNotices).flatMap((group) => {
    const [first, ...others] = group;
    if (first === undefined) return [];
    const value =
      others.length === 0
        ? quoted(first.value, say)
        : listed(
            group.map((one) => countedText({ theirs: one.value, count: one.count }, say)),
            say,
          );
    const count = group.reduce((sum, one) => sum + one.count, 0);
    return [say(`mapping:notice.${first.code}`, { heading: first.heading, value, count: numberText(count) })];
  });
  const more = notices.more + Math.max(0, groups.size - shownNotices);
  return more > 0 ? [...lines, say('imports:guess.moreNotices', { n: numberText(more) })] : lines;
}

/** The first of a list that may be long, and how many there are besides. */
function listed(names: readonly string[], say: Translate): string {
  const first = names.slice(0, shownValues).join(', ');
  return names.length > shownValues ? say('imports:namesAndMore', { names: first, n: numberText(names.length - shownValues) }) : first;
}
