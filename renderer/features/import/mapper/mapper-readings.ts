import { isReading, readingOf } from '../../../../documents/mapping/readings.ts';
import type { Mapping } from '../../../../domain/imports/mapping.ts';
import type { MapperView } from '../../../workers/mapper-view.ts';

/** The columns of a sheet go by their headings, and what is read once more by that of the column that it reads. */
export function nameAt({ columns }: Mapping, at: number): string {
  const heading = columns[at]?.heading ?? '';
  return isReading(columns, at) ? `${heading}\n` : heading;
}

/** The place of the reading that gives this column of ours; -1 where there is none. */
export function readingAt({ columns }: Mapping, key: string): number {
  return columns.findIndex(({ goes }, at) => goes.to === 'field' && goes.key === key && isReading(columns, at));
}

/** With a column read once more for this column of ours, in place of what was read for it before. */
export function withReading<S extends { readonly mapping: Mapping; readonly view: MapperView }>(
  state: S,
  key: string,
  of: number | null,
): S {
  const { mapping, view } = state;
  const was = readingAt(mapping, key);
  const but = <T>(list: readonly T[]) => list.filter((_, at) => at !== was);
  const source = of === null ? undefined : mapping.columns[of];
  const shown = of === null ? undefined : view.columns[of];
  if (source === undefined || shown === undefined)
    return { ...state, mapping: { ...mapping, columns: but(mapping.columns) }, view: withoutColumn() };
  const columns = [...but(mapping.columns), readingOf(source, key)];
  const own = { ...shown, confidence: 1, why: 'none', isUnsure: false, otherwise: { to: 'leftOut' } } as const;
  const left = withoutColumn();
  const next = { ...left, columns: [...left.columns, own], values: [...left.values, []], moreValues: [...left.moreValues, 0] };
  return { ...state, mapping: { ...mapping, columns }, view: next };

  function withoutColumn(): MapperView {
    return { ...view, columns: but(view.columns), values: but(view.values), moreValues: but(view.moreValues) };
  }
}
