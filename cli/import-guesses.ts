import { kinds } from '../domain/index.ts';
import type { MappedTo, MappedValue } from '../domain/imports/mapping.ts';
import { cellText, type CellTextWords } from '../words/cell-text.ts';
import { fieldName, tableTitle } from '../words/names.ts';
import { numberText } from '../words/patterns/numbers.ts';
import type { Translate } from '../words/translate.ts';
import type { MappedFile } from './import-mapped.ts';
import { quoted } from './quoted.ts';

/** How many values of a column, and how many notices, are said on a screen. */
const [shownValues, shownNotices] = [8, 20];

/** What is told of one column of theirs: where it goes and why, and what its values are here. */
type ToldColumn = {
  readonly heading: string;
  readonly to: string;
  readonly confidence: number | null;
  readonly why: string;
  readonly isUnsure: boolean;
  readonly order: string | null;
  readonly values: readonly { theirs: string; count: number | null; ours: MappedValue; confidence: number | null; isUnsure: boolean }[];
};

/** Where a column goes, in one word: `field:ownerId`, `levels:inherent`, `score:inherent`, `leftOut`. */
function toText(goes: MappedTo): string {
  if (goes.to === 'field') return `field:${goes.key}`;
  return goes.to === 'leftOut' ? 'leftOut' : `${goes.to}:${goes.position}`;
}

function columnsOf({ mapping, guess, by, added }: MappedFile): readonly ToldColumn[] {
  return mapping.columns.map((column, at) => {
    const isKnown = by !== 'guess' && !added.includes(column.heading);
    const of = isKnown ? null : (guess?.columns[at] ?? null);
    const guessed = guess?.values[at] ?? [];
    const told = guessed.map(({ theirs, count, ours, confidence, isUnsure }) => {
      const said = isKnown ? column.values[theirs] : undefined;
      return said === undefined || said === null ? { theirs, count, ours, confidence, isUnsure } : { theirs, count, ours: said, confidence: null, isUnsure: false };
    });
    const listed = new Set(guessed.map(({ theirs }) => theirs));
    const others = Object.entries(column.values).flatMap(([theirs, ours]) => (listed.has(theirs) ? [] : [{ theirs, count: null, ours, confidence: null, isUnsure: false }]));
    return {
      heading: column.heading,
      to: toText(of?.isUnsure === true ? (guess?.mapping.columns[at]?.goes ?? column.goes) : column.goes),
      confidence: of?.confidence ?? null,
      why: isKnown ? by : (of?.why ?? 'none'),
      isUnsure: of?.isUnsure ?? false,
      order: column.order,
      values: [...told, ...others],
    };
  });
}

/** What nobody is sure of in a file, each of it held back. */
type Unsure =
  | { readonly what: 'column'; readonly heading: string; readonly to: string }
  | { readonly what: 'value'; readonly heading: string; readonly theirs: string; readonly count: number | null };

function unsureOf(columns: readonly ToldColumn[]): readonly Unsure[] {
  return columns.flatMap(({ heading, to, isUnsure, values }): readonly Unsure[] => {
    if (isUnsure) return [{ what: 'column', heading, to }];
    return values.flatMap(({ theirs, count, isUnsure: open }) => (open ? [{ what: 'value' as const, heading, theirs, count }] : []));
  });
}

function leftOutOf(columns: readonly ToldColumn[]): readonly string[] {
  return columns.flatMap(({ heading, to, isUnsure }) => (to === 'leftOut' && !isUnsure ? [heading] : []));
}

/** How a file was read, as JSON. */
export function guessesJson(file: MappedFile) {
  const columns = columnsOf(file);
  const { sheet, header, table, fixed } = file.mapping;
  return {
    guesses: {
      by: file.by,
      mapping: file.kept,
      table,
      sheet,
      header,
      columns: columns.map((column) => ({ ...column, values: column.values.map((value) => ({ ...value })) })),
      fixed,
      added: file.added,
      missing: file.missing,
      hidden: file.grid.hidden,
      passedOver: file.told.passedOver.map((one) => ({ ...one })),
      notices: file.told.notices.all.map(({ code, heading, value, count, rows }) => ({ code, heading, value, count, rows })),
      moreNotices: file.told.notices.more,
    },
    unsure: unsureOf(columns).map((one) => ({ ...one })),
    leftOut: leftOutOf(columns),
  };
}

/** How a file was read, for a person: its heading, each column and its values, then what is unsure, left out or not as it seems. */
export function guessLines(file: MappedFile, words: CellTextWords): string[] {
  const { say } = words;
  const columns = columnsOf(file);
  const unsure = unsureOf(columns);
  return [headLine(file, say), ...hiddenLines(file, say), ...columns.flatMap((column) => columnLine(column, file, words)), ...restLines(file, words), ...unsureLines(unsure, say), ...leftOutLines(columns, say), ...noticeLines(file, say)];
}
