import type { MappedColumn, Mapping } from '../../domain/imports/mapping.ts';

/**
 * Where each column of a mapping stands in the sheet. A column of theirs may be read once more, for another column of ours: such a
 * reading stands after all columns of the sheet, under the heading of the one that it reads.
 */
export function placesIn(columns: readonly Pick<MappedColumn, 'heading'>[]): readonly number[] {
  const first = new Map<string, number>();
  return columns.map(({ heading }, at) => {
    const place = first.get(heading) ?? at;
    first.set(heading, place);
    return place;
  });
}

/** The columns of the sheet, and the further readings of some of them. */
export function withoutReadings({ columns }: Pick<Mapping, 'columns'>): {
  readonly own: readonly MappedColumn[];
  readonly readings: readonly MappedColumn[];
} {
  const places = placesIn(columns);
  return { own: columns.filter((_, at) => places[at] === at), readings: columns.filter((_, at) => places[at] !== at) };
}

/** Whether a column is one of theirs that is read once more. */
export function isReading(columns: readonly Pick<MappedColumn, 'heading'>[], at: number): boolean {
  return placesIn(columns)[at] !== at;
}

/** A column read once more for another of ours, or (`null`) for none; what its values are there is another thing. */
export function readingOf({ heading }: Pick<MappedColumn, 'heading'>, key: string | null): MappedColumn {
  return { heading, goes: key === null ? { to: 'leftOut' } : { to: 'field', key }, values: {}, order: null, separator: null, keeps: false };
}
