/** From Hangul Jamo on characters are two wide. */
const firstWide = 0x1100;
const [firstHigh, firstLow, afterLow] = [0xd800, 0xdc00, 0xe000];

/** How wide a text is, or the part of it between two places, in characters of which wide ones count as two. */
export function widthOf(text: string, from = 0, to = text.length): number {
  let width = 0;
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < firstWide) {
      width += 1;
      continue;
    }
    width += 2;
    // A pair of surrogates is one character.
    if (unit >= firstHigh && unit < firstLow && at + 1 < to && isLow(text.charCodeAt(at + 1))) at += 1;
  }
  return width;
}

function isLow(unit: number): boolean {
  return unit >= firstLow && unit < afterLow;
}

/** How many lines a text takes where each has room for so many characters. */
export function linesIn(text: string, room: number): number {
  if (text.length * 2 <= room && !text.includes('\n')) return 1;
  let lines = 0;
  for (let begin = 0; ;) {
    const end = text.indexOf('\n', begin);
    const last = end < 0 ? text.length : end;
    lines += Math.max(1, Math.ceil(widthOf(text, begin, last) / room));
    if (end < 0) return lines;
    begin = end + 1;
  }
}
