import { canonicalText } from '../values/canonical.ts';
import type { JsonObject } from '../values/json.ts';
import { concatBytes } from '../values/sha256.ts';
import { utf8Into } from '../values/utf8.ts';

/** A line as it was read, or the object whose canonical text it is. */
export type Line = string | JsonObject;

/** Canonical lines as UTF-8, each with a line feed, and where each of them ends. */
export type LineBlock = { readonly bytes: Uint8Array; readonly ends: readonly number[] };

const linesInABlock = 500;

/** So much text is encoded at a time: an engine takes longer to be asked for one line than to encode it, and longer for what its caches do not hold. */
const encodedAtOnce = 8 * 1024;

const lineFeed = 0x0a;
/** At most so many for a UTF-16 unit. */
const bytesOfAUnit = 3;

/** Lines as blocks, in order. The bytes of a block are its own until the next is asked for: whoever keeps one copies it. */
export function* lineBlocks(lines: Iterable<Line>): Generator<LineBlock> {
  let room = new Uint8Array();
  let [text, size, count] = ['', 0, 0];
  const encode = () => {
    const needed = size + text.length * bytesOfAUnit;
    if (room.length < needed) room = grown(room, Math.max(needed, 2 * size));
    size += utf8Into(text, room.subarray(size));
    text = '';
  };
  const block = (): LineBlock => {
    encode();
    const bytes = room.subarray(0, size);
    [size, count] = [0, 0];
    return { bytes, ends: endsIn(bytes) };
  };
  for (const line of lines) {
    text += textOf(line);
    count += 1;
    if (text.length >= encodedAtOnce) encode();
    if (count === linesInABlock) yield block();
  }
  if (count > 0) yield block();
}

function grown(room: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const more = new Uint8Array(size);
  more.set(room);
  return more;
}

const textOf = (line: Line) => `${typeof line === 'string' ? line : canonicalText(line)}\n`;

/** A canonical line holds no line feed but the one that ends it. */
function endsIn(bytes: Uint8Array): number[] {
  const ends: number[] = [];
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) ends.push(at + 1);
  return ends;
}

/** A block with bytes of its own. */
export function copyOfBlock({ bytes, ends }: LineBlock): LineBlock {
  return { bytes: bytes.slice(), ends };
}

/** Blocks one behind the other, as one. */
export function joinedBlocks(first: LineBlock, next: LineBlock): LineBlock {
  return { bytes: concatBytes(first.bytes, next.bytes), ends: [...first.ends, ...next.ends.map((end) => end + first.bytes.length)] };
}

/** A line as a block with bytes of its own. */
export function blockOfLine(line: Line): LineBlock {
  const bytes = linesAsBytes([line]);
  return { bytes, ends: [bytes.length] };
}

/** Lines one behind the other, as bytes of their own. */
export function linesAsBytes(lines: Iterable<Line>): Uint8Array {
  return concatBytes(...Array.from(lineBlocks(lines), (block) => block.bytes.slice()));
}
