import { decodeUtf8 } from '../../engine/values/utf8.ts';

const lineFeed = 0x0a;

/** The lines of bytes, without their line feeds. What follows the last line feed, if anything, is a line too. */
export function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  let from = 0;
  while (from < bytes.length) {
    const end = bytes.indexOf(lineFeed, from);
    if (end < 0) break;
    yield bytes.subarray(from, end);
    from = end + 1;
  }
  if (from < bytes.length) yield bytes.subarray(from);
}

/** As `linesOf`, as text; a line that is not UTF-8 is `''`, which no line of a register file is. */
export function* textLinesOf(bytes: Uint8Array): Generator<string> {
  for (const line of linesOf(bytes)) yield decodeUtf8(line) ?? '';
}

export function endsWithLineFeed(bytes: Uint8Array): boolean {
  return bytes.length > 0 && bytes[bytes.length - 1] === lineFeed;
}
