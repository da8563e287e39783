/** How wide letters of the bundled typeface are at most on average, in ems. */
const [wide, narrow] = [0.9, 0.6];

/**
 * A text as it is where it fits into a width in ems (multiples of its size), else cut off with an ellipsis: where nothing can
 * wrap, in a drawing or in the margin of a page. The width is estimated, never too small.
 */
export function fitText(text: string, ems: number): string {
  const letters = Array.from(text);
  let width = 0;
  let fitting = 0;
  for (const [at, letter] of letters.entries()) {
    width += isNarrow(letter) ? narrow : wide;
    if (width > ems) return `${letters.slice(0, fitting).join('').trimEnd()}…`;
    if (width <= ems - wide) fitting = at + 1;
  }
  return text;
}

/** Small letters, digits and signs of Latin; capitals and everything else are taken for as wide as Hangul. */
function isNarrow(letter: string): boolean {
  return /[a-z0-9\u0020-\u0040\u00a0-\u00bf\u00df-\u00ff\u2010-\u2027]/.test(letter);
}
