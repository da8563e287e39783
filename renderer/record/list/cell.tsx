import type { Column, ColumnKind } from '../../../engine/kind/column.ts';
import type { ReactNode } from 'react';
import type { Language } from '../../../domain/settings/kind.ts';
import type { Severity } from '../../../domain/incidents/severity.ts';
import type { Category } from '../../../domain/risks/category.ts';
import type { ListRow } from '../../../engine/lists/list-query.ts';
import { cellText } from '../../../words/cell-text.ts';
import { fieldName } from '../../../words/names.ts';
import type { Translate } from '../../../words/translate.ts';
import { CategoryMark } from '../../ui/rating/category-mark.tsx';
import { SeverityMark } from '../../ui/rating/severity-mark.tsx';
import { RatingTrend } from '../../ui/rating/rating-trend.tsx';
import { RatingBadge } from '../../ui/rating/rating-badge.tsx';
import type { TaxonomyWords } from '../../ui/words/taxonomy-words.ts';
import type { Times } from '../../ui/words/times.ts';

/** What a cell needs to be read: asked for once for a whole table. */
export type CellWords = {
  readonly say: Translate;
  readonly times: Times;
  readonly taxonomy: TaxonomyWords;
  readonly language: Language;
  readonly look?: CellLook;
};

/** The least width of a column in pixels, by what it holds, and its share of the room that is left. */
const widths: Readonly<Record<ColumnKind, { readonly least: number; readonly share: number }>> = {
  text: { least: 200, share: 3 },
  lines: { least: 160, share: 2 },
  code: { least: 56, share: 0 },
  choice: { least: 96, share: 0.6 },
  term: { least: 128, share: 1 },
  level: { least: 80, share: 0 },
  rating: { least: 104, share: 0 },
  number: { least: 84, share: 0 },
  money: { least: 120, share: 0 },
  day: { least: 96, share: 0 },
  instant: { least: 128, share: 0 },
  flag: { least: 72, share: 0 },
  person: { least: 112, share: 0.8 },
  reference: { least: 96, share: 1.2 },
};

/** Between columns, and at both ends of a row, in pixels. */
const [gap, padding] = [16, 24];

/** How a list shows its columns where there is much room, or little. */
export type CellLook = {
  /** A category is its mark alone. */
  readonly marks: boolean;
  /** Further ratings in the cell of one, by its key: where it came from and is to come to. */
  readonly trend: { readonly [key: string]: readonly string[] | undefined };
};

export const plainLook: CellLook = { marks: false, trend: {} };

function trackOf({ key, kind, short, vocabulary }: Column, { marks, trend }: CellLook) {
  if (vocabulary === 'category' && marks) return { least: 40, share: 0 };
  if (vocabulary === 'category') return { least: 120, share: 0.8 };
  if (trend[key] !== undefined) return { least: 144, share: 0 };
  return short ? { least: 96, share: 1 } : widths[kind];
}

/** The columns of a table as tracks of a grid, and the width below which it scrolls sideways. `sized`: widths that a person gave. */
export function tracksOf(
  columns: readonly Column[],
  look: CellLook = plainLook,
  sized: Readonly<Record<string, number>> = {},
): { readonly template: string; readonly least: number } {
  const tracks = columns.map((column) => {
    const width = sized[column.key];
    return width === undefined ? trackOf(column, look) : { least: width, share: 0 };
  });
  return {
    template: tracks.map(({ least, share }) => (share === 0 ? `${least}px` : `minmax(${least}px, ${share}fr)`)).join(' '),
    least: tracks.reduce((sum, { least }) => sum + least, 2 * padding + gap * Math.max(0, tracks.length - 1)),
  };
}

/**
 * As many of the columns, from the first on, as stand whole in `width` pixels, and two at least. All of them where the width is
 * not known yet (0).
 */
export function columnsThatFit(columns: readonly Column[], width: number, look: CellLook = plainLook): readonly Column[] {
  if (width === 0) return columns;
  const fits = (count: number) => tracksOf(columns.slice(0, count), look).least - padding <= width;
  let count = columns.length;
  while (count > 2 && !fits(count)) count -= 1;
  return columns.slice(0, count);
}

export function isNumeric(kind: ColumnKind): boolean {
  return kind === 'number' || kind === 'level' || kind === 'money';
}

/** What stands over a column. A duration is said in words, so that its unit is not named here. */
export function columnTitle(say: Translate, table: string, { key, unit }: Column): string {
  return fieldName(say, table, unit === undefined ? key : `${key}.inWords`);
}

/** A cell of a row as it is shown. */
export function cellOf(column: Column, { cells, ratedBy }: Pick<ListRow, 'cells' | 'ratedBy'>, words: CellWords): ReactNode {
  const value = cells[column.key] ?? null;
  const { look = plainLook } = words;
  const trend = look.trend[column.key];
  if (trend !== undefined) return <RatingTrend keys={trend} cells={cells} ratedBy={ratedBy} />;
  if (column.kind === 'rating')
    return <RatingBadge rating={typeof value === 'number' ? value : null} matrixId={ratedBy[column.key] ?? null} />;
  if (column.vocabulary === 'severity' && typeof value === 'string') return <SeverityMark severity={value as Severity} />;
  if (column.kind === 'flag') return value === true ? words.say('common:yes') : '';
  if (column.vocabulary === 'category' && typeof value === 'string')
    return <CategoryMark category={value as Category} withName={!look.marks} />;
  return cellText(column, value, words, cells);
}
