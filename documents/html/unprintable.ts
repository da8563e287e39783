import { covered } from './font-coverage.ts';

/** What shows nothing of itself needs no letter of a typeface. */
const needsNone = /[\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** Letters and signs of ASCII, and Hangul: the typeface has them all. */
const surelyCovered = /^[\n\u0020-\u007E\uAC00-\uD7A3]*$/;

/** Whether the bundled typeface lacks a character of the text: it then prints with a font of the computer, or as a box where none has it. */
export function isUnprintable(text: string): boolean {
  if (surelyCovered.test(text)) return false;
  return Array.from(text).some((character) => !needsNone.test(character) && !isCovered(character.codePointAt(0) ?? 0));
}

/** By halving: ranges are in order. */
function isCovered(point: number): boolean {
  let [low, high] = [0, covered.length / 2 - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (point < (covered[2 * middle] ?? 0)) high = middle - 1;
    else if (point > (covered[2 * middle + 1] ?? 0)) low = middle + 1;
    else return true;
  }
  return false;
}
