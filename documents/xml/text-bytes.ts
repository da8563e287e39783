import { concatBytes, utf8ToBytes } from '../../engine/values/sha256.ts';

/** So many characters are made bytes at a time. */
const step = 64 * 1024;

/** Pieces of a text one behind the other as UTF-8: a long text never stands in memory as one. No pair of surrogates is cut by a piece. */
export function textBytes(pieces: Iterable<string>): Uint8Array {
  const parts: Uint8Array[] = [];
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < step) continue;
    parts.push(utf8ToBytes(text));
    text = '';
  }
  return concatBytes(...parts, utf8ToBytes(text));
}
