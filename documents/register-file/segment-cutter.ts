import { lineBlocks, type Line } from '../../engine/ledger/line-blocks.ts';
import { emptyFill, filled, fits, isHeaderAt } from '../../engine/ledger/segments.ts';
import { concatBytes } from '../../engine/values/sha256.ts';

/** Cuts ledger lines into segments as every writer does. Each segment is its lines, each with a line feed, as bytes. */
export function* cutSegments(lines: Iterable<Line>): Generator<{ readonly bytes: Uint8Array; readonly changes: number }> {
  let fill = emptyFill;
  let parts: Uint8Array[] = [];
  for (const { bytes, ends } of lineBlocks(lines)) {
    let [from, start] = [0, 0];
    for (const end of ends) {
      const isHeader = isHeaderAt(bytes, start);
      if (!fits(fill, isHeader, end - start)) {
        yield { bytes: concatBytes(...parts, bytes.subarray(from, start)), changes: fill.changes };
        [fill, parts, from] = [emptyFill, [], start];
      }
      fill = filled(fill, isHeader, end - start);
      start = end;
    }
    parts.push(bytes.slice(from));
  }
  if (fill.bytes > 0) yield { bytes: concatBytes(...parts), changes: fill.changes };
}
