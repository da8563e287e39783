import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyMapping } from '../../../../documents/mapping/apply-mapping.ts';
import { cellKey } from '../../../../documents/mapping/cell-key.ts';
import { guessMapping } from '../../../../documents/mapping/guess-mapping.ts';
import { guessSheet } from '../../../../documents/mapping/guess-sheet.ts';
import type { ColumnGuess, Guess, ValueGuess } from '../../../../documents/mapping/guess.ts';
import { levelsIn } from '../../../../documents/mapping/levels-cell.ts';
import { clipboardBook } from '../../../../documents/spreadsheets/clipboard-book.ts';
import { openBook } from '../../../../documents/spreadsheets/open-book.ts';
import type { Grid, OpenBook } from '../../../../documents/spreadsheets/book.ts';
import type { Result } from '../../../../engine/values/result.ts';
import { itemsOf } from '../../../../documents/mapping/split-cell.ts';
import { knownWith } from './sheets.ts';

export type Answer = {
  readonly table: string;
  readonly sheet: string | null;
  readonly header: { readonly first: number; readonly last: number };
  readonly rows: number;
  readonly columns: Readonly<Record<string, string | readonly string[]>>;
  readonly order: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly levels: Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>>;
  readonly fixed: Readonly<Record<string, unknown>>;
  readonly people: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly controls: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

export type Verdict = 'right' | 'unsure' | 'wrong';
export type Point = {
  readonly of: 'table' | 'sheet' | 'header' | 'rows' | 'column' | 'order' | 'value' | 'fixed' | 'name';
  readonly what: string;
  readonly verdict: Verdict;
  readonly said: string;
};

export const spreadsheets = join(import.meta.dirname, '../../../fixtures/spreadsheets');

function bookOf(file: string): Result<OpenBook> {
  const bytes = readFileSync(join(spreadsheets, file));
  if (file.endsWith('.txt')) return clipboardBook(bytes.toString('utf8'), null);
  return openBook(new Uint8Array(bytes), file);
}

/** What a guess alone makes of a file, point by point, against its answer. */
export function scoreOf(file: string, answer: Answer): readonly Point[] {
  const book = bookOf(file);
  if (!book.ok) return [{ of: 'sheet', what: file, verdict: 'wrong', said: JSON.stringify(book.problems) }];
  const at = guessSheet(book.value);
  const read = book.value.grid(at);
  if (!read.ok) return [{ of: 'sheet', what: file, verdict: 'wrong', said: JSON.stringify(read.problems) }];
  return pointsOf(read.value, answer);
}

export function pointsOf(grid: Grid, answer: Answer): readonly Point[] {
  const known = knownWith();
  const guess = guessMapping(grid, { known, today: '2025-11-03', learnt: [], table: null });
  const points: Point[] = [];
  const point = (of: Point['of'], what: string, isRight: boolean, isUnsure: boolean, said: unknown) =>
    points.push({
      of,
      what,
      verdict: isRight ? 'right' : isUnsure ? 'unsure' : 'wrong',
      said: typeof said === 'string' ? said : JSON.stringify(said),
    });
  const { mapping } = guess;
  point('sheet', 'sheet', grid.name === answer.sheet, false, grid.name);
  point(
    'table',
    'table',
    mapping.table === answer.table,
    (guess.tables[0]?.confidence ?? 0) < 0.7,
    `${mapping.table} ${guess.tables[0]?.confidence.toFixed(2)}`,
  );
  point(
    'header',
    'header',
    JSON.stringify(guess.header.header) === JSON.stringify(answer.header),
    guess.header.confidence < 0.7,
    guess.header,
  );
  const { rows, passedOver } = applyMapping(grid, mapping, { known, today: '2025-11-03', people: guess.people });
  point('rows', 'rows', rows.length === answer.rows, false, { rows: rows.length, of: answer.rows, passedOver });
  for (const [heading, right] of Object.entries(answer.columns)) {
    const place = mapping.columns.findIndex((column) => column.heading === heading);
    const column = guess.columns[place];
    const said = column === undefined ? 'no such heading' : goesText(column);
    const all = [right].flat();
    if (all.includes('unsure')) point('column', heading, column?.isUnsure === true || all.includes(said), false, said);
    else
      point(
        'column',
        heading,
        column !== undefined && !column.isUnsure && all.includes(said),
        column?.isUnsure === true,
        `${said} ${column?.confidence.toFixed(2)} ${column?.why}`,
      );
    const order = answer.order[heading];
    const isDay = column?.goes.to === 'field' && /(On|At|Until|Start|End)$/.test(column.goes.key);
    if (order !== undefined && column !== undefined && (isDay || column.isUnsure)) {
      const isUnsure = column.isOrderUnsure || column.isUnsure;
      point('order', heading, order === 'unsure' ? isUnsure : !isUnsure && column.order === order, isUnsure, column.order ?? 'none');
    }
    for (const [theirs, ours] of Object.entries(answer.values[heading] ?? {})) {
      const value = valueOf(guess, place, theirs);
      // The file has no such cell, or the column is rightly taken for a text.
      if (!stands(grid, place, theirs) || (value === undefined && column?.isUnsure === false && all.includes(said))) continue;
      const allowed = Array.isArray(ours) ? (ours as unknown[]) : [ours];
      const isUnsure = column?.isUnsure === true || value === undefined || value.isUnsure;
      const isSame = allowed.some((one) => one === value?.ours);
      point(
        'value',
        `${heading} = ${theirs}`,
        ours === 'unsure' || allowed.includes('unsure') ? isUnsure || isSame : !isUnsure && isSame,
        isUnsure,
        value === undefined ? 'not there' : `${String(value.ours)} ${value.confidence}`,
      );
    }
    for (const [text, levels] of Object.entries(answer.levels[heading] ?? {})) {
      const goes = column?.goes;
      const parts = goes?.to === 'levels' ? levelsIn(text, goes.first) : null;
      const both = parts === null ? [] : [parts.likelihood, parts.impact].map((part) => valueOf(guess, place, part));
      const isUnsure = column?.isUnsure === true || both.some((one) => one === undefined || one.isUnsure);
      point(
        'value',
        `${heading} = ${text}`,
        !isUnsure && JSON.stringify(both.map((one) => one?.ours)) === JSON.stringify(levels),
        isUnsure || both.length === 0,
        both.map((one) => `${String(one?.ours)} ${one?.confidence}`).join(' x '),
      );
    }
    for (const [text, names] of Object.entries({ ...answer.people[heading], ...answer.controls[heading] })) {
      const allowed = (
        typeof names === 'object' && names !== null && 'oneOf' in names ? (names.oneOf as unknown[]) : [names]
      ) as readonly (readonly string[])[];
      const separator = column?.separator ?? null;
      const items = separator === null ? (heading in answer.controls ? itemsOf(text, 'line') : [text]) : itemsOf(text, separator);
      const bare = items.map((item) => item.replace(/\s*[([（][^)\]）]*[)\]）]\s*$/u, '').trim() || item);
      const isRight = allowed.some((one) => JSON.stringify(one) === JSON.stringify(items) || JSON.stringify(one) === JSON.stringify(bare));
      point(
        'name',
        `${heading} = ${text}`,
        isRight && column?.isUnsure === false,
        column?.isUnsure === true,
        `${separator ?? 'one'}: ${JSON.stringify(items)}`,
      );
    }
  }
  for (const [key, right] of Object.entries(answer.fixed)) {
    const said = mapping.fixed[key] ?? (guess.asked.some((asked) => asked.key === key) ? 'ask' : 'nothing');
    point('fixed', key, [right].flat().includes(said), said === 'ask', String(said));
  }
  return points;
}

function stands(grid: Grid, place: number, theirs: string): boolean {
  return grid.rows.some(({ cells }) => cellKey(cells[place] ?? null) === theirs);
}

function goesText({ goes }: ColumnGuess): string {
  return goes.to === 'field' ? `field:${goes.key}` : goes.to === 'leftOut' ? 'leftOut' : `${goes.to}:${goes.position}`;
}

function valueOf(guess: Guess, place: number, theirs: string): ValueGuess | undefined {
  return guess.values[place]?.find((value) => value.theirs === theirs);
}
