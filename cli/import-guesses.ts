import type { ImportAnswer } from '../engine/imports/import-input.ts';
import type { DayOrder, MappedTo, MappedValue } from '../domain/imports/mapping.ts';
import { columnLetter } from '../documents/mapping/headings.ts';
import { readBy } from '../documents/mapping/mapping-book.ts';
import { sureFrom } from '../documents/mapping/guess.ts';
import type { MappedTold } from './import-mapped.ts';

/** What is told of one column of theirs: where it goes and why, and what its values are here. */
export type ToldColumn = {
  readonly heading: string;
  readonly to: string;
  readonly confidence: number | null;
  readonly why: string;
  readonly isUnsure: boolean;
  readonly isOrderUnsure: boolean;
  /** Without a heading and without a cell. */
  readonly isBlank: boolean;
  readonly order: DayOrder | null;
  readonly values: readonly { theirs: string; count: number | null; ours: MappedValue; confidence: number | null; isUnsure: boolean }[];
};

/** Where a column goes, in one word: `field:ownerId`, `levels:inherent`, `score:inherent`, `leftOut`. */
function toText(goes: MappedTo): string {
  if (goes.to === 'field') return `field:${goes.key}`;
  return goes.to === 'leftOut' ? 'leftOut' : `${goes.to}:${goes.position}`;
}

/** What is told of each column, in the order of the file: what a mapping says of it, else what was guessed. */
export function toldColumns({ mapping, guess, by, added, also }: MappedTold): readonly ToldColumn[] {
  return mapping.columns.map((column, at) => {
    const again = also.get(at);
    const isKnown = again === undefined && by !== 'guess' && !added.includes(column.heading);
    const of = again?.column ?? (isKnown ? null : (guess?.columns[at] ?? null));
    const guessed = again?.values ?? guess?.values[at] ?? [];
    const told = guessed.map(({ theirs, count, ours, confidence, isUnsure }) => {
      const said = isKnown ? column.values[theirs] : undefined;
      return said === undefined || said === null
        ? { theirs, count, ours, confidence, isUnsure }
        : { theirs, count, ours: said, confidence: null, isUnsure: false };
    });
    const listed = new Set(guessed.map(({ theirs }) => theirs));
    const others = Object.entries(column.values).flatMap(([theirs, ours]) =>
      listed.has(theirs) ? [] : [{ theirs, count: null, ours, confidence: null, isUnsure: false }],
    );
    return {
      heading: column.heading,
      to: toText(of?.isUnsure === true ? of.goes : column.goes),
      confidence: of?.confidence ?? null,
      why: isKnown ? by : (of?.why ?? 'none'),
      isUnsure: of?.isUnsure ?? false,
      isOrderUnsure: of?.isOrderUnsure ?? false,
      isBlank: column.heading === columnLetter(at) && guess?.columns[at]?.confidence === 1,
      order: column.order,
      values: [...told, ...others],
    };
  });
}

/** What nobody is sure of in a file, each of it held back. */
export type Unsure =
  | { readonly what: 'records' }
  | { readonly what: 'column'; readonly heading: string; readonly to: string }
  | { readonly what: 'order'; readonly heading: string }
  | { readonly what: 'missing'; readonly key: string; readonly ours: MappedValue }
  | { readonly what: 'value'; readonly heading: string; readonly theirs: string; readonly count: number | null };

/** What of a file is held back until somebody says what it is. */
export function unsureOf(columns: readonly ToldColumn[], { guess, mapping, also, direction }: MappedTold): readonly Unsure[] {
  // What a column says because somebody said so is not missing, as far as its words are known.
  const isSaid = (key: string) =>
    [...also.values()].some(
      ({ column: { goes }, values }) => goes.to === 'field' && goes.key === key && !values.some((one) => one.isUnsure),
    );
  const missing = (guess?.asked ?? []).flatMap(({ key, ours }) =>
    key in mapping.fixed || isSaid(key) ? [] : [{ what: 'missing' as const, key, ours }],
  );
  const ofColumns = columns.flatMap(({ heading, to, isUnsure, isOrderUnsure, values }): readonly Unsure[] => {
    if (isUnsure) return [{ what: 'column', heading, to }];
    if (isOrderUnsure) return [{ what: 'order', heading }];
    return values.flatMap(({ theirs, count, isUnsure: open }) => (open ? [{ what: 'value' as const, heading, theirs, count }] : []));
  });
  // What cannot be told apart is read row by row, and asked.
  const records = direction.confidence < sureFrom ? [{ what: 'records' as const }] : [];
  return [...records, ...ofColumns, ...missing];
}

/** The headings that go nowhere, and are sure to; a column without heading and cells is none. */
export function leftOutOf(columns: readonly ToldColumn[]): readonly string[] {
  return columns.flatMap(({ heading, to, isUnsure, isBlank }) => (to === 'leftOut' && !isUnsure && !isBlank ? [heading] : []));
}

/** How a file was read, as JSON. */
export function guessesJson(file: MappedTold, { unsure, keptEdits }: Pick<ImportAnswer, 'unsure' | 'keptEdits'>) {
  const columns = toldColumns(file);
  const { sheet, header, table, fixed } = file.mapping;
  return {
    guesses: {
      by: file.by,
      mapping: file.kept === null ? null : { id: file.kept.id, name: file.kept.name },
      table,
      sheet,
      // Not sure, its rows are taken for its records.
      records: { are: readBy(file.direction), confidence: file.direction.confidence },
      header,
      columns: columns.map((column) => ({ ...column, values: column.values.map((value) => ({ ...value })) })),
      fixed,
      added: file.added,
      missing: file.missing,
      hidden: file.hidden,
      passedOver: file.passedOver.map((one) => ({ ...one })),
      notices: file.notices.all.map(({ code, heading, value, count, rows }) => ({ code, heading, value, count, rows })),
      moreNotices: file.notices.more,
    },
    unsure: [
      ...unsureOf(columns, file).map((one) => ({ ...one })),
      ...unsure.map((one) => ({ what: 'record' as const, ...one, records: one.records.map((record) => ({ ...record })) })),
      ...keptEdits.map((edit) => ({ what: 'edit' as const, ...edit })),
    ],
    leftOut: leftOutOf(columns),
  };
}
