/** Widths in ems of texts in the bundled typeface, as its file has them. */
export function widthsIn(weight: 'Regular' | 'SemiBold', texts: readonly string[]): readonly number[];
