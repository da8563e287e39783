/** Bands of how many changes a delivery carried; `to` is in the band, and `null` where it is open. */
export const sizeBands = [
  { id: 'from1', from: 1, to: 5 },
  { id: 'from6', from: 6, to: 20 },
  { id: 'from21', from: 21, to: 60 },
  { id: 'over60', from: 61, to: null },
] as const;
export type SizeBand = (typeof sizeBands)[number];

/** The band of a size; `null` of one that is not known, and of nothing. */
export function bandOf(changes: number | null): SizeBand['id'] | null {
  if (changes === null) return null;
  return sizeBands.find(({ from, to }) => changes >= from && (to === null || changes <= to))?.id ?? null;
}
