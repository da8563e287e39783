import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkit';

/** Widths in ems of texts in the bundled typeface, as its file has them. */
export function widthsIn(weight, texts) {
  const font = create(readFileSync(join(import.meta.dirname, `../../../assets/fonts/Pretendard-${weight}.woff2`)));
  const width = (letter) => font.glyphForCodePoint(letter.codePointAt(0)).advanceWidth;
  return texts.map((text) => Array.from(text, width).reduce((sum, one) => sum + one, 0) / font.unitsPerEm);
}
