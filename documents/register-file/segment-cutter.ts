import { emptyFill, filled, fits, isHeaderLine } from '../../engine/ledger/segments.ts';
import { utf8Into } from '../../engine/values/utf8.ts';

const lineFeed = 0x0a;

/** Lines one behind the other as UTF-8, each with a line feed. */
function lineBuffer() {
  let bytes = new Uint8Array(64 * 1024);
  let length = 0;
  return {
    length: () => length,
    /** Answers how many bytes the line takes, line feed included. */
    add(line: string): number {
      const most = line.length * 3 + 1;
      if (length + most > bytes.length) {
        const larger = new Uint8Array(Math.max(bytes.length * 2, length + most));
        larger.set(bytes.subarray(0, length));
        bytes = larger;
      }
      const written = utf8Into(line, bytes.subarray(length));
      bytes[length + written] = lineFeed;
      length += written + 1;
      return written + 1;
    },
    /** A copy of the first bytes, which are then gone. */
    take(count: number): Uint8Array {
      const taken = bytes.slice(0, count);
      bytes.copyWithin(0, count, length);
      length -= count;
      return taken;
    },
  };
}

/** Cuts ledger lines into segments as every writer does. Each segment is its lines, each with a line feed, as bytes. */
export function* cutSegments(lines: Iterable<string>): Generator<{ readonly bytes: Uint8Array; readonly changes: number }> {
  const buffer = lineBuffer();
  let fill = emptyFill;
  for (const line of lines) {
    const before = buffer.length();
    const size = buffer.add(line);
    const isHeader = isHeaderLine(line);
    if (!fits(fill, isHeader, size)) {
      yield { bytes: buffer.take(before), changes: fill.changes };
      fill = emptyFill;
    }
    fill = filled(fill, isHeader, size);
  }
  if (buffer.length() > 0) yield { bytes: buffer.take(buffer.length()), changes: fill.changes };
}

/** Each line with a line feed, as bytes. */
export function linesAsBytes(lines: Iterable<string>): Uint8Array {
  const buffer = lineBuffer();
  for (const line of lines) buffer.add(line);
  return buffer.take(buffer.length());
}
