import type { Grid } from '../spreadsheets/book.ts';
import { cellKey } from './cell-key.ts';
import type { ReadableBook } from './find-mapping.ts';
import type { HeaderRows } from './headings.ts';
import { levelPlaces } from './synonyms/levels.ts';

const range =
  /(?<![\d.])[01]\s*(?:-|–|~|to|\.\.|à|에서|∼)\s*(3|4|5|6|7|10|100)(?![\d.])|(?:out of|\/)\s*(5|10|100)(?!\d)|([3457])\s*(?:단계|점\s*척도|점\s*만점|point)/iu;
const named = /(?<![\d.])(\d{1,2})\s*(?:점|급)?\s*[=:：(]\s*\p{L}/gu;
const tops = [3, 4, 5, 6, 7, 10];
/** `Low 1-4, medium 5-9, high 10-25`: bands of a score, of which the first is no scale. */
const band = /(?<![\d.])(?:[2-9]|1\d|2\d)\s*(?:-|–|~|to|∼)\s*\d{1,3}(?!\d)/iu;

/** The top of a scale that a text tells: `1-10`, `1 = rare … 5 = almost certain`, `1(낮음)~4(매우 높음)`, `5점 척도`. */
export function saidTop(text: string): number | null {
  const plain = text.normalize('NFKC');
  if (band.test(plain)) return null;
  const found = range.exec(plain);
  if (found !== null) return Number(found[1] ?? found[2] ?? found[3]);
  const numbers = [...new Set([...plain.matchAll(named)].map(([, number]) => Number(number)))].sort((a, b) => a - b);
  const top = numbers.at(-1) ?? 0;
  const isScale = numbers[0] === 1 && tops.includes(top) && (numbers.length === top || numbers.length === 2);
  return isScale ? top : null;
}

/** What speaks of levels of risk, and not of something else that is counted. */
const axis =
  /likelihood|probabilit|impact|severity|frequency|consequence|scor(?:e|ing)|rating|가능성|영향|빈도|심각|강도|척도|평가\s*기준|vraisemblance|gravité|probabilité|cotation/iu;

/** A legend is short, and is looked through as far as this. */
const most = { rows: 80, sheets: 20, text: 300 } as const;

/** What a note below a table, or beside it, tells of its scale. */
export function notesTop(grid: Grid, header: HeaderRows): number | null {
  const below = grid.rows.slice(-20).filter(({ row }) => row > header.last);
  const alone = below.map(({ cells }) => cells.map(cellKey).filter((text) => text !== '')).filter((texts) => texts.length === 1);
  return one(alone.flatMap(([text = '']) => (axis.test(text) ? [saidTop(text)] : [])));
}

/** Reads sheets for somebody who looks for the table, and remembers the short ones: they may tell the scale of its numbers. */
export function legendReader(book: ReadableBook, read: (at: number) => Grid | null) {
  const short = new Map<number, Grid | null>();
  const gridAt = (at: number): Grid | null => {
    const grid = read(at);
    short.set(at, grid !== null && grid.rows.length <= most.rows ? grid : null);
    return grid;
  };
  return {
    gridAt,
    /** What the sheets beside that of the table tell, in words or as a table of levels; `null` where they do not agree. */
    topBeside(table: number): number | null {
      // Lists that cells are chosen from stand on hidden sheets.
      for (const [at, { isHidden }] of book.sheets.entries())
        if (isHidden && at !== table && at < most.sheets && !short.has(at)) gridAt(at);
      return one([...short].flatMap(([at, grid]) => (grid === null || at === table ? [] : legendsIn(grid))));
    },
  };
}

function legendsIn(grid: Grid): readonly (number | null)[] {
  const rows = grid.rows.map(({ cells }) => cells.map((cell) => cellKey(cell).slice(0, most.text)));
  const isOfLevels = axis.test(grid.name ?? '') || rows.some((texts) => texts.some((text) => axis.test(text)));
  if (!isOfLevels) return [];
  const told = rows.flatMap((texts) => texts.flatMap((text) => (axis.test(text) ? [saidTop(text)] : [])));
  const isWorded = rows.map((texts) => texts.some(holdsLevel));
  const columns = Array.from({ length: grid.width }, (_, at) =>
    countedIn(rows.map((texts, row) => (isWorded[row] === true ? (texts[at] ?? '') : ''))),
  );
  return [...told, ...columns];
}

/** Whether a cell is a word for a level, maybe with its number: numbers without any only count the rows. */
function holdsLevel(text: string): boolean {
  const word = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[\d\s.):=–-]+|[\s(]*\d*\)?$/gu, '');
  return levelPlaces.likelihood.has(word) || levelPlaces.impact.has(word);
}

/** `1, 2, 3, 4` or `4, 3, 2, 1`, one below the other, each beside its word, and no more of them: the levels of a scale. */
function countedIn(texts: readonly string[]): number | null {
  const numbers = texts.map((text) => Number(/^(\d{1,2})(?:\s*점)?(?![\d.,%])/.exec(text.normalize('NFKC'))?.[1] ?? Number.NaN));
  for (const top of [...tops].reverse()) {
    const up = Array.from({ length: top }, (_, at) => at + 1);
    for (const run of [up, [...up].reverse()]) {
      const isThere = numbers.some((_, from) => {
        const isRun = run.every((number, at) => numbers[from + at] === number);
        return isRun && numbers[from - 1] !== top + 1 && numbers[from + top] !== top + 1;
      });
      if (isThere) return top;
    }
  }
  return null;
}

/** The one top that all tell who tell any. A scale of 100 is that of a score. */
function one(found: readonly (number | null)[]): number | null {
  const told = new Set(found.filter((top) => top !== null && top <= 10));
  const [top = null] = told;
  return told.size === 1 ? top : null;
}
