/**
 * How wide letters are at most, in ems: of the bundled typeface and of those that a machine has in its place. A drawing is laid out
 * without measuring, so that it comes out alike wherever it is made.
 */
const widths: readonly (readonly [letters: RegExp, ems: number])[] = [
  [/[ \u00a0\u2009]/, 0.3],
  [/[.,:;'’‘|!ijltfrI()[\]·\-/]/, 0.4],
  [/[mwMW@%—]/, 0.95],
  [/[a-z0-9\u0021-\u0040\u00df-\u00ff“”–]/, 0.62],
  [/[A-Z\u00c0-\u00de]/, 0.76],
];
const others = 0.94;

/** How wide a text is at most, in ems (multiples of its size). */
export function textEms(text: string): number {
  let sum = 0;
  for (const letter of text) sum += emsOf(letter);
  return sum;
}

const known = new Map<string, number>();

function emsOf(letter: string): number {
  const before = known.get(letter);
  if (before !== undefined) return before;
  const ems = widths.find(([letters]) => letters.test(letter))?.[1] ?? others;
  known.set(letter, ems);
  return ems;
}
